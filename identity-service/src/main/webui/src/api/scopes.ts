import { queryOptions } from '@tanstack/react-query';
import { access, bodyOf } from './client';
import type { Reference } from './reference';
import { textOf } from './reference';

/** A scope with its name and path. */
export const scopeQuery = ({ type, id }: Reference) =>
  queryOptions({
    queryKey: ['scopes', 'one', textOf({ type, id })],
    queryFn: ({ signal }) =>
      bodyOf(access.GET('/api/v1/scopes/{type}/{id}', { params: { path: { type, id } }, signal })),
    staleTime: 60_000,
  });
