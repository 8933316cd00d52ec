import type { QueryClient } from '@tanstack/react-query';
import { queryOptions } from '@tanstack/react-query';
import { permissionsAtQuery } from '~/api/me';
import { Problem } from '~/api/problem';
import type { Reference } from '~/api/reference';
import { ROOT, textOf } from '~/api/reference';
import type { Scope } from '~/api/scopes';
import { scopeQuery } from '~/api/scopes';

/** More than these are not opened from the start. */
const OPEN_MOST = 5;

const READ_ROOT = `${ROOT.type}:read`;

export interface Roots {
  scopes: readonly Scope[];
  /** What is open from the start, so that the scopes in question are in sight. */
  open: readonly string[];
}

/**
 * Where a tree of scopes begins for somebody who may do something at these topmost scopes: at the root of all, or else, where
 * he may not read that, at each of them.
 */
export const rootsQuery = (topmost: readonly Reference[]) =>
  queryOptions({
    queryKey: ['scopes', 'roots', topmost.map(textOf)],
    queryFn: async ({ client }): Promise<Roots> => {
      const atRoot = await client.query(permissionsAtQuery(ROOT));
      const places = await Promise.all(topmost.slice(0, OPEN_MOST).map((scope) => read(client, scope)));
      if (!atRoot.has(READ_ROOT)) {
        const others = await Promise.all(topmost.slice(OPEN_MOST).map((scope) => read(client, scope)));
        return { scopes: [...places, ...others], open: places.length === 1 ? places.map(textOf) : [] };
      }
      const above = places.flatMap(({ path }) => path.slice(0, -1).map(textOf));
      return { scopes: [await read(client, ROOT)], open: [...new Set([textOf(ROOT), ...above])] };
    },
    staleTime: 60_000,
  });

/** A scope as far as the person may know it. */
export const placeQuery = (scope: Reference) =>
  queryOptions({
    queryKey: ['scopes', 'place', textOf(scope)],
    queryFn: ({ client }) => read(client, { type: scope.type, id: scope.id }),
    staleTime: 60_000,
  });

/** A scope that may not be read is known by its type and id alone. */
async function read(client: QueryClient, scope: Reference): Promise<Scope> {
  try {
    return await client.query(scopeQuery(scope));
  } catch (failure) {
    if (!(failure instanceof Problem) || !failure.isMissing) throw failure;
    return { ...scope, name: scope.id, parent: null, path: [scope] };
  }
}
