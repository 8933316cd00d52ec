import { Button, InputGroup, InputGroupItem, TextInput } from '@patternfly/react-core';
import CheckIcon from '@patternfly/react-icons/dist/esm/icons/check-icon';
import CopyIcon from '@patternfly/react-icons/dist/esm/icons/copy-icon';
import type { FocusEvent } from 'react';
import { useState } from 'react';
import { useWords } from '~/i18n/words';
import { words } from '../words';

interface CopyFieldProps {
  id: string;
  value: string;
  /** The field's label is the caller's: `<FormGroup label fieldId={id}>`. */
  onCopy?: () => void;
}

/** Something to be taken elsewhere: a field that is only read, and a button that copies it. */
export function CopyField({ id, value, onCopy }: CopyFieldProps) {
  const t = useWords(words);
  const [copied, setCopied] = useState(false);

  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
    onCopy?.();
  };
  return (
    <InputGroup>
      <InputGroupItem isFill>
        <TextInput
          id={id}
          value={value}
          readOnlyVariant="default"
          className="bw-mono"
          onFocus={(event: FocusEvent<HTMLInputElement>) => event.currentTarget.select()}
          autoComplete="off"
        />
      </InputGroupItem>
      <InputGroupItem>
        <Button variant="control" icon={copied ? <CheckIcon /> : <CopyIcon />} onClick={() => void copy()}>
          <span aria-live="polite">{copied ? t('copied') : t('copy')}</span>
        </Button>
      </InputGroupItem>
    </InputGroup>
  );
}
