import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useController, useForm } from 'react-hook-form';
import { permittedScopesQuery } from '~/api/me';
import { textOf } from '~/api/reference';
import type { Scope } from '~/api/scopes';
import { useWords } from '~/i18n/words';
import { CheckField, FieldFrame } from '~/parts/form/fields';
import { FormDialog } from '~/parts/form/FormDialog';
import { ScopeChooser } from '~/parts/scope/ScopeChooser';
import { READ } from './queries';
import { words } from './words';

interface ScopeFilterValues {
  scopes: readonly Scope[];
  isEffective: boolean;
}

interface ScopeFilterDialogProps {
  /** The scope, and whether rules above it are meant too. */
  onChosen: (scope: string, isEffective: boolean) => void;
  onClose: () => void;
}

/** Narrows the list of rules to one scope. */
export function ScopeFilterDialog({ onChosen, onClose }: ScopeFilterDialogProps) {
  const t = useWords(words);
  const form = useForm<ScopeFilterValues>({ defaultValues: { scopes: [], isEffective: true } });
  const submit = ({ scopes, isEffective }: ScopeFilterValues) => {
    const [scope] = scopes;
    if (scope) onChosen(textOf(scope), isEffective);
    return Promise.resolve();
  };
  return (
    <FormDialog
      title={t('scopeFilterTitle')}
      form={form}
      onSubmit={submit}
      submitLabel={t('show')}
      onClose={onClose}
      variant="medium"
    >
      <OneScopeField />
      <CheckField<ScopeFilterValues> name="isEffective" label={t('effective')} />
    </FormDialog>
  );
}

function OneScopeField() {
  const t = useWords(words);
  const id = useId();
  const { data: at } = useQuery(permittedScopesQuery(READ));
  const { field, fieldState } = useController<ScopeFilterValues, 'scopes'>({
    name: 'scopes',
    rules: { validate: ({ length }) => length > 0 || t('scopeRequired') },
  });
  return (
    <FieldFrame id={id} label={t('scope')} isRequired isGroup error={fieldState.error?.message}>
      {at && (
        <ScopeChooser
          labelledBy={`${id}-legend`}
          chosen={field.value}
          onChange={field.onChange}
          isSingle
          permission={{ name: READ, at }}
        />
      )}
    </FieldFrame>
  );
}
