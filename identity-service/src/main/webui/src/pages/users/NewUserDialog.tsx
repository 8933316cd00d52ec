import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { permittedScopesQuery } from '~/api/me';
import type { Reference } from '~/api/reference';
import { ROOT } from '~/api/reference';
import type { Scope } from '~/api/scopes';
import { useWords } from '~/i18n/words';
import { TextField } from '~/parts/form/fields';
import { FormDialog } from '~/parts/form/FormDialog';
import { placeQuery } from '~/parts/scope/roots';
import { ScopeField } from '~/parts/scope/ScopeField';
import { words as partWords } from '~/parts/words';
import { homeOf } from './home';
import type { CreatedUser } from './queries';
import { CREATE, useUserChanges } from './queries';
import { ReviewDialog } from './ReviewDialog';
import { EMAIL, EMAIL_MAX, NAME_MAX } from './rules';
import { words } from './words';

interface NewUserDialogProps {
  onClose: () => void;
}

/** From an address to a new user and his temporary password. */
export function NewUserDialog({ onClose }: NewUserDialogProps) {
  const [created, setCreated] = useState<CreatedUser | null>(null);
  const { data: homes } = useQuery(permittedScopesQuery(CREATE));
  const { data: home } = useQuery({ ...placeQuery(homes?.[0] ?? ROOT), enabled: homes !== undefined });
  if (created) return <ReviewDialog user={created} onClose={onClose} />;
  // The form's first values hang on where users may be made.
  return homes && home && <NewUserForm homes={homes} home={home} onCreated={setCreated} onClose={onClose} />;
}

interface NewUserValues {
  email: string;
  firstName: string;
  lastName: string;
  homeScope: readonly Scope[];
}

interface NewUserFormProps {
  /** The topmost scopes where users may be made, and the one to begin with. */
  homes: readonly Reference[];
  home: Scope;
  onCreated: (user: CreatedUser) => void;
  onClose: () => void;
}

function NewUserForm({ homes, home, onCreated, onClose }: NewUserFormProps) {
  const t = useWords(words);
  const part = useWords(partWords);
  const { create } = useUserChanges();
  // One key for one form: pressing twice, or again after a lost answer, makes one user.
  const [key] = useState(() => crypto.randomUUID());
  const form = useForm<NewUserValues>({
    defaultValues: { email: '', firstName: '', lastName: '', homeScope: [home] },
  });
  const name = { maxLength: { value: NAME_MAX, message: t('tooLong', { max: NAME_MAX }) } };

  const submit = async ({ email, firstName, lastName, homeScope }: NewUserValues) => {
    onCreated(
      await create(
        {
          email: email.trim(),
          ...(firstName.trim() === '' ? {} : { firstName: firstName.trim() }),
          ...(lastName.trim() === '' ? {} : { lastName: lastName.trim() }),
          ...homeOf(homeScope),
        },
        key,
      ),
    );
  };
  return (
    <FormDialog
      title={t('newUser')}
      description={t('createLead')}
      form={form}
      onSubmit={submit}
      submitLabel={t('create')}
      onClose={onClose}
    >
      <TextField<NewUserValues>
        name="email"
        type="email"
        label={t('email')}
        help={t('emailHelp')}
        rules={{
          required: part('required'),
          maxLength: { value: EMAIL_MAX, message: t('tooLong', { max: EMAIL_MAX }) },
          pattern: { value: EMAIL, message: t('emailInvalid') },
        }}
      />
      <TextField<NewUserValues> name="firstName" label={t('firstName')} rules={name} />
      <TextField<NewUserValues> name="lastName" label={t('lastName')} rules={name} />
      <ScopeField<NewUserValues>
        name="homeScope"
        label={t('homeScope')}
        help={t('homeHelp')}
        permission={{ name: CREATE, at: homes }}
        isFolded
      />
    </FormDialog>
  );
}
