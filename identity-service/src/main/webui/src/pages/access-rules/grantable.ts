import type { Reference } from '~/api/reference';

/** What the person at the screen holds at a scope at which he would give a role. */
export interface Held<T extends Reference = Reference> {
  scope: T;
  permissions: ReadonlySet<string>;
}

export interface Lack<T extends Reference = Reference> {
  permission: string;
  scope: T;
}

/** What a role brings and the person lacks at the first of these scopes where he lacks anything; nobody gives what he has not. */
export function lacking<T extends Reference>(
  permissions: readonly string[],
  held: readonly Held<T>[],
): readonly Lack<T>[] {
  for (const { scope, permissions: mine } of held) {
    const lacks = permissions.filter((permission) => !mine.has(permission));
    if (lacks.length > 0) return lacks.map((permission) => ({ permission, scope }));
  }
  return [];
}

export type Grantable<T extends Reference = Reference> =
  { isGrantable: true } | { isGrantable: false; lacks: readonly Lack<T>[] };

/** Whether a role can be given at all of the scopes that were asked about, and otherwise what is in the way, as far as is known. */
export function grantable<T extends Reference>(
  role: { id: string; permissions: readonly string[] },
  given: ReadonlySet<string> | undefined,
  held: readonly Held<T>[],
): Grantable<T> {
  // While that is not known, nothing is refused; the service has the last word.
  if (given === undefined || given.has(role.id)) return { isGrantable: true };
  return { isGrantable: false, lacks: lacking(role.permissions, held) };
}

/** `project:create, update; job:read`: what is done to the same thing stands together. */
export function inShort(permissions: readonly string[]): string {
  const byType = new Map<string, string[]>();
  for (const permission of permissions) {
    const colon = permission.indexOf(':');
    const type = permission.slice(0, colon);
    byType.set(type, [...(byType.get(type) ?? []), permission.slice(colon + 1)]);
  }
  return [...byType].map(([type, actions]) => `${type}:${actions.join(', ')}`).join('; ');
}
