import { queryOptions, useQueries } from '@tanstack/react-query';
import { batched } from './batch';
import { bodyOf, identity } from './client';
import { nameOf, useMaySomewhere } from './me';
import type { Reference } from './reference';
import { textOf } from './reference';

const FRESH_MS = 60_000;

const userNames = batched(async (ids) => {
  const query = { id: [...ids], limit: ids.length };
  const { items } = await bodyOf(identity.GET('/api/v1/users', { params: { query } }));
  return new Map(items.map((user) => [user.id, nameOf(user)]));
});

const groupNames = batched(async (ids) => {
  const query = { id: [...ids], limit: String(ids.length) };
  const { items } = await bodyOf(identity.GET('/api/v1/groups', { params: { query } }));
  return new Map(items.map(({ id, name }) => [id, name]));
});

/** How somebody is called; null where the person may not know. */
const nameQuery = ({ type, id }: Reference) =>
  queryOptions({
    queryKey: [type === 'user' ? 'users' : 'groups', 'name', id],
    queryFn: () => (type === 'user' ? userNames(id) : groupNames(id)),
    staleTime: FRESH_MS,
  });

/** The names of those subjects whose names the person may know, by `user/…`; asked for together. */
export function useSubjectNames(subjects: readonly Reference[]): ReadonlyMap<string, string> {
  const mayReadUsers = useMaySomewhere('user:read') ?? false;
  const mayReadGroups = useMaySomewhere('group:read') ?? false;
  const named = [...new Map(subjects.map((subject) => [textOf(subject), subject])).values()].filter(
    ({ type }) => (type === 'user' && mayReadUsers) || (type === 'group' && mayReadGroups),
  );
  const found = useQueries({ queries: named.map(nameQuery) });
  return new Map(
    named.flatMap((subject, index) => {
      const name = found[index]?.data ?? null;
      return name === null ? [] : [[textOf(subject), name]];
    }),
  );
}
