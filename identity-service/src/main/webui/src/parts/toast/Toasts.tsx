import type { ReactNode } from 'react';
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { useProblemWords } from '../problem-words';
import type { ShownToast, Toast } from './toasts';
import { ToastsContext } from './toasts';

/** Not needed for a page to be useful, but there before the first toast. */
const ToastRegion = lazy(() => import('./ToastRegion'));

/** The region at the edge of the window in which things are said that belong to no field and no page. */
export function Toasts({ children }: { children: ReactNode }) {
  const { sentence } = useProblemWords();
  const [toasts, setToasts] = useState<readonly ShownToast[]>([]);
  const nextId = useRef(0);

  const show = useCallback((toast: Toast) => {
    nextId.current += 1;
    const id = nextId.current;
    setToasts((before) => [...before, { ...toast, id }]);
  }, []);
  const close = (id: number) => setToasts((before) => before.filter((toast) => toast.id !== id));

  const doors = useMemo(
    () => ({
      done: (title: string, body?: string) => show({ variant: 'success', title, body }),
      note: (title: string, body?: string) => show({ variant: 'info', title, body }),
      failed: (title: string, failure: unknown) =>
        show({ variant: 'danger', title, body: sentence(failure) }),
    }),
    [show, sentence],
  );

  return (
    <ToastsContext value={doors}>
      {children}
      <Suspense>
        <ToastRegion toasts={toasts} onClose={close} />
      </Suspense>
    </ToastsContext>
  );
}
