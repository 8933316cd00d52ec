import { Alert, AlertActionLink } from '@patternfly/react-core';
import { useWords } from '~/i18n/words';
import { useProblemWords } from '../problem-words';
import { words as partWords } from '../words';
import { words } from './words';

interface MissingPartProps {
  part: string;
  failure: unknown;
  onRetry: () => void;
}

/** Says of a history that is put together which part of it is not there, and why. */
export function MissingPart({ part, failure, onRetry }: MissingPartProps) {
  const t = useWords(words);
  const shared = useWords(partWords);
  const { sentence } = useProblemWords();
  return (
    <Alert
      variant="warning"
      isInline
      component="p"
      title={t('partMissingTitle')}
      className="bw-gap-above"
      actionLinks={<AlertActionLink onClick={onRetry}>{shared('retry')}</AlertActionLink>}
    >
      {t('partMissing', { part, reason: sentence(failure) })}
    </Alert>
  );
}
