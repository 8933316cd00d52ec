import { useWords } from '~/i18n/words';
import { useConfirm } from '~/parts/confirm/confirm';
import { words } from './words';

/** Asks before a password goes that will not be shown again. */
export function useLeavePassword(onLeave: () => void): () => void {
  const t = useWords(words);
  const confirm = useConfirm();
  return () =>
    confirm({
      title: t('leavePasswordTitle'),
      body: t('leavePasswordBody'),
      action: t('leavePassword'),
      isDanger: true,
      run: () => {
        onLeave();
        return Promise.resolve();
      },
    });
}
