import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Suspense } from 'react';
import { createBrowserRouter, Route, Routes } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { meQuery } from '~/api/me';
import { Problem } from '~/api/problem';
import { CrashBoundary } from './CrashBoundary';
import { paths } from './paths';
import { loadAhead, routes, SignedInAgainPage } from './routes';
import { Shell } from './Shell';

const RETRIES = 1;

/** Only an outage is worth another try; a refusal stays one. */
function isWorthRetrying(failures: number, failure: unknown): boolean {
  return failures < RETRIES && failure instanceof Problem && failure.isOutage;
}

const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: isWorthRetrying, staleTime: 5_000, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
});

// Who is there and what the page needs are asked at once, and not one after the other.
queries.query(meQuery).catch(() => undefined);
loadAhead(window.location, queries);

/** A data router, because only that can ask before a page is left. */
const router = createBrowserRouter([{ path: '*', Component: Pages }]);

function Pages() {
  return (
    <CrashBoundary>
      <Suspense>
        <Routes>
          <Route path={paths.signedInAgain} element={<SignedInAgainPage />} />
          <Route element={<Shell />}>
            {routes.map(({ path, Component }) => (
              <Route key={path} path={path} element={<Component />} />
            ))}
          </Route>
        </Routes>
      </Suspense>
    </CrashBoundary>
  );
}

export function App() {
  return (
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  );
}
