import { infiniteQueryOptions } from '@tanstack/react-query';
import { access, bodyOf } from '~/api/client';
import type { components } from '~/api/generated/access';

export type OwnRule = components['schemas']['OwnAccessRule'];

const PAGE = 100;
const FIRST = '';

/** What was given to the person and his groups, page after page. */
export const ownRulesQuery = infiniteQueryOptions({
  queryKey: ['me', 'access-rules'],
  queryFn: ({ pageParam, signal }) =>
    bodyOf(
      access.GET('/api/v1/me/access-rules', {
        params: { query: { limit: PAGE, ...(pageParam === FIRST ? {} : { cursor: pageParam }) } },
        signal,
      }),
    ),
  initialPageParam: FIRST,
  getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
});
