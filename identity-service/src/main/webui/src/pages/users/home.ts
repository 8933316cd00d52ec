import type { Reference } from '~/api/reference';

/** The home that a form holds, as the API takes it. */
export function homeOf(chosen: readonly Reference[]): { homeScope?: Reference } {
  const [home] = chosen;
  return home ? { homeScope: { type: home.type, id: home.id } } : {};
}
