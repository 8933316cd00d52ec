import type { Reference } from '~/api/reference';
import { isSame } from '~/api/reference';

/** A scope and where it stands, from the root to itself. */
export interface Placed extends Reference {
  path: readonly Reference[];
}

function contains(scopes: readonly Reference[], scope: Reference): boolean {
  return scopes.some((other) => isSame(other, scope));
}

/** The scope among these, above another, that covers it: what holds there holds here. */
export function coverOf<T extends Reference>(scopes: readonly T[], place: Placed): T | undefined {
  return scopes.find((scope) => !isSame(scope, place) && contains(place.path, scope));
}

/** Whether one of these scopes is this one, or lies above it. */
export function isWithin(scopes: readonly Reference[], place: Placed): boolean {
  return place.path.some((step) => contains(scopes, step));
}

/** How many of the chosen scopes lie below one. */
export function countBelow(chosen: readonly Placed[], scope: Reference): number {
  return chosen.filter(({ type, id, path }) => !isSame({ type, id }, scope) && contains(path, scope)).length;
}

/** Chooses a scope, or takes it back. What a chosen scope covers need not be chosen besides. */
export function toggled<T extends Placed>(chosen: readonly T[], scope: T): readonly T[] {
  if (contains(chosen, scope)) return chosen.filter((other) => !isSame(other, scope));
  return [...chosen.filter((other) => !contains(other.path, scope)), scope];
}
