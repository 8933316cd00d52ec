import { TextInput } from '@patternfly/react-core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useRef } from 'react';
import { useController, useForm, useWatch } from 'react-hook-form';
import { permissionsAtQuery, permittedScopesQuery } from '~/api/me';
import { Problem } from '~/api/problem';
import type { Reference } from '~/api/reference';
import type { Role } from '~/api/roles';
import { rolesQuery } from '~/api/roles';
import type { Scope } from '~/api/scopes';
import { useWords } from '~/i18n/words';
import { ChoiceField } from '~/parts/form/ChoiceField';
import { FieldFrame, TextField } from '~/parts/form/fields';
import { FormDialog } from '~/parts/form/FormDialog';
import { ScopeChooser } from '~/parts/scope/ScopeChooser';
import { useToasts } from '~/parts/toast/toasts';
import { words as partWords } from '~/parts/words';
import { isInFuture, timeZone, toLocal, toUtc } from './expiry';
import { CREATE, useRuleChanges } from './queries';
import { useRoleChoices } from './role-choices';
import { RolePermissions } from './RolePermissions';
import { words } from './words';

/** What the service takes at once. */
const SCOPES_MOST = 100;
const REASON_MAX = 500;

interface NewRuleValues {
  role: string;
  scopes: readonly Scope[];
  expiresAt: string;
  reason: string;
}

interface NewRuleDialogProps {
  subject: Reference;
  /** What the subject is called. */
  name: string;
  onClose: () => void;
}

/** Gives a subject a role on scopes. */
export function NewRuleDialog({ subject, name, onClose }: NewRuleDialogProps) {
  const t = useWords(words);
  const part = useWords(partWords);
  const toasts = useToasts();
  const queries = useQueryClient();
  const { create } = useRuleChanges();
  const { data: roles = NO_ROLES } = useQuery(rolesQuery);
  const form = useForm<NewRuleValues>({
    defaultValues: { role: '', scopes: [], expiresAt: '', reason: '' },
  });
  const [roleId, scopes] = useWatch({ control: form.control, name: ['role', 'scopes'] });
  const choices = useRoleChoices(roles, scopes);
  const role = roles.find(({ id }) => id === roleId);
  const reason = choices.find(({ value }) => value === roleId)?.disabledReason;

  const submit = async (values: NewRuleValues) => {
    const expiresAt = toUtc(values.expiresAt);
    const why = values.reason.trim();
    try {
      await create({
        subjects: [{ type: subject.type, id: subject.id }],
        role: values.role,
        scopes: values.scopes.map(({ type, id }) => ({ type, id })),
        ...(expiresAt ? { expiresAt } : {}),
        ...(why === '' ? {} : { reason: why }),
      });
    } catch (failure) {
      const limited = await heldForLess(failure);
      if (!limited) throw failure;
      form.setError('expiresAt', { type: 'server', message: limited }, { shouldFocus: true });
      return;
    }
    toasts.done(t('saved_toast', { count: values.scopes.length }));
    onClose();
  };

  /** What is refused although the person holds it, he holds for a shorter time. */
  const heldForLess = async (failure: unknown): Promise<string | undefined> => {
    const missing = failure instanceof Problem && failure.isForbidden ? failure.body.missing : undefined;
    if (!missing?.scope) return undefined;
    const { permission, scope } = missing;
    const held = await queries.query({ ...permissionsAtQuery(scope), staleTime: 0 });
    if (!held.has(permission)) return undefined;
    const known = scopes.find(({ type, id }) => type === scope.type && id === scope.id);
    return t('expiryTooLong', { permission, scope: known?.name ?? scope.id });
  };

  return (
    <FormDialog
      title={t('newTitle', { name })}
      form={form}
      onSubmit={submit}
      submitLabel={t('save')}
      submitDisabled={
        reason === undefined ? undefined : t('roleNotGrantable', { role: role?.name ?? roleId, reason })
      }
      onClose={onClose}
      variant="medium"
    >
      <ChoiceField<NewRuleValues>
        name="role"
        label={t('role')}
        help={t('roleHelp')}
        placeholder={t('rolePlaceholder')}
        noMatch={t('roleNoMatch')}
        choices={choices}
        rules={{ required: part('required') }}
      >
        {role && <RolePermissions role={role} />}
      </ChoiceField>
      <ScopesField />
      <ExpiryField />
      <TextField<NewRuleValues>
        name="reason"
        label={t('reason')}
        help={t('reasonHelp')}
        rules={{ maxLength: { value: REASON_MAX, message: t('tooLong', { max: REASON_MAX }) } }}
      />
    </FormDialog>
  );
}

const NO_ROLES: readonly Role[] = [];

function ScopesField() {
  const t = useWords(words);
  const id = useId();
  const { data: at } = useQuery(permittedScopesQuery(CREATE));
  const { field, fieldState } = useController<NewRuleValues, 'scopes'>({
    name: 'scopes',
    rules: {
      validate: ({ length }) =>
        length === 0 ? t('scopeRequired') : length <= SCOPES_MOST || t('scopeTooMany', { max: SCOPES_MOST }),
    },
  });
  return (
    <FieldFrame
      id={id}
      label={t('scope')}
      isRequired
      isGroup
      help={t('scopeHelp')}
      error={fieldState.error?.message}
    >
      {at && (
        <ScopeChooser
          labelledBy={`${id}-legend`}
          describedBy={`${id}-help`}
          chosen={field.value}
          onChange={field.onChange}
          permission={{ name: CREATE, at }}
        />
      )}
    </FieldFrame>
  );
}

function ExpiryField() {
  const t = useWords(words);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { field, fieldState } = useController<NewRuleValues, 'expiresAt'>({
    name: 'expiresAt',
    rules: {
      validate: (local) => {
        // A date without a time is nothing to the browser; but it is not what "no end" looks like.
        if (input.current?.validity.badInput) return t('expiryInvalid');
        if (local === '') return true;
        if (toUtc(local) === undefined) return t('expiryInvalid');
        return isInFuture(local, new Date()) || t('expiryPast');
      },
    },
  });
  const error = fieldState.error?.message;
  return (
    <FieldFrame
      id={id}
      label={t('expiry')}
      isRequired={false}
      help={t('expiryHelp', { zone: timeZone() })}
      error={error}
    >
      <TextInput
        id={id}
        type="datetime-local"
        name={field.name}
        value={field.value}
        min={toLocal(new Date())}
        max="9999-12-30T23:59"
        onChange={(_event, value) => field.onChange(value)}
        onBlur={field.onBlur}
        ref={(element: HTMLInputElement | null) => {
          input.current = element;
          field.ref(element);
        }}
        validated={error === undefined ? 'default' : 'error'}
        aria-describedby={`${id}-help`}
        aria-invalid={error !== undefined}
      />
    </FieldFrame>
  );
}
