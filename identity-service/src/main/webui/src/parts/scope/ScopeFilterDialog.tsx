import { useQuery } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { permittedScopesQuery } from '~/api/me';
import { textOf } from '~/api/reference';
import type { Scope } from '~/api/scopes';
import { useWords } from '~/i18n/words';
import { CheckField } from '../form/fields';
import { FormDialog } from '../form/FormDialog';
import { ScopeField } from './ScopeField';
import { words } from './words';

interface ScopeFilterValues {
  scopes: readonly Scope[];
  isWide: boolean;
}

interface ScopeFilterDialogProps {
  title: string;
  description?: string;
  /** What the scope is to what is listed. */
  label: string;
  /** Which the person holds wherever there is something to list for him. */
  permission: string;
  /** What else than at the scope itself is meant, where that is a question; it is, unless he says no. */
  wide?: string;
  onChosen: (scope: string, isWide: boolean) => void;
  onClose: () => void;
}

/** Narrows a list to a scope; there may be too many of them for a menu. */
export function ScopeFilterDialog(props: ScopeFilterDialogProps) {
  const { title, description, label, permission, wide, onChosen, onClose } = props;
  const t = useWords(words);
  const { data: at } = useQuery(permittedScopesQuery(permission));
  const form = useForm<ScopeFilterValues>({ defaultValues: { scopes: [], isWide: true } });
  const submit = ({ scopes: [scope], isWide }: ScopeFilterValues) => {
    if (scope) onChosen(textOf(scope), isWide);
    return Promise.resolve();
  };
  // The focus begins at the search, which must be there.
  if (!at) return null;
  return (
    <FormDialog
      title={title}
      {...(description !== undefined && { description })}
      form={form}
      onSubmit={submit}
      submitLabel={t('show')}
      onClose={onClose}
      variant="medium"
    >
      <ScopeField<ScopeFilterValues> name="scopes" label={label} permission={{ name: permission, at }} />
      {wide !== undefined && <CheckField<ScopeFilterValues> name="isWide" label={wide} />}
    </FormDialog>
  );
}
