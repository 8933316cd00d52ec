import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { batched } from './batch';
import { access, bodyOf } from './client';
import type { components } from './generated/access';
import { Problem } from './problem';
import type { Reference } from './reference';
import { textOf } from './reference';

export type Scope = components['schemas']['Scope'];

const FRESH_MS = 60_000;
const PAGE = 50;
const FIRST = '';

/** What a scope can be written as; anything else is in no tree, and is not asked for. */
const WRITTEN = /^[A-Za-z][\w.-]{0,63}\/[\w.~:@-]{1,255}$/;

const readScopes = batched(async (texts) => {
  const query = { scope: [...texts], limit: texts.length };
  const { items } = await bodyOf(access.GET('/api/v1/scopes', { params: { query } }));
  return new Map(items.map((scope) => [textOf(scope), scope]));
});

/** A scope with its name and path; those that are wanted at the same moment are asked for together. */
export const scopeQuery = ({ type, id }: Reference) =>
  queryOptions({
    queryKey: ['scopes', 'one', textOf({ type, id })],
    queryFn: async () => {
      const text = textOf({ type, id });
      const found = WRITTEN.test(text) ? await readScopes(text) : null;
      if (!found) throw Problem.of(404, { code: 'not-found' });
      return found;
    },
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
