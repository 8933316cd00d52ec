import { useQuery } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { permittedScopesQuery } from '~/api/me';
import { textOf } from '~/api/reference';
import type { Scope } from '~/api/scopes';
import { useWords } from '~/i18n/words';
import { FormDialog } from '~/parts/form/FormDialog';
import { ScopeField } from '~/parts/scope/ScopeField';
import { READ } from './queries';
import { words } from './words';

interface HomeFilterValues {
  scopes: readonly Scope[];
}

interface HomeFilterDialogProps {
  onChosen: (scope: string) => void;
  onClose: () => void;
}

/** Narrows the list of users to those whose home is a scope, or lies below it. */
export function HomeFilterDialog({ onChosen, onClose }: HomeFilterDialogProps) {
  const t = useWords(words);
  const { data: at } = useQuery(permittedScopesQuery(READ));
  const form = useForm<HomeFilterValues>({ defaultValues: { scopes: [] } });
  const submit = ({ scopes: [scope] }: HomeFilterValues) => {
    if (scope) onChosen(textOf(scope));
    return Promise.resolve();
  };
  // The focus begins at the search, which must be there.
  if (!at) return null;
  return (
    <FormDialog
      title={t('homeFilterTitle')}
      description={t('homeFilterLead')}
      form={form}
      onSubmit={submit}
      submitLabel={t('show')}
      onClose={onClose}
      variant="medium"
    >
      <ScopeField<HomeFilterValues> name="scopes" label={t('homeScope')} permission={{ name: READ, at }} />
    </FormDialog>
  );
}
