import type { ReactNode } from 'react';
import { lazy, Suspense, useState } from 'react';
import type { Confirmation } from './confirm';
import { ConfirmContext } from './confirm';

const ConfirmDialog = lazy(() => import('./ConfirmDialog'));

/** The one dialog that asks before anything is destroyed; loaded when something first is. */
export function Confirmations({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState<Confirmation | null>(null);
  return (
    <ConfirmContext value={setAsked}>
      {children}
      <Suspense>{asked && <ConfirmDialog confirmation={asked} onClose={() => setAsked(null)} />}</Suspense>
    </ConfirmContext>
  );
}
