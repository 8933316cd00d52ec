import type { ComponentType } from 'react';
import { lazy } from 'react';
import { NotFoundPage } from './NotFoundPage';

/** A page is loaded when it is first opened; its module exports it as `Component`. */
function page(load: () => Promise<{ Component: ComponentType }>): ComponentType {
  return lazy(async () => ({ default: (await load()).Component }));
}

export interface PageRoute {
  path: string;
  Component: ComponentType;
}

/** Every page in the frame, with its address; the first word of each is known to the service (console.Pages). */
export const routes: readonly PageRoute[] = [
  { path: '/', Component: page(() => import('~/pages/home/HomePage')) },
  { path: '/users', Component: page(() => import('~/pages/users/UsersPage')) },
  { path: '/users/:id', Component: page(() => import('~/pages/users/UserPage')) },
  { path: '/groups', Component: page(() => import('~/pages/groups/GroupsPage')) },
  { path: '/groups/:id', Component: page(() => import('~/pages/groups/GroupPage')) },
  { path: '/roles', Component: page(() => import('~/pages/roles/RolesPage')) },
  { path: '/roles/:id', Component: page(() => import('~/pages/roles/RolePage')) },
  { path: '/access-rules', Component: page(() => import('~/pages/access-rules/AccessRulesPage')) },
  { path: '/account', Component: page(() => import('~/pages/account/AccountPage')) },
  { path: '*', Component: NotFoundPage },
];

/** Outside the frame: where a sign-in in a window of its own ends. */
export const SignedInAgainPage = page(() => import('~/pages/session/SignedInAgainPage'));
