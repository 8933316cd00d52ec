import { Alert, Button, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useState } from 'react';
import { useWords } from '~/i18n/words';
import { useProblemWords } from '../problem-words';
import { words } from '../words';
import type { Confirmation } from './confirm';

/** Says what will happen, and does it only on the button that names it. */
export default function ConfirmDialog({
  confirmation,
  onClose,
}: {
  confirmation: Confirmation;
  onClose: () => void;
}) {
  const t = useWords(words);
  const { sentence } = useProblemWords();
  const [running, setRunning] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const { title, body, action, isDanger = false, instead, run } = confirmation;

  const perform = async (deed: () => Promise<void>) => {
    setRunning(true);
    setFailure(null);
    try {
      await deed();
      onClose();
    } catch (problem) {
      setFailure(problem);
      setRunning(false);
    }
  };

  return (
    <Modal
      variant="small"
      isOpen
      onClose={running ? undefined : onClose}
      aria-labelledby="confirm-title"
      aria-describedby="confirm-body"
    >
      <ModalHeader
        title={title}
        labelId="confirm-title"
        titleIconVariant={isDanger ? 'warning' : undefined}
      />
      <ModalBody id="confirm-body">
        {body}
        {failure !== null && (
          <Alert component="p" variant="danger" isInline title={sentence(failure)} className="bw-gap-above" />
        )}
      </ModalBody>
      <ModalFooter>
        {run && (
          <Button
            variant={isDanger ? 'danger' : 'primary'}
            isLoading={running}
            isDisabled={running}
            onClick={() => void perform(run)}
          >
            {action}
          </Button>
        )}
        {instead && (
          <Button variant="secondary" isDisabled={running} onClick={() => void perform(instead.run)}>
            {instead.action}
          </Button>
        )}
        <Button variant={run ? 'link' : 'primary'} isDisabled={running} onClick={onClose}>
          {t(run ? 'cancel' : 'close')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
