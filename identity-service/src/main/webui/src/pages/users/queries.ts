import { infiniteQueryOptions, queryOptions, useQueryClient } from '@tanstack/react-query';
import { access, answered, bodyOf, identity } from '~/api/client';
import type { components, operations } from '~/api/generated/identity';
import type { ListPlace } from '~/parts/table/list-state';

type Schemas = components['schemas'];
type ListParameters = NonNullable<operations['listUsers']['parameters']['query']>;
type ExportParameters = NonNullable<operations['exportUsers']['parameters']['query']>;
export type User = Schemas['User'];
export type AuditEvent = Schemas['AuditEvent'];
/** A user with his groups, as he is read alone. */
export type UserDetail = Schemas['UserDetail'];
export type CreatedUser = Schemas['CreatedUser'];
export type TemporaryPassword = Schemas['TemporaryPassword'];

/** A user with the version that was read, for a change that must not undo somebody else's. */
export interface VersionedUser {
  user: UserDetail;
  etag: string | null;
}

export const CREATE = 'user:create';
export const READ = 'user:read';

export const FILTERS = ['status', 'origin', 'homeScope', 'access'] as const;

/** What narrows and orders the list, as the API has it. */
export function listQuery(list: ListPlace): Record<string, string> {
  return {
    ...list.filters,
    sort: list.sort,
    ...(list.search === '' ? {} : { search: list.search }),
  };
}

export const usersQuery = (list: ListPlace) => {
  const query = {
    ...listQuery(list),
    // From the address, where anybody can write anything: what is no word of the API is refused by it.
    sort: list.sort as ListParameters['sort'],
    limit: list.limit,
    total: true,
    ...(list.cursor === undefined ? {} : { cursor: list.cursor }),
  };
  return queryOptions({
    queryKey: ['users', 'list', query],
    queryFn: ({ signal }) => bodyOf(identity.GET('/api/v1/users', { params: { query }, signal })),
  });
};

export const userQuery = (id: string) =>
  queryOptions({
    queryKey: ['users', 'one', id],
    queryFn: async ({ signal }): Promise<VersionedUser> => {
      const { body, headers } = await answered(
        identity.GET('/api/v1/users/{id}', { params: { path: { id } }, signal }),
      );
      return { user: body, etag: headers.get('ETag') };
    },
  });

/** Whether somebody holds what the person at the screen does not: then he may not be managed. */
export const comparisonQuery = (id: string) =>
  queryOptions({
    queryKey: ['users', 'comparison', id],
    queryFn: ({ signal }) =>
      bodyOf(access.GET('/api/v1/me/comparison', { params: { query: { subject: `user/${id}` } }, signal })),
    staleTime: 30_000,
  });

/** What was done to a user, a page at a time. */
export const historyQuery = (user: string) =>
  infiniteQueryOptions({
    queryKey: ['users', 'history', user],
    queryFn: ({ signal, pageParam }) =>
      bodyOf(
        identity.GET('/api/v1/audit-events', {
          params: { query: { user, ...(pageParam === null ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

/** The list as it is narrowed and ordered, as CSV, and what the file is called. */
export async function readExport(list: ListPlace): Promise<{ file: Blob; name: string }> {
  // From the address, where anybody can write anything: what is no word of the API is refused by it.
  const query: ExportParameters = listQuery(list);
  const { body, headers } = await answered(
    identity.GET('/api/v1/users/export', { params: { query }, parseAs: 'blob' }),
  );
  const name = /filename="([^"]+)"/.exec(headers.get('Content-Disposition') ?? '')?.[1];
  return { file: body, name: name ?? 'users.csv' };
}

/** What can be changed about people; each change makes what was read before stale. */
export function useUserChanges() {
  const queries = useQueryClient();
  const changed = () => queries.invalidateQueries({ queryKey: ['users'] });
  const at = (id: string) => ({ params: { path: { id } } });

  return {
    create: async (body: Schemas['NewUser'], key: string): Promise<CreatedUser> => {
      const created = await bodyOf(
        identity.POST('/api/v1/users', { body, params: { header: { 'Idempotency-Key': key } } }),
      );
      await changed();
      return created;
    },
    update: async (id: string, patch: Schemas['UserPatch'], etag: string | null): Promise<User> => {
      const user = await bodyOf(
        identity.PATCH('/api/v1/users/{id}', {
          params: { path: { id }, ...(etag === null ? {} : { header: { 'If-Match': etag } }) },
          body: patch,
          headers: { 'Content-Type': 'application/merge-patch+json' },
        }),
      );
      await changed();
      return user;
    },
    suspend: async (id: string) => {
      await bodyOf(identity.POST('/api/v1/users/{id}/suspend', at(id)));
      await changed();
    },
    resume: async (id: string) => {
      await bodyOf(identity.POST('/api/v1/users/{id}/resume', at(id)));
      await changed();
    },
    remove: async (id: string) => {
      await bodyOf(identity.DELETE('/api/v1/users/{id}', at(id)));
      queries.removeQueries({ queryKey: ['users', 'one', id] });
      await queries.invalidateQueries({ queryKey: ['users', 'list'] });
    },
    signOut: async (id: string) => {
      await bodyOf(identity.POST('/api/v1/users/{id}/sign-out', at(id)));
      await changed();
    },
    issuePassword: async (id: string): Promise<TemporaryPassword> => {
      const password = await bodyOf(identity.POST('/api/v1/users/{id}/temporary-password', at(id)));
      await changed();
      return password;
    },
    sendIntroduction: async (id: string) => {
      await bodyOf(identity.POST('/api/v1/users/{id}/introductory-email', at(id)));
      await changed();
    },
  };
}
