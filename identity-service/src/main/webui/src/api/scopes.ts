import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { access, bodyOf } from './client';
import type { components } from './generated/access';
import type { Reference } from './reference';
import { textOf } from './reference';

export type Scope = components['schemas']['Scope'];

const FRESH_MS = 60_000;
const PAGE = 50;
const FIRST = '';

/** A scope with its name and path. */
export const scopeQuery = ({ type, id }: Reference) =>
  queryOptions({
    queryKey: ['scopes', 'one', textOf({ type, id })],
    queryFn: ({ signal }) =>
      bodyOf(access.GET('/api/v1/scopes/{type}/{id}', { params: { path: { type, id } }, signal })),
    staleTime: FRESH_MS,
  });

function pageAfter(cursor: string) {
  return { limit: PAGE, ...(cursor === FIRST ? {} : { cursor }) };
}

/** The scopes right below one, page after page. */
export const childrenQuery = ({ type, id }: Reference) =>
  infiniteQueryOptions({
    queryKey: ['scopes', 'children', textOf({ type, id })],
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        access.GET('/api/v1/scopes/{type}/{id}/children', {
          params: { path: { type, id }, query: pageAfter(pageParam) },
          signal,
        }),
      ),
    initialPageParam: FIRST,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    staleTime: FRESH_MS,
  });

/** Scopes anywhere whose id or name contains a text, page after page. */
export const scopeSearchQuery = (text: string) =>
  infiniteQueryOptions({
    queryKey: ['scopes', 'search', text],
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        access.GET('/api/v1/scopes', {
          params: { query: { search: text, ...pageAfter(pageParam) } },
          signal,
        }),
      ),
    initialPageParam: FIRST,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    staleTime: FRESH_MS,
  });
