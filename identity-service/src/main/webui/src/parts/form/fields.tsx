import {
  Checkbox,
  FormGroup,
  FormHelperText,
  FormSelect,
  FormSelectOption,
  HelperText,
  HelperTextItem,
  TextInput,
} from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { useId } from 'react';
import { useWords } from '~/i18n/words';
import { words } from '../words';
import type { FieldValues, Path, RegisterOptions } from 'react-hook-form';
import { useController } from 'react-hook-form';

interface FieldProps<V extends FieldValues> {
  name: Path<V>;
  label: string;
  help?: string | undefined;
  rules?: RegisterOptions<V, Path<V>>;
  isDisabled?: boolean;
}

interface FieldFrameProps {
  id: string;
  label: string;
  isRequired: boolean;
  help?: string | undefined;
  error?: string | undefined;
  /** Whether the control is several: then `${id}-legend` names them. */
  isGroup?: boolean;
  children: ReactNode;
}

/** A label, its control, and beneath it what is wrong or else what helps. For controls that the fields below are not. */
export function FieldFrame({
  id,
  label,
  isRequired,
  help,
  error,
  isGroup = false,
  children,
}: FieldFrameProps) {
  const t = useWords(words);
  const said = error ?? help;
  return (
    <FormGroup label={label} fieldId={id} isRequired={isRequired} {...(isGroup ? { role: 'group' } : {})}>
      {children}
      {said !== undefined && (
        <FormHelperText>
          <HelperText id={`${id}-help`} isLiveRegion={error !== undefined}>
            <HelperTextItem variant={error === undefined ? 'default' : 'error'} screenReaderText={t('wrong')}>
              {said}
            </HelperTextItem>
          </HelperText>
        </FormHelperText>
      )}
    </FormGroup>
  );
}

interface TextFieldProps<V extends FieldValues> extends FieldProps<V> {
  type?: 'text' | 'email' | 'search';
  autoComplete?: string;
  autoFocus?: boolean;
}

export function TextField<V extends FieldValues>({
  name,
  label,
  help,
  rules = {},
  isDisabled = false,
  type = 'text',
  autoComplete = 'off',
}: TextFieldProps<V>) {
  const id = useId();
  const {
    field: { ref, ...field },
    fieldState,
  } = useController<V>({ name, rules });
  const error = fieldState.error?.message;
  return (
    <FieldFrame id={id} label={label} isRequired={rules.required !== undefined} help={help} error={error}>
      <TextInput
        id={id}
        type={type}
        name={field.name}
        value={field.value}
        onChange={(_event, value) => field.onChange(value)}
        onBlur={field.onBlur}
        ref={ref}
        isRequired={rules.required !== undefined}
        isDisabled={isDisabled}
        validated={error === undefined ? 'default' : 'error'}
        aria-describedby={(error ?? help) ? `${id}-help` : undefined}
        aria-invalid={error !== undefined}
        autoComplete={autoComplete}
      />
    </FieldFrame>
  );
}

interface SelectFieldProps<V extends FieldValues> extends FieldProps<V> {
  options: readonly { value: string; label: string }[];
}

export function SelectField<V extends FieldValues>({
  name,
  label,
  help,
  rules = {},
  isDisabled = false,
  options,
}: SelectFieldProps<V>) {
  const id = useId();
  const {
    field: { ref, ...field },
    fieldState,
  } = useController<V>({ name, rules });
  const error = fieldState.error?.message;
  return (
    <FieldFrame id={id} label={label} isRequired={rules.required !== undefined} help={help} error={error}>
      <FormSelect
        id={id}
        name={field.name}
        value={field.value}
        onChange={(_event, value) => field.onChange(value)}
        onBlur={field.onBlur}
        ref={ref}
        isDisabled={isDisabled}
        validated={error === undefined ? 'default' : 'error'}
        aria-describedby={(error ?? help) ? `${id}-help` : undefined}
      >
        {options.map((option) => (
          <FormSelectOption key={option.value} value={option.value} label={option.label} />
        ))}
      </FormSelect>
    </FieldFrame>
  );
}

export function CheckField<V extends FieldValues>({
  name,
  label,
  help,
  isDisabled = false,
}: Omit<FieldProps<V>, 'rules'>) {
  const id = useId();
  const {
    field: { ref, ...field },
  } = useController<V>({ name });
  return (
    <Checkbox
      id={id}
      name={field.name}
      label={label}
      description={help}
      isChecked={field.value}
      onChange={(_event, checked) => field.onChange(checked)}
      onBlur={field.onBlur}
      ref={ref}
      isDisabled={isDisabled}
    />
  );
}
