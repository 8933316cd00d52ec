import { useWords } from '~/i18n/words';
import { useConfirm } from '~/parts/confirm/confirm';
import { useAskBeforeLeaving } from '~/parts/confirm/leaving';
import { words } from './words';

/** Asks before a password goes that will not be shown again: with its dialog, or with the whole page. */
export function useLeavePassword(onLeave: () => void): () => void {
  const t = useWords(words);
  const confirm = useConfirm();
  const ask = (leave: () => void) =>
    confirm({
      title: t('leavePasswordTitle'),
      body: t('leavePasswordBody'),
      action: t('leavePassword'),
      isDanger: true,
      run: () => {
        leave();
        return Promise.resolve();
      },
    });
  useAskBeforeLeaving(true, ask);
  return () => ask(onLeave);
}
