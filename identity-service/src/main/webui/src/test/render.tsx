import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { Confirmations } from '~/parts/confirm/Confirmations';
import { Toasts } from '~/parts/toast/Toasts';

/** Shows something as it stands in the console: with toasts, confirmations, an address, and nothing asked twice. */
export function show(element: ReactNode, address = '/') {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  const inPlace = (
    <Toasts>
      <Confirmations>{element}</Confirmations>
    </Toasts>
  );
  const router = createMemoryRouter([{ path: '*', element: inPlace }], { initialEntries: [address] });
  const result = render(
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  return { ...result, queries, router };
}
