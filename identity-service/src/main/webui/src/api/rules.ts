import { infiniteQueryOptions, queryOptions, useQuery } from '@tanstack/react-query';
import { access, bodyOf } from './client';
import type { components, operations } from './generated/access';
import type { Reference } from './reference';
import { textOf } from './reference';

export type AccessRule = components['schemas']['AccessRule'];
export type RuleCount = components['schemas']['AccessRuleCount'];

/** How many effective rules each of these subjects has, as far as the person may read rules; at most 100. */
const ruleCountsQuery = (subjects: readonly string[]) =>
  queryOptions({
    queryKey: ['access-rules', 'count', subjects],
    queryFn: async ({ signal }) => {
      const { items } = await bodyOf(
        access.GET('/api/v1/access-rules:count', {
          params: { query: { subject: [...subjects] } },
          signal,
        }),
      );
      return new Map(items.map((count) => [textOf(count.subject), count]));
    },
    enabled: subjects.length > 0,
  });

/** The counts of a page of a list, in one question. */
export function useRuleCounts(subjects: readonly Reference[]): ReadonlyMap<string, RuleCount> {
  const { data } = useQuery({
    ...ruleCountsQuery(subjects.map(textOf)),
    placeholderData: (before) => before,
  });
  return data ?? NONE;
}

const NONE: ReadonlyMap<string, RuleCount> = new Map();

type RuleQuery = NonNullable<operations['listAccessRules']['parameters']['query']>;

/** A page of the rules that the person may read, narrowed. */
function readRules(query: RuleQuery, signal: AbortSignal) {
  return bodyOf(access.GET('/api/v1/access-rules', { params: { query }, signal }));
}

/** All rules that the person may read, narrowed and page by page. */
export const rulesQuery = (
  narrowed: Readonly<Record<string, string>>,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
) => {
  const query = { ...narrowed, limit, total: true, ...(cursor === undefined ? {} : { cursor }) };
  return queryOptions({
    queryKey: ['access-rules', 'list', query],
    queryFn: ({ signal }) => readRules(query, signal),
  });
};

/** What works for a subject: its own rules and those of the groups that hold it. */
const worksFor = (subject: Reference) => ({ subject: textOf(subject), throughGroups: true, limit: 50 });

/** The rules that work for a subject, a page at a time. */
export const rulesOfQuery = (subject: Reference, cursor: string | undefined) =>
  queryOptions({
    queryKey: ['access-rules', 'of', textOf(subject), cursor ?? ''],
    queryFn: ({ signal }) =>
      readRules({ ...worksFor(subject), total: true, ...(cursor === undefined ? {} : { cursor }) }, signal),
  });

const FIRST = '';

/** The same, page after page. */
export const subjectRulesQuery = (subject: Reference) =>
  infiniteQueryOptions({
    queryKey: ['access-rules', 'of', textOf(subject)],
    queryFn: ({ pageParam, signal }) =>
      readRules({ ...worksFor(subject), ...(pageParam === FIRST ? {} : { cursor: pageParam }) }, signal),
    initialPageParam: FIRST,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
