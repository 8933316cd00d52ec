import { Alert, AlertActionLink } from '@patternfly/react-core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { nameOf, permittedScopesQuery } from '~/api/me';
import { Problem } from '~/api/problem';
import type { Reference } from '~/api/reference';
import { ROOT, textOf } from '~/api/reference';
import type { Scope } from '~/api/scopes';
import { useWords } from '~/i18n/words';
import { TextField } from '~/parts/form/fields';
import { FormDialog } from '~/parts/form/FormDialog';
import { placeQuery } from '~/parts/scope/roots';
import { ScopeField } from '~/parts/scope/ScopeField';
import { useToasts } from '~/parts/toast/toasts';
import { words as partWords } from '~/parts/words';
import { homeOf } from './home';
import type { VersionedUser } from './queries';
import { CREATE, userQuery, useUserChanges } from './queries';
import { EMAIL, EMAIL_MAX, NAME_MAX } from './rules';
import { words } from './words';

interface EditUserValues {
  email: string;
  firstName: string;
  lastName: string;
  homeScope: readonly Scope[];
}

/** A user as the form was opened on, with the place of the home. */
interface Opened extends VersionedUser {
  home: Scope;
}

const FIELDS = ['email', 'firstName', 'lastName', 'homeScope'] as const;

function valuesOf({ user, home }: Opened): EditUserValues {
  return {
    email: user.email,
    firstName: user.firstName ?? '',
    lastName: user.lastName ?? '',
    homeScope: [home],
  };
}

/** What is different, as a merge patch has it. */
function patchOf(before: EditUserValues, now: EditUserValues) {
  const text = (value: string) => (value.trim() === '' ? null : value.trim());
  return {
    ...(now.email.trim() === before.email ? {} : { email: now.email.trim() }),
    ...(now.firstName === before.firstName ? {} : { firstName: text(now.firstName) }),
    ...(now.lastName === before.lastName ? {} : { lastName: text(now.lastName) }),
    ...(textIn(now, 'homeScope') === textIn(before, 'homeScope') ? {} : homeOf(now.homeScope)),
  };
}

function textIn(values: EditUserValues, field: (typeof FIELDS)[number]): string {
  if (field !== 'homeScope') return values[field];
  const [home] = values.homeScope;
  return home ? textOf(home) : '';
}

interface EditUserDialogProps {
  id: string;
  onClose: () => void;
}

/** Changes a user as he was when the form opened; what somebody else has done meanwhile is never overwritten unseen. */
export function EditUserDialog({ id, onClose }: EditUserDialogProps) {
  const { data } = useQuery({ ...userQuery(id), staleTime: 0 });
  const { data: homes } = useQuery(permittedScopesQuery(CREATE));
  const { data: home } = useQuery({
    ...placeQuery(data?.user.homeScope ?? ROOT),
    enabled: data !== undefined,
  });
  return data && homes && home && <EditUserForm read={{ ...data, home }} homes={homes} onClose={onClose} />;
}

interface EditUserFormProps {
  read: Opened;
  /** Where users may be made: where somebody's home may be put. */
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
  const [newer, setNewer] = useState<Opened | null>(null);
  const form = useForm<EditUserValues>({ defaultValues: valuesOf(opened) });
  const { user, etag } = opened;
  const isDirectory = user.origin === 'directory';
  const name = { maxLength: { value: NAME_MAX, message: t('tooLong', { max: NAME_MAX }) } };

  const submit = async (values: EditUserValues) => {
    try {
      const changed = await update(user.id, patchOf(valuesOf(opened), values), etag);
      toasts.done(t('saved', { name: nameOf(changed) }));
      onClose();
    } catch (failure) {
      if (!(failure instanceof Problem) || failure.status !== 412) throw failure;
      const present = await queries.query({ ...userQuery(user.id), staleTime: 0 });
      setNewer({ ...present, home: await queries.query(placeQuery(present.user.homeScope)) });
    }
  };
  // What was typed here stays; whatever else stands in the form is as it is now.
  const takeOver = (present: Opened) => {
    const before = valuesOf(opened);
    const typed = form.getValues();
    form.reset(valuesOf(present));
    FIELDS.filter((field) => textIn(typed, field) !== textIn(before, field)).forEach((field) =>
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
          {t('staleBody', { what: differences(t, opened, newer) })}
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
      <ScopeField<EditUserValues>
        key={etag}
        name="homeScope"
        label={t('homeScope')}
        help={t('homeHelp')}
        permission={{ name: CREATE, at: homes }}
        isFolded
      />
    </FormDialog>
  );
}

/** What somebody else has changed, field by field: "email: ana@… → berg@…". */
function differences(
  t: (key: `field:${(typeof FIELDS)[number] | 'status'}` | 'staleNothing') => string,
  before: Opened,
  now: Opened,
): string {
  const was = { ...valuesOf(before), homeScope: before.home.name, status: before.user.status };
  const is = { ...valuesOf(now), homeScope: now.home.name, status: now.user.status };
  const changes = ([...FIELDS, 'status'] as const)
    .filter((field) => was[field] !== is[field])
    .map((field) => `${t(`field:${field}`)}: ${was[field] || '–'} → ${is[field] || '–'}`);
  return changes.length === 0 ? t('staleNothing') : changes.join('; ');
}
