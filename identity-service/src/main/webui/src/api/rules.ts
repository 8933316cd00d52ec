import { infiniteQueryOptions, queryOptions, useQueries } from '@tanstack/react-query';
import { batched } from './batch';
import { access, bodyOf } from './client';
import type { components, operations } from './generated/access';
import type { Reference } from './reference';
import { textOf } from './reference';

export type AccessRule = components['schemas']['AccessRule'];
export type RuleCount = components['schemas']['AccessRuleCount'];

const readCounts = batched(async (subjects) => {
  const query = { subject: [...subjects] };
  const { items } = await bodyOf(access.GET('/api/v1/access-rules:count', { params: { query } }));
  return new Map(items.map((count) => [textOf(count.subject), count]));
});

/** How many effective rules a subject has, as far as the person may read rules. */
const countQuery = (subject: string) =>
  queryOptions({ queryKey: ['access-rules', 'count', subject], queryFn: () => readCounts(subject) });

/** The counts of a page of a list, asked for together. */
export function useRuleCounts(subjects: readonly Reference[]): ReadonlyMap<string, RuleCount> {
  const texts = subjects.map(textOf);
  const found = useQueries({ queries: texts.map(countQuery) });
  return new Map(
    texts.flatMap((text, index) => {
      const count = found[index]?.data ?? null;
      return count === null ? [] : [[text, count]];
    }),
  );
}

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
