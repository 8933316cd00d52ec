import { queryOptions, useQuery } from '@tanstack/react-query';
import { access, bodyOf } from './client';
import type { components } from './generated/access';
import type { Reference } from './reference';
import { textOf } from './reference';

type Schemas = components['schemas'];
export type Role = Schemas['Role'];
export type Catalog = Schemas['Catalog'];
export type ResourceType = Schemas['ResourceType'];

/** Roles and the catalog change seldom, and the server has the last word anyway. */
const FRESH_MS = 60_000;

export const catalogQuery = queryOptions({
  queryKey: ['catalog'],
  queryFn: ({ signal }) => bodyOf(access.GET('/api/v1/catalog', { signal })),
  staleTime: FRESH_MS,
});

/** All roles, for whoever may read them or give one: a few dozen, so all at once. */
export const rolesQuery = queryOptions({
  queryKey: ['roles', 'list'],
  queryFn: async ({ signal }) => (await bodyOf(access.GET('/api/v1/roles', { signal }))).items,
  staleTime: FRESH_MS,
});

export const roleQuery = (id: string) =>
  queryOptions({
    queryKey: ['roles', 'one', id],
    queryFn: ({ signal }) => bodyOf(access.GET('/api/v1/roles/{id}', { params: { path: { id } }, signal })),
    staleTime: FRESH_MS,
  });

/** A role by its name; by its id where the person may not list roles. */
export function useRoleName(id: string): string {
  const { data } = useQuery(rolesQuery);
  return data?.find((role) => role.id === id)?.name ?? id;
}

/** The ids of the roles that the person may give at all of these scopes; at most 100. */
export const grantableRolesQuery = (scopes: readonly Reference[]) => {
  const grantableAt = scopes.map(textOf).sort();
  return queryOptions({
    queryKey: ['roles', 'grantable', grantableAt],
    queryFn: async ({ signal }) => {
      const { items } = await bodyOf(
        access.GET('/api/v1/roles', { params: { query: { grantableAt } }, signal }),
      );
      return new Set(items.map(({ id }) => id));
    },
    staleTime: FRESH_MS,
    enabled: scopes.length > 0,
  });
};
