import { Alert, Button, Content, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Me } from '~/api/me';
import { meQuery } from '~/api/me';
import { paths } from '~/app/paths';
import { words } from '~/app/words';
import { useWords } from '~/i18n/words';
import { onSignInElsewhere, resumeSession } from './session';

/** Who the session of the moment belongs to; nobody when there is none. */
async function whoIsSignedIn(): Promise<string | null> {
  const answer = await fetch('/api/v1/me', { headers: { Accept: 'application/json' } });
  return answer.ok ? ((await answer.json()) as Me).subject.id : null;
}

/**
 * Stands in front of whatever the person was doing when his session ended. He signs in again in a window of its own; then
 * what waited goes on. Should it be somebody else who signs in, the page begins anew: he may not see what was open.
 */
export default function SessionDialog() {
  const t = useWords(words);
  const queries = useQueryClient();
  const [window_, setWindow] = useState<'closed' | 'open' | 'blocked'>('closed');

  useEffect(() => {
    const before = queries.getQueryData(meQuery.queryKey)?.subject.id;
    const goOn = async () => {
      const now = await whoIsSignedIn();
      if (now === null) return;
      if (before !== undefined && before !== now) {
        location.assign(paths.home);
        return;
      }
      setWindow('closed');
      resumeSession();
    };
    return onSignInElsewhere(() => void goOn());
  }, [queries]);

  const signIn = () => {
    const opened = window.open(paths.signedInAgain, 'bailiwick-sign-in', 'popup,width=520,height=720');
    setWindow(opened === null ? 'blocked' : 'open');
  };
  return (
    <Modal variant="small" isOpen aria-labelledby="session-title" aria-describedby="session-body">
      <ModalHeader title={t('sessionEndedTitle')} labelId="session-title" titleIconVariant="warning" />
      <ModalBody id="session-body">
        <Content component="p">{t('sessionEndedBody')}</Content>
        {window_ === 'open' && (
          <Content component="p" role="status">
            {t('sessionWaiting')}
          </Content>
        )}
        {window_ === 'blocked' && (
          <Alert component="p" variant="warning" isInline title={t('sessionBlocked')}>
            <a href={paths.signedInAgain} target="_blank" rel="noreferrer">
              {t('sessionOpenHere')}
            </a>
          </Alert>
        )}
      </ModalBody>
      <ModalFooter>
        <Button onClick={signIn}>{t('signInAgain')}</Button>
      </ModalFooter>
    </Modal>
  );
}
