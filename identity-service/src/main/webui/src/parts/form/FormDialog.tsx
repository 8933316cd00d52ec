import { Alert, Button, Form, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { FormProvider } from 'react-hook-form';
import { useWords } from '~/i18n/words';
import { useConfirm } from '../confirm/confirm';
import { useAskBeforeLeaving } from '../confirm/leaving';
import { words } from '../words';
import { useSubmit } from './submit';

interface FormDialogProps<V extends FieldValues> {
  title: string;
  description?: ReactNode;
  form: UseFormReturn<V>;
  /** What the form is for; a {@link Problem} that it throws is shown at its fields, or above them. */
  onSubmit: (values: V) => Promise<void>;
  /** On the button: what it does. */
  submitLabel: string;
  /** Why it cannot be done as things are; then the button is off. */
  submitDisabled?: string | undefined;
  onClose: () => void;
  variant?: 'small' | 'medium' | 'large';
  children: ReactNode;
}

/** The one shell of forms in dialogs. Closing it, or leaving its page, with something typed asks first; a second press does nothing. */
export function FormDialog<V extends FieldValues>({
  title,
  description,
  form,
  onSubmit,
  submitLabel,
  submitDisabled,
  onClose,
  variant = 'small',
  children,
}: FormDialogProps<V>) {
  const t = useWords(words);
  const id = useId();
  const confirm = useConfirm();
  const [failure, setFailure] = useState<string | null>(null);
  const submit = useSubmit(form, onSubmit, setFailure);
  const { isSubmitting, isDirty } = form.formState;

  const ask = (leave: () => void) =>
    confirm({
      title: t('confirmDiscardTitle'),
      body: t('confirmDiscardBody'),
      action: t('discard'),
      isDanger: true,
      run: () => {
        leave();
        return Promise.resolve();
      },
    });
  useAskBeforeLeaving(isDirty && !isSubmitting, ask);
  const close = () => {
    if (isSubmitting) return;
    if (isDirty) ask(onClose);
    else onClose();
  };

  return (
    <Modal
      variant={variant}
      isOpen
      onClose={close}
      aria-labelledby={`${id}-title`}
      elementToFocus={`[id='${id}-form'] :is(input, select, textarea):enabled`}
    >
      <ModalHeader title={title} labelId={`${id}-title`} description={description} />
      <ModalBody>
        <FormProvider {...form}>
          <Form id={`${id}-form`} onSubmit={submit} noValidate>
            {failure !== null && <Alert component="p" variant="danger" isInline title={failure} />}
            {children}
          </Form>
        </FormProvider>
        {submitDisabled !== undefined && (
          <Alert
            component="p"
            variant="info"
            isInline
            isPlain
            title={submitDisabled}
            className="bw-gap-above"
          />
        )}
      </ModalBody>
      <ModalFooter>
        <Button
          variant="primary"
          type="submit"
          form={`${id}-form`}
          isLoading={isSubmitting}
          isDisabled={isSubmitting || submitDisabled !== undefined}
        >
          {submitLabel}
        </Button>
        <Button variant="link" onClick={close} isDisabled={isSubmitting}>
          {t('cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
