import { useState } from 'react';

/** The rows of a list that are chosen. */
export interface Selection<T> {
  chosen: readonly T[];
  /** What a row is called, for whoever cannot see it. */
  nameOf: (item: T) => string;
  toggle: (item: T) => void;
  set: (items: readonly T[]) => void;
}

/** Chooses among what is shown; whatever is shown no more is chosen no more either. */
export function useSelection<T extends { id: string }>(
  shown: readonly T[],
  nameOf: (item: T) => string,
): Selection<T> {
  const [ids, setIds] = useState<readonly string[]>([]);
  const chosen = shown.filter(({ id }) => ids.includes(id));
  const set = (items: readonly T[]) => setIds(items.map(({ id }) => id));
  return {
    chosen,
    nameOf,
    set,
    toggle: (item) =>
      set(chosen.includes(item) ? chosen.filter((other) => other !== item) : [...chosen, item]),
  };
}
