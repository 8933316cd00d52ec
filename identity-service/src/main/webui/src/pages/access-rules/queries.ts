import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { permittedScopesQuery } from '~/api/me';
import { access, answered, bodyOf, identity } from '~/api/client';
import type { components } from '~/api/generated/access';
import type { Reference } from '~/api/reference';
import { isSame, ROOT } from '~/api/reference';
import { scopeQuery } from '~/api/scopes';
import { isWithin } from '~/parts/scope/choice';

type Schemas = components['schemas'];

export const CREATE = 'access-rule:create';
export const READ = 'access-rule:read';
export const DELETE = 'access-rule:delete';

export const FILTERS = ['subject', 'role', 'scope', 'effectiveAt'] as const;

const GROUPS_AT_ONCE = 20;

/** The groups whose names contain a text; the first few, which a longer text narrows. */
export const groupSearchQuery = (search: string) =>
  queryOptions({
    queryKey: ['groups', 'search', search],
    queryFn: ({ signal }) => {
      const query = { limit: String(GROUPS_AT_ONCE), sort: 'name', ...(search === '' ? {} : { search }) };
      return bodyOf(identity.GET('/api/v1/groups', { params: { query }, signal }));
    },
  });

/** The address of a person, or nothing where that may not be known. */
export const emailQuery = (id: string) =>
  queryOptions({
    queryKey: ['users', 'email', id],
    queryFn: async ({ signal }) => {
      const query = { id: [id], limit: 1 };
      const { items } = await bodyOf(identity.GET('/api/v1/users', { params: { query }, signal }));
      return items[0]?.email ?? null;
    },
  });

/** Somebody by his exact address, for whoever may give rules, though he may not read users. */
export function findPerson(email: string) {
  return bodyOf(identity.GET('/api/v1/users:lookup', { params: { query: { email } } }));
}

/** Whether the person holds a permission at a scope; undefined while that is not known. Asks no more than it must. */
export function useHolds(permission: string, scope: Reference): boolean | undefined {
  const { data: topmost } = useQuery(permittedScopesQuery(permission));
  const known = topmost?.some((at) => isSame(at, ROOT) || isSame(at, scope));
  const nowhere = topmost?.length === 0;
  const { data: place, isError } = useQuery({
    ...scopeQuery(scope),
    enabled: topmost !== undefined && !known && !nowhere,
  });
  if (known) return true;
  if (nowhere || isError) return false;
  return topmost && place && isWithin(topmost, place);
}

/** What can be changed about rules; each change makes what was read before stale. */
export function useRuleChanges() {
  const queries = useQueryClient();
  const changed = async () => {
    // Whether somebody holds more than I do, and what I may do myself, can hang on any rule.
    void queries.invalidateQueries({ queryKey: ['users'] });
    void queries.invalidateQueries({ queryKey: ['me'] });
    void queries.invalidateQueries({ queryKey: ['roles', 'grantable'] });
    await queries.invalidateQueries({ queryKey: ['access-rules'] });
  };
  const withdraw = async (ids: readonly string[], dryRun: boolean) =>
    (await bodyOf(access.POST('/api/v1/access-rules:delete', { body: { ids: [...ids], dryRun } }))).items;
  return {
    create: async (body: Schemas['NewAccessRules']) => {
      await answered(access.POST('/api/v1/access-rules', { body }));
      await changed();
    },
    remove: async (id: string) => {
      await answered(access.DELETE('/api/v1/access-rules/{id}', { params: { path: { id } } }));
      await changed();
    },
    /** Says which of these rules would go, and changes nothing; fails as the removal would. */
    rehearseRemoval: (ids: readonly string[]) => withdraw(ids, true),
    /** All of them or none. */
    removeAll: async (ids: readonly string[]) => {
      await withdraw(ids, false);
      await changed();
    },
  };
}
