import { useQuery, useQueryClient } from '@tanstack/react-query';
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
  return {
    create: async (body: Schemas['NewAccessRules']) => {
      await answered(access.POST('/api/v1/access-rules', { body }));
      await changed();
    },
    remove: async (id: string) => {
      await answered(access.DELETE('/api/v1/access-rules/{id}', { params: { path: { id } } }));
      await changed();
    },
  };
}
