import { Alert, AlertActionCloseButton, AlertGroup } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useWords } from '~/i18n/words';
import { useProblemWords } from '../problem-words';
import { words } from '../words';
import type { Toast } from './toasts';
import { ToastsContext } from './toasts';

const STAYS_MS = 8000;

interface Shown extends Toast {
  id: number;
}

/** The region at the edge of the window in which things are said that belong to no field and no page. */
export function Toasts({ children }: { children: ReactNode }) {
  const t = useWords(words);
  const { sentence } = useProblemWords();
  const [toasts, setToasts] = useState<readonly Shown[]>([]);
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
      <AlertGroup isToast isLiveRegion className="bw-toasts">
        {toasts.map(({ id, variant, title, body }) => (
          <Alert
            component="p"
            key={id}
            variant={variant}
            title={title}
            // A failure stays until it is read.
            timeout={variant === 'danger' ? false : STAYS_MS}
            onTimeout={() => close(id)}
            actionClose={
              <AlertActionCloseButton aria-label={t('toastClose', { title })} onClose={() => close(id)} />
            }
          >
            {body}
          </Alert>
        ))}
      </AlertGroup>
    </ToastsContext>
  );
}
