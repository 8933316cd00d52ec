import {
  Button,
  Content,
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
} from '@patternfly/react-core';
import { useState } from 'react';
import { nameOf } from '~/api/me';
import { useWords } from '~/i18n/words';
import { ScopeName } from '~/parts/scope/ScopeName';
import { useToasts } from '~/parts/toast/toasts';
import { OneTimePassword } from './OneTimePassword';
import type { CreatedUser } from './queries';
import { useUserChanges } from './queries';
import { useLeavePassword } from './leave-password';
import { words } from './words';

interface ReviewDialogProps {
  user: CreatedUser;
  onClose: () => void;
}

/** The new user with his password, which is nowhere else and never shown again: only Done closes without asking. */
export function ReviewDialog({ user, onClose }: ReviewDialogProps) {
  const t = useWords(words);
  const toasts = useToasts();
  const { sendIntroduction } = useUserChanges();
  const [introduce, setIntroduce] = useState(false);
  const [busy, setBusy] = useState(false);
  const password = user.temporaryPassword;

  const leave = useLeavePassword(onClose);
  const finish = async () => {
    setBusy(true);
    if (introduce) {
      try {
        await sendIntroduction(user.id);
        toasts.done(t('introductionQueued', { email: user.email }));
      } catch (failure) {
        toasts.failed(t('introductionFailed'), failure);
      }
    }
    onClose();
  };

  return (
    <Modal variant="small" isOpen onClose={leave} aria-labelledby="review-title">
      <ModalHeader title={t('reviewTitle')} labelId="review-title" />
      <ModalBody>
        <DescriptionList isHorizontal isCompact className="bw-gap-below">
          <DescriptionListGroup>
            <DescriptionListTerm>{t('email')}</DescriptionListTerm>
            <DescriptionListDescription>{user.email}</DescriptionListDescription>
          </DescriptionListGroup>
          {nameOf(user) !== user.email && (
            <DescriptionListGroup>
              <DescriptionListTerm>{t('name')}</DescriptionListTerm>
              <DescriptionListDescription>{nameOf(user)}</DescriptionListDescription>
            </DescriptionListGroup>
          )}
          <DescriptionListGroup>
            <DescriptionListTerm>{t('homeScope')}</DescriptionListTerm>
            <DescriptionListDescription>
              <ScopeName scope={user.homeScope} />
            </DescriptionListDescription>
          </DescriptionListGroup>
        </DescriptionList>
        {password ? (
          <OneTimePassword
            password={password}
            introduction={{ isChosen: introduce, onChange: setIntroduce }}
          />
        ) : (
          <Content component="p">{t('alreadyActive')}</Content>
        )}
      </ModalBody>
      <ModalFooter>
        <Button onClick={() => void finish()} isLoading={busy} isDisabled={busy}>
          {t('done')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
