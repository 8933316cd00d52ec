import { useForm } from 'react-hook-form';
import { nameOf } from '~/api/me';
import { Problem } from '~/api/problem';
import { useWords } from '~/i18n/words';
import { TextField } from '~/parts/form/fields';
import { FormDialog } from '~/parts/form/FormDialog';
import { words as partWords } from '~/parts/words';
import { findPerson } from './queries';
import { words } from './words';

export interface FoundPerson {
  id: string;
  name: string;
  email: string;
}

interface FindPersonDialogProps {
  onFound: (person: FoundPerson) => void;
  onClose: () => void;
}

/** Finds somebody by his exact address; nobody has to be listed for that. */
export function FindPersonDialog({ onFound, onClose }: FindPersonDialogProps) {
  const t = useWords(words);
  const part = useWords(partWords);
  const form = useForm<{ email: string }>({ defaultValues: { email: '' } });

  const submit = async ({ email }: { email: string }) => {
    try {
      const person = await findPerson(email.trim());
      onFound({ id: person.id, name: nameOf(person), email: person.email });
    } catch (failure) {
      if (!(failure instanceof Problem) || !failure.isMissing) throw failure;
      form.setError('email', { type: 'server', message: t('notFound') }, { shouldFocus: true });
    }
  };
  return (
    <FormDialog
      title={t('findTitle')}
      description={t('findLead')}
      form={form}
      onSubmit={submit}
      submitLabel={t('find')}
      onClose={onClose}
    >
      <TextField<{ email: string }>
        name="email"
        type="email"
        label={t('findEmail')}
        rules={{ required: part('required') }}
      />
    </FormDialog>
  );
}
