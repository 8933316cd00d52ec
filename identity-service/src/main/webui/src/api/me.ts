import { queryOptions, useQuery } from '@tanstack/react-query';
import { access, bodyOf, identity } from './client';
import type { components } from './generated/identity';
import type { Reference } from './reference';
import { textOf } from './reference';

export type Me = components['schemas']['Me'];

/** What somebody may do changes seldom, and the server has the last word anyway. */
const FRESH_MS = 30_000;

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => bodyOf(identity.GET('/api/v1/me', { signal })),
  staleTime: Infinity,
});

/** The topmost scopes at which the person holds a permission; empty: nowhere. */
export const permittedScopesQuery = (permission: string) =>
  queryOptions({
    queryKey: ['me', 'permitted-scopes', permission],
    queryFn: async ({ signal }) =>
      (await bodyOf(access.GET('/api/v1/me/permitted-scopes', { params: { query: { permission } }, signal })))
        .items,
    staleTime: FRESH_MS,
  });

/** Everything that the person may do at a scope. */
export const permissionsAtQuery = (scope: Reference) =>
  queryOptions({
    queryKey: ['me', 'permissions', textOf(scope)],
    queryFn: async ({ signal }) =>
      new Set(
        (
          await bodyOf(
            access.GET('/api/v1/me/permissions', { params: { query: { scope: textOf(scope) } }, signal }),
          )
        ).permissions,
      ),
    staleTime: FRESH_MS,
  });

/** Whether the person holds a permission somewhere; undefined while that is not known. */
export function useMaySomewhere(permission: string): boolean | undefined {
  const { data } = useQuery(permittedScopesQuery(permission));
  return data && data.length > 0;
}

/** What the person may do at a scope; nothing while that is not known, so that nothing is offered too early. */
export function usePermissionsAt(scope: Reference): ReadonlySet<string> {
  const { data } = useQuery(permissionsAtQuery(scope));
  return data ?? NOTHING;
}

const NOTHING: ReadonlySet<string> = new Set();

/** How somebody is called: by his names, or else by his address. */
export function nameOf(person: {
  firstName?: string | null;
  lastName?: string | null;
  email?: string | null;
}): string {
  const names = [person.firstName, person.lastName].filter(Boolean).join(' ');
  return names === '' ? (person.email ?? '') : names;
}
