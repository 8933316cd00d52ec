import type { Reference } from '~/api/reference';
import { textOf } from '~/api/reference';
import type { OwnRule } from './queries';

/** A scope at which something was given to the person, and what. */
export interface Place {
  scope: Reference;
  rules: readonly OwnRule[];
  /** Whether any of it still counts. */
  isOpen: boolean;
}

export function hasExpired({ expiresAt }: Pick<OwnRule, 'expiresAt'>, now: Date): boolean {
  return expiresAt !== null && new Date(expiresAt) <= now;
}

/** Rules by the scope at which they were given; scopes at which nothing counts any more come last. */
export function placesOf(rules: readonly OwnRule[], now: Date): readonly Place[] {
  const places = new Map<string, Place>();
  for (const rule of rules) {
    const key = textOf(rule.scope);
    const { rules: before, isOpen } = places.get(key) ?? { rules: [], isOpen: false };
    places.set(key, {
      scope: rule.scope,
      rules: [...before, rule],
      isOpen: isOpen || !hasExpired(rule, now),
    });
  }
  return [...places.values()].sort((one, other) => Number(other.isOpen) - Number(one.isOpen));
}
