/** The addresses of the console's pages; each begins with a word that the service knows (console.Pages). */
export const paths = {
  home: '/',
  users: '/users',
  user: (id: string) => `/users/${encodeURIComponent(id)}`,
  groups: '/groups',
  group: (id: string) => `/groups/${encodeURIComponent(id)}`,
  roles: '/roles',
  role: (id: string) => `/roles/${encodeURIComponent(id)}`,
  accessRules: '/access-rules',
  account: '/account',
  signedInAgain: '/signed-in-again',
  /** No page of this application: ends the session here and at Keycloak. */
  signOut: '/sign-out',
} as const;
