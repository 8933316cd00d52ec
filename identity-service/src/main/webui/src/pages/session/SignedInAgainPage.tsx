import { EmptyState, EmptyStateBody } from '@patternfly/react-core';
import CheckCircleIcon from '@patternfly/react-icons/dist/esm/icons/check-circle-icon';
import { useEffect } from 'react';
import { words } from '~/app/words';
import { useWords } from '~/i18n/words';
import { announceSignIn } from '~/session/session';

/** The end of a sign-in in a window of its own: tells the window that waits, and closes. */
export function Component() {
  const t = useWords(words);
  useEffect(() => {
    announceSignIn();
    window.close();
  }, []);
  return (
    <main>
      <EmptyState
        headingLevel="h1"
        status="success"
        titleText={t('signedInAgainTitle')}
        icon={CheckCircleIcon}
      >
        <EmptyStateBody>{t('signedInAgainBody')}</EmptyStateBody>
      </EmptyState>
    </main>
  );
}
