import { Button, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { nameOf } from '~/api/me';
import { useWords } from '~/i18n/words';
import { OneTimePassword } from './OneTimePassword';
import type { TemporaryPassword, User } from './queries';
import { useLeavePassword } from './leave-password';
import { words } from './words';

interface PasswordDialogProps {
  user: User;
  password: TemporaryPassword;
  onClose: () => void;
}

/** A password that has just been issued; as at the creation, only Done closes without asking. */
export function PasswordDialog({ user, password, onClose }: PasswordDialogProps) {
  const t = useWords(words);
  const leave = useLeavePassword(onClose);
  return (
    <Modal variant="small" isOpen onClose={leave} aria-labelledby="password-title">
      <ModalHeader title={t('passwordTitle')} labelId="password-title" description={nameOf(user)} />
      <ModalBody>
        <OneTimePassword password={password} />
      </ModalBody>
      <ModalFooter>
        <Button onClick={onClose}>{t('done')}</Button>
      </ModalFooter>
    </Modal>
  );
}
