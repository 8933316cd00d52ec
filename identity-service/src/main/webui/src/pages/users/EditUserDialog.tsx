import { Alert, AlertActionLink } from '@patternfly/react-core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { nameOf, permittedScopesQuery } from '~/api/me';
import { Problem } from '~/api/problem';
import type { Reference } from '~/api/reference';
import { isSame, referenceOf, textOf } from '~/api/reference';
import { useWords } from '~/i18n/words';
import { SelectField, TextField } from '~/parts/form/fields';
import { FormDialog } from '~/parts/form/FormDialog';
import { useToasts } from '~/parts/toast/toasts';
import { words as partWords } from '~/parts/words';
import type { User, VersionedUser } from './queries';
import { userQuery, useUserChanges } from './queries';
import { EMAIL, EMAIL_MAX, NAME_MAX } from './rules';
import { words } from './words';

interface EditUserValues {
  email: string;
  firstName: string;
  lastName: string;
  homeScope: string;
}

const FIELDS = ['email', 'firstName', 'lastName', 'homeScope'] as const;

function valuesOf(user: User): EditUserValues {
  return {
    email: user.email,
    firstName: user.firstName ?? '',
    lastName: user.lastName ?? '',
    homeScope: textOf(user.homeScope),
  };
}

/** What is different, as a merge patch has it. */
function patchOf(before: EditUserValues, now: EditUserValues) {
  const text = (value: string) => (value.trim() === '' ? null : value.trim());
  return {
    ...(now.email.trim() === before.email ? {} : { email: now.email.trim() }),
    ...(now.firstName === before.firstName ? {} : { firstName: text(now.firstName) }),
    ...(now.lastName === before.lastName ? {} : { lastName: text(now.lastName) }),
    ...(now.homeScope === before.homeScope ? {} : { homeScope: referenceOf(now.homeScope) }),
  };
}

interface EditUserDialogProps {
  id: string;
  onClose: () => void;
}

/** Changes a user as he was when the form opened; what somebody else has done meanwhile is never overwritten unseen. */
export function EditUserDialog({ id, onClose }: EditUserDialogProps) {
  const { data } = useQuery({ ...userQuery(id), staleTime: 0 });
  const { data: homes } = useQuery(permittedScopesQuery('user:create'));
  return data && homes && <EditUserForm read={data} homes={homes} onClose={onClose} />;
}

interface EditUserFormProps {
  read: VersionedUser;
  homes: readonly Reference[];
  onClose: () => void;
}

function EditUserForm({ read, homes, onClose }: EditUserFormProps) {
  const t = useWords(words);
  const part = useWords(partWords);
  const toasts = useToasts();
  const queries = useQueryClient();
  const { update } = useUserChanges();
  // Not what the query says later: the form was opened on this state.
  const [opened, setOpened] = useState(read);
  const [newer, setNewer] = useState<VersionedUser | null>(null);
  const form = useForm<EditUserValues>({ defaultValues: valuesOf(opened.user) });
  const { user, etag } = opened;
  const isDirectory = user.origin === 'directory';
  const name = { maxLength: { value: NAME_MAX, message: t('tooLong', { max: NAME_MAX }) } };
  const offered = homes.some((home) => isSame(home, user.homeScope)) ? homes : [user.homeScope, ...homes];

  const submit = async (values: EditUserValues) => {
    try {
      const changed = await update(user.id, patchOf(valuesOf(user), values), etag);
      toasts.done(t('saved', { name: nameOf(changed) }));
      onClose();
    } catch (failure) {
      if (!(failure instanceof Problem) || failure.status !== 412) throw failure;
      setNewer(await queries.query({ ...userQuery(user.id), staleTime: 0 }));
    }
  };
  // What was typed here stays; whatever else stands in the form is as it is now.
  const takeOver = (present: VersionedUser) => {
    const before = valuesOf(user);
    const typed = form.getValues();
    form.reset(valuesOf(present.user));
    FIELDS.filter((field) => typed[field] !== before[field]).forEach((field) =>
      form.setValue(field, typed[field], { shouldDirty: true }),
    );
    setOpened(present);
    setNewer(null);
  };

  return (
    <FormDialog
      title={t('editTitle', { name: nameOf(user) })}
      form={form}
      onSubmit={submit}
      submitLabel={part('save')}
      onClose={onClose}
    >
      {newer && (
        <Alert
          component="p"
          variant="warning"
          isInline
          title={t('staleTitle')}
          actionLinks={<AlertActionLink onClick={() => takeOver(newer)}>{t('takeOver')}</AlertActionLink>}
        >
          {t('staleBody', { what: differences(t, user, newer.user) })}
        </Alert>
      )}
      {isDirectory && <Alert component="p" variant="info" isInline isPlain title={t('directoryManaged')} />}
      <TextField<EditUserValues>
        name="email"
        type="email"
        label={t('email')}
        help={t('emailChangeHelp')}
        isDisabled={isDirectory}
        rules={{
          required: part('required'),
          maxLength: { value: EMAIL_MAX, message: t('tooLong', { max: EMAIL_MAX }) },
          pattern: { value: EMAIL, message: t('emailInvalid') },
        }}
      />
      <TextField<EditUserValues>
        name="firstName"
        label={t('firstName')}
        isDisabled={isDirectory}
        rules={name}
      />
      <TextField<EditUserValues>
        name="lastName"
        label={t('lastName')}
        isDisabled={isDirectory}
        rules={name}
      />
      <SelectField<EditUserValues>
        name="homeScope"
        label={t('homeScope')}
        help={t('homeHelp')}
        options={offered.map((home) => ({ value: textOf(home), label: textOf(home) }))}
      />
    </FormDialog>
  );
}

/** What somebody else has changed, field by field: "email: ana@… → berg@…". */
function differences(
  t: (key: `field:${(typeof FIELDS)[number] | 'status'}` | 'staleNothing') => string,
  before: User,
  now: User,
): string {
  const was = { ...valuesOf(before), status: before.status };
  const is = { ...valuesOf(now), status: now.status };
  const changes = ([...FIELDS, 'status'] as const)
    .filter((field) => was[field] !== is[field])
    .map((field) => `${t(`field:${field}`)}: ${was[field] || '–'} → ${is[field] || '–'}`);
  return changes.length === 0 ? t('staleNothing') : changes.join('; ');
}
