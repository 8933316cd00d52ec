import {
  Alert,
  Checkbox,
  Content,
  FormGroup,
  FormHelperText,
  HelperText,
  HelperTextItem,
} from '@patternfly/react-core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '~/i18n/words';
import { CopyField } from '~/parts/format/CopyField';
import type { TemporaryPassword } from './queries';
import { words } from './words';

interface OneTimePasswordProps {
  password: TemporaryPassword;
  introduction?: { isChosen: boolean; onChange: (chosen: boolean) => void };
}

/** A temporary password, this once, to be copied; and whether its owner is to be told where to sign in. */
export function OneTimePassword({ password, introduction }: OneTimePasswordProps) {
  const t = useWords(words);
  const { i18n } = useTranslation();
  const id = useId();
  const until = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <div className="pf-v6-c-form">
      <Alert component="p" variant="warning" isInline title={t('passwordOnce')} />
      <FormGroup label={t('temporaryPassword')} fieldId={id}>
        <CopyField id={id} value={password.value} />
        <FormHelperText>
          <HelperText>
            <HelperTextItem>
              {t('passwordUntil', { time: until.format(new Date(password.expiresAt)) })}
            </HelperTextItem>
          </HelperText>
        </FormHelperText>
      </FormGroup>
      {introduction && (
        <Checkbox
          id={`${id}-introduction`}
          label={t('sendIntroduction')}
          description={<Content component="small">{t('sendIntroductionHelp')}</Content>}
          isChecked={introduction.isChosen}
          onChange={(_event, chosen) => introduction.onChange(chosen)}
        />
      )}
    </div>
  );
}
