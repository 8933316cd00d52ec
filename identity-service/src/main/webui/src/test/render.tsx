import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { Confirmations } from '~/parts/confirm/Confirmations';
import { Toasts } from '~/parts/toast/Toasts';

/** Shows something as it stands in the console: with toasts, confirmations, an address, and nothing asked twice. */
export function show(element: ReactNode, address = '/') {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  const result = render(
    <QueryClientProvider client={queries}>
      <MemoryRouter initialEntries={[address]}>
        <Toasts>
          <Confirmations>{element}</Confirmations>
        </Toasts>
      </MemoryRouter>
    </QueryClientProvider>,
  );
  return { ...result, queries };
}
