import { queryOptions, useQuery } from '@tanstack/react-query';
import { access, bodyOf } from './client';
import type { components } from './generated/access';
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

/** The rules that work for somebody: his own and those of his groups, a page at a time. */
export const rulesOfQuery = (subject: Reference, cursor: string | undefined) =>
  queryOptions({
    queryKey: ['access-rules', 'of', textOf(subject), cursor ?? ''],
    queryFn: ({ signal }) =>
      bodyOf(
        access.GET('/api/v1/access-rules', {
          params: {
            query: {
              subject: textOf(subject),
              throughGroups: true,
              limit: 50,
              total: true,
              ...(cursor === undefined ? {} : { cursor }),
            },
          },
          signal,
        }),
      ),
  });
