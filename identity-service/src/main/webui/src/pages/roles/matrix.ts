import type { Catalog, ResourceType, Role } from '~/api/roles';
import { grouped } from '~/parts/permission/permissions';

/** One resource type, and what each of the roles may do to it, in the roles' order. */
export interface MatrixRow {
  type: ResourceType;
  cells: readonly (readonly string[])[];
}

export interface MatrixGroup {
  id: string;
  rows: readonly MatrixRow[];
}

/** Roles × resource types: what the page of roles shows. */
export interface Matrix {
  roles: readonly Role[];
  groups: readonly MatrixGroup[];
}

export interface Narrowing {
  /** In the name or id of a resource type, or in the name of its group; all of them when empty. */
  search: string;
  /** Ids of the roles to compare; all of them when empty. */
  roles: readonly string[];
  /** Only resource types to which the roles may not do the same. */
  onlyDifferences: boolean;
}

export function matrixOf(
  catalog: Catalog,
  all: readonly Role[],
  { search, roles: chosen, onlyDifferences }: Narrowing,
  groupName: (id: string) => string,
): Matrix {
  const known = all.filter(({ id }) => chosen.includes(id));
  const roles = known.length === 0 ? all : known;
  const byRole = roles.map(({ permissions }) => new Set(permissions));
  const wanted = search.toLowerCase();
  const isFound = (...texts: string[]) => texts.some((text) => text.toLowerCase().includes(wanted));

  const groups = grouped(catalog, [], { withNothing: true }).map(({ id, types }) => ({
    id,
    rows: types
      .filter(({ type }) => isFound(type.name, type.type, groupName(id)))
      .map(({ type }) => ({
        type,
        cells: byRole.map((held) => type.actions.filter((action) => held.has(`${type.type}:${action}`))),
      }))
      .filter(({ cells }) => !onlyDifferences || cells.some((cell) => cell.join() !== cells[0]?.join())),
  }));
  return { roles, groups: groups.filter(({ rows }) => rows.length > 0) };
}

/** The four actions that have a letter, in its order. */
export const LETTERS: readonly (readonly [action: string, letter: string])[] = [
  ['create', 'C'],
  ['read', 'R'],
  ['update', 'U'],
  ['delete', 'D'],
];

/** The actions that have no letter, and are said by name. */
export function unlettered(actions: readonly string[]): readonly string[] {
  return actions.filter((action) => LETTERS.every(([lettered]) => lettered !== action));
}
