/** What has been read of a list that is newest first, and whether there is more of it. */
export interface Source<T> {
  items: readonly T[];
  hasMore: boolean;
}

export interface Merged<T> {
  items: T[];
  /** By index: the lists of which more has to be read before anything older can be said. */
  wanting: number[];
}

/**
 * One list of several, newest first. It ends where one of them has been read no further: what comes next could stand there.
 * So reading on adds to the end, and neither loses nor repeats anything.
 */
export function merged<T extends { at: string }>(sources: readonly Source<T>[]): Merged<T> {
  const items: T[] = [];
  const next = sources.map(() => 0);
  for (;;) {
    const wanting = sources.flatMap(({ items: read, hasMore }, index) =>
      hasMore && next[index] === read.length ? [index] : [],
    );
    if (wanting.length > 0) return { items, wanting };
    const newest = newestOf(sources.map(({ items: read }, index) => read[next[index] ?? 0]));
    if (newest === undefined) return { items, wanting };
    items.push(newest.item);
    next[newest.index] = (next[newest.index] ?? 0) + 1;
  }
}

/** Of those at one time the first. */
function newestOf<T extends { at: string }>(
  heads: readonly (T | undefined)[],
): { item: T; index: number } | undefined {
  let newest: { item: T; index: number } | undefined;
  heads.forEach((item, index) => {
    if (item && (!newest || Date.parse(item.at) > Date.parse(newest.item.at))) newest = { item, index };
  });
  return newest;
}
