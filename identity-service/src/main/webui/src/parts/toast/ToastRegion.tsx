import { Alert, AlertActionCloseButton, AlertGroup } from '@patternfly/react-core';
import { useWords } from '~/i18n/words';
import { words } from '../words';
import type { ShownToast } from './toasts';

const STAYS_MS = 8000;

interface ToastRegionProps {
  toasts: readonly ShownToast[];
  onClose: (id: number) => void;
}

/** Where toasts stand; read out as they come. */
export default function ToastRegion({ toasts, onClose }: ToastRegionProps) {
  const t = useWords(words);
  return (
    <AlertGroup isToast isLiveRegion className="bw-toasts">
      {toasts.map(({ id, variant, title, body }) => (
        <Alert
          component="p"
          key={id}
          variant={variant}
          title={title}
          // A failure stays until it is read.
          timeout={variant === 'danger' ? false : STAYS_MS}
          onTimeout={() => onClose(id)}
          actionClose={
            <AlertActionCloseButton aria-label={t('toastClose', { title })} onClose={() => onClose(id)} />
          }
        >
          {body}
        </Alert>
      ))}
    </AlertGroup>
  );
}
