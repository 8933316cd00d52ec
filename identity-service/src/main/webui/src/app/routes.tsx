import type { QueryClient } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { lazy } from 'react';
import { matchRoutes } from 'react-router';
import { NotFoundPage } from './NotFoundPage';

interface PageModule {
  Component: ComponentType;
  /** Begins to ask for what the page shows first, before it can be shown. */
  ahead?: (queries: QueryClient, params: URLSearchParams) => Promise<unknown>;
}

type Load = () => Promise<PageModule>;

interface Page {
  Component: ComponentType;
  load?: Load;
}

export interface PageRoute extends Page {
  path: string;
}

/** A page is loaded when it is first opened; its module exports it as `Component`. */
function page(load: Load): Page {
  return { load, Component: lazy(async () => ({ default: (await load()).Component })) };
}

/** Every page in the frame, with its address; the first word of each is known to the service (console.Pages). */
export const routes: readonly PageRoute[] = [
  { path: '/', ...page(() => import('~/pages/home/HomePage')) },
  { path: '/users', ...page(() => import('~/pages/users/UsersPage')) },
  { path: '/users/:id', ...page(() => import('~/pages/users/UserPage')) },
  { path: '/groups', ...page(() => import('~/pages/groups/GroupsPage')) },
  { path: '/groups/:id', ...page(() => import('~/pages/groups/GroupPage')) },
  { path: '/roles', ...page(() => import('~/pages/roles/RolesPage')) },
  { path: '/roles/:id', ...page(() => import('~/pages/roles/RolePage')) },
  { path: '/access-rules', ...page(() => import('~/pages/access-rules/AccessRulesPage')) },
  { path: '/account', ...page(() => import('~/pages/account/AccountPage')) },
  { path: '*', Component: NotFoundPage },
];

/** Outside the frame: where a sign-in in a window of its own ends. */
export const SignedInAgainPage = page(() => import('~/pages/session/SignedInAgainPage')).Component;

/** Begins to load the page at an address before anything is shown; whether that fails is seen when it is opened. */
export function loadAhead({ pathname, search }: Location, queries: QueryClient): void {
  const route = matchRoutes<PageRoute>([...routes], pathname)?.at(-1)?.route;
  route
    ?.load?.()
    .then(({ ahead }) => ahead?.(queries, new URLSearchParams(search)))
    .catch(() => undefined);
}
