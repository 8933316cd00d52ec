import { queryOptions, useQuery } from '@tanstack/react-query';
import { access, bodyOf } from './client';
import type { components } from './generated/access';

export type Role = components['schemas']['Role'];

/** All roles: a few dozen, so all at once. */
export const rolesQuery = queryOptions({
  queryKey: ['roles', 'all'],
  queryFn: async ({ signal }) => (await bodyOf(access.GET('/api/v1/roles', { signal }))).items,
  staleTime: 60_000,
});

/** A role by its name; by its id where the person may not list roles. */
export function useRoleName(id: string): string {
  const { data } = useQuery(rolesQuery);
  return data?.find((role) => role.id === id)?.name ?? id;
}
