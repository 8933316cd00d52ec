import { useQueries } from '@tanstack/react-query';
import { permittedScopesQuery } from '~/api/me';
import type { Reference } from '~/api/reference';
import { useWords } from '~/i18n/words';
import { paths } from './paths';
import { words } from './words';

/** A part of the console, and the permissions of which any one, held anywhere, opens it. */
interface Opening {
  to: string;
  word: 'users' | 'groups' | 'roles' | 'accessRules';
  permissions: readonly string[];
}

const OPENINGS: readonly Opening[] = [
  { to: paths.users, word: 'users', permissions: ['user:read'] },
  { to: paths.groups, word: 'groups', permissions: ['group:read'] },
  { to: paths.roles, word: 'roles', permissions: ['role:read', 'access-rule:create'] },
  { to: paths.accessRules, word: 'accessRules', permissions: ['access-rule:read', 'access-rule:create'] },
];

const PERMISSIONS = [...new Set(OPENINGS.flatMap(({ permissions }) => permissions))];

export interface Area {
  to: string;
  label: string;
  permissions: readonly string[];
  /** The topmost scopes where the person holds one of them; undefined while that is not known. */
  scopes: readonly Reference[] | undefined;
}

/** Every area of the console, with where it is open to the person. */
export function useAllAreas(): readonly Area[] {
  const t = useWords(words);
  const found = useQueries({ queries: PERMISSIONS.map((permission) => permittedScopesQuery(permission)) });
  const held = new Map(PERMISSIONS.map((permission, index) => [permission, found[index]?.data]));

  return OPENINGS.map(({ to, word, permissions }) => {
    const known = permissions.map((permission) => held.get(permission));
    const scopes = known.flatMap((some) => some ?? []);
    return {
      to,
      label: t(word),
      permissions,
      // One that is held opens the area, whatever the other may turn out to be.
      scopes: scopes.length > 0 || known.every((some) => some !== undefined) ? scopes : undefined,
    };
  });
}

/** The areas of the console that the person may open at all; those that he may not are not offered. */
export function useAreas(): readonly Area[] {
  return useAllAreas().filter(({ scopes }) => scopes !== undefined && scopes.length > 0);
}
