import { queryOptions, useQuery } from '@tanstack/react-query';
import { bodyOf, identity } from './client';
import { useMaySomewhere } from './me';
import type { Reference } from './reference';

const FRESH_MS = 60_000;
const NONE: ReadonlyMap<string, string> = new Map();

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

/** The names of those groups among the subjects of a page whose names the person may know, by `group/…`; asked at once. */
export function useSubjectNames(subjects: readonly Reference[]): ReadonlyMap<string, string> {
  const mayReadGroups = useMaySomewhere('group:read') ?? false;
  const groups = idsOf(subjects, 'group');
  const { data } = useQuery({ ...groupNamesQuery(groups), enabled: mayReadGroups && groups.length > 0 });
  return data ?? NONE;
}

function idsOf(subjects: readonly Reference[], type: string): readonly string[] {
  return [...new Set(subjects.filter((subject) => subject.type === type).map(({ id }) => id))].sort();
}
