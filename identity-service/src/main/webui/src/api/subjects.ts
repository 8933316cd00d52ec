import { queryOptions, useQuery } from '@tanstack/react-query';
import { bodyOf, identity } from './client';
import { nameOf, useMaySomewhere } from './me';
import type { Reference } from './reference';

const FRESH_MS = 60_000;
const NONE: ReadonlyMap<string, string> = new Map();

/** How these people are called, as far as the person may know; at most 100. */
const userNamesQuery = (ids: readonly string[]) =>
  queryOptions({
    queryKey: ['users', 'names', ids],
    queryFn: async ({ signal }) => {
      const query = { id: [...ids], limit: ids.length };
      const { items } = await bodyOf(identity.GET('/api/v1/users', { params: { query }, signal }));
      return new Map(items.map((user) => [`user/${user.id}`, nameOf(user)]));
    },
    staleTime: FRESH_MS,
  });

/** What these groups are called, as far as the person may know; at most 100. */
const groupNamesQuery = (ids: readonly string[]) =>
  queryOptions({
    queryKey: ['groups', 'names', ids],
    queryFn: async ({ signal }) => {
      const query = { id: [...ids], limit: String(ids.length) };
      const { items } = await bodyOf(identity.GET('/api/v1/groups', { params: { query }, signal }));
      return new Map(items.map(({ id, name }) => [`group/${id}`, name]));
    },
    staleTime: FRESH_MS,
  });

/** The names of those subjects of a page whose names the person may know, by `user/…`; each kind asked for at once. */
export function useSubjectNames(subjects: readonly Reference[]): ReadonlyMap<string, string> {
  const mayReadUsers = useMaySomewhere('user:read') ?? false;
  const mayReadGroups = useMaySomewhere('group:read') ?? false;
  const userIds = idsOf(subjects, 'user');
  const groupIds = idsOf(subjects, 'group');
  const users = useQuery({ ...userNamesQuery(userIds), enabled: mayReadUsers && userIds.length > 0 });
  const groups = useQuery({ ...groupNamesQuery(groupIds), enabled: mayReadGroups && groupIds.length > 0 });
  return new Map([...(users.data ?? NONE), ...(groups.data ?? NONE)]);
}

function idsOf(subjects: readonly Reference[], type: string): readonly string[] {
  return [...new Set(subjects.filter((subject) => subject.type === type).map(({ id }) => id))].sort();
}
