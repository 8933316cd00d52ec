import { infiniteQueryOptions } from '@tanstack/react-query';
import { access, bodyOf } from './client';
import type { components } from './generated/access';
import type { Reference } from './reference';
import { textOf } from './reference';

export type Change = components['schemas']['Change'];

/** An access rule as the record of changes shows it. */
export interface RecordedRule {
  role: string;
  scope: Reference;
  expiresAt: string | null;
  reason: string | null;
}

/** Who belongs to which group, as the record of changes shows it. */
export interface RecordedMembership {
  group: Reference;
  member: Reference;
}

/** What the record shows of a rule: after the change, or before it when the change took it away. */
export function recordedRule({ before, after }: Change): RecordedRule {
  return (after ?? before) as unknown as RecordedRule;
}

/** The same of a membership. */
export function recordedMembership({ before, after }: Change): RecordedMembership {
  return (after ?? before) as unknown as RecordedMembership;
}

/** When a rule ended before it was changed. */
export function endBefore({ before }: Change): string | null {
  return (before as unknown as RecordedRule | null)?.expiresAt ?? null;
}

/** What was changed about a subject as far as the person may read it, newest first, a page at a time. */
export const changesQuery = (subject: Reference, entity?: 'access-rule') =>
  infiniteQueryOptions({
    // With the rules: who changes them changes this.
    queryKey: ['access-rules', 'changes', textOf(subject), entity ?? ''],
    queryFn: ({ signal, pageParam }) =>
      bodyOf(
        access.GET('/api/v1/changes', {
          params: {
            query: {
              subject: textOf(subject),
              sort: '-revision',
              ...(entity === undefined ? {} : { entity }),
              ...(pageParam === null ? {} : { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
