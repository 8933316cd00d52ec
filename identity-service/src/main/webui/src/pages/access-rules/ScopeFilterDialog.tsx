import { useQuery } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { permittedScopesQuery } from '~/api/me';
import { textOf } from '~/api/reference';
import type { Scope } from '~/api/scopes';
import { useWords } from '~/i18n/words';
import { CheckField } from '~/parts/form/fields';
import { FormDialog } from '~/parts/form/FormDialog';
import { ScopeField } from '~/parts/scope/ScopeField';
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
  const { data: at } = useQuery(permittedScopesQuery(READ));
  const form = useForm<ScopeFilterValues>({ defaultValues: { scopes: [], isEffective: true } });
  const submit = ({ scopes, isEffective }: ScopeFilterValues) => {
    const [scope] = scopes;
    if (scope) onChosen(textOf(scope), isEffective);
    return Promise.resolve();
  };
  // The focus begins at the search, which must be there.
  if (!at) return null;
  return (
    <FormDialog
      title={t('scopeFilterTitle')}
      form={form}
      onSubmit={submit}
      submitLabel={t('show')}
      onClose={onClose}
      variant="medium"
    >
      <ScopeField<ScopeFilterValues> name="scopes" label={t('scope')} permission={{ name: READ, at }} />
      <CheckField<ScopeFilterValues> name="isEffective" label={t('effective')} />
    </FormDialog>
  );
}
