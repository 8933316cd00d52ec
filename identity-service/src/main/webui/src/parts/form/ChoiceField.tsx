import {
  Button,
  MenuToggle,
  Select,
  SelectList,
  SelectOption,
  TextInputGroup,
  TextInputGroupMain,
  TextInputGroupUtilities,
} from '@patternfly/react-core';
import TimesIcon from '@patternfly/react-icons/dist/esm/icons/times-icon';
import type { KeyboardEvent, ReactNode } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import type { FieldValues, Path, RegisterOptions } from 'react-hook-form';
import { useController } from 'react-hook-form';
import { useWords } from '~/i18n/words';
import { words } from '../words';
import { FieldFrame } from './fields';

export interface Choice {
  value: string;
  label: string;
  description?: string | undefined;
  /** Why it cannot be chosen as things are. */
  disabledReason?: string | undefined;
}

interface ChoiceFieldProps<V extends FieldValues> {
  name: Path<V>;
  label: string;
  help?: string | undefined;
  placeholder: string;
  noMatch: string;
  choices: readonly Choice[];
  rules?: RegisterOptions<V, Path<V>>;
  children?: ReactNode;
}

/** One of many, found by typing a part of it; what cannot be chosen stays in sight with the reason. */
export function ChoiceField<V extends FieldValues>({
  name,
  label,
  help,
  placeholder,
  noMatch,
  choices,
  rules = {},
  children,
}: ChoiceFieldProps<V>) {
  const t = useWords(words);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState<number | null>(null);
  const {
    field: { ref: register, ...field },
    fieldState,
  } = useController<V>({ name, rules });
  // Where the form puts the focus when something is wrong here.
  useEffect(() => register(input.current), [register]);
  const error = fieldState.error?.message;
  const chosen = choices.find(({ value }) => value === field.value);
  const shown = matching(choices, typed ?? '');

  const close = () => {
    setOpen(false);
    setTyped(null);
    setActive(null);
  };
  const choose = (choice: Choice | undefined) => {
    if (!choice || choice.disabledReason !== undefined) return;
    field.onChange(choice.value);
    close();
    input.current?.focus();
  };
  const clear = () => {
    field.onChange('');
    close();
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = shown.length - 1;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (!open) setOpen(true);
      else if (active !== null) choose(shown[active]);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const from = active ?? (step === 1 ? -1 : 0);
      setActive(last < 0 ? null : (from + step + shown.length) % shown.length);
    } else if (event.key === 'Escape' && open) {
      // Closes the list, not the dialog around it.
      event.stopPropagation();
      close();
    } else if (event.key === 'Tab') {
      close();
    }
  };

  return (
    <FieldFrame id={id} label={label} isRequired={rules.required !== undefined} help={help} error={error}>
      <Select
        variant="typeahead"
        isOpen={open}
        selected={field.value}
        onSelect={(_event, value) => choose(choices.find((choice) => choice.value === value))}
        onOpenChange={(next) => (next ? setOpen(true) : close())}
        maxMenuHeight="16rem"
        isScrollable
        popperProps={{ appendTo: 'inline' }}
        toggle={(ref) => (
          <MenuToggle
            ref={ref}
            variant="typeahead"
            isExpanded={open}
            isFullWidth
            onClick={() => {
              if (open) close();
              else setOpen(true);
              input.current?.focus();
            }}
            {...(error === undefined ? {} : { status: 'danger' as const })}
          >
            <TextInputGroup isPlain>
              <TextInputGroupMain
                inputId={id}
                innerRef={input}
                value={typed ?? chosen?.label ?? ''}
                placeholder={placeholder}
                aria-label={label}
                onClick={() => setOpen(true)}
                onChange={(_event, text) => {
                  setTyped(text);
                  setActive(null);
                  setOpen(true);
                }}
                onBlur={field.onBlur}
                onKeyDown={onKeyDown}
                autoComplete="off"
                role="combobox"
                isExpanded={open}
                aria-controls={`${id}-list`}
                {...(open && active !== null ? { 'aria-activedescendant': `${id}-${active}` } : {})}
                inputProps={{
                  'aria-describedby': (error ?? help) ? `${id}-help` : undefined,
                  'aria-invalid': error !== undefined,
                  'aria-required': rules.required !== undefined,
                }}
              />
              {chosen && (
                <TextInputGroupUtilities>
                  <Button
                    variant="plain"
                    icon={<TimesIcon />}
                    onClick={clear}
                    aria-label={t('clearSearch')}
                  />
                </TextInputGroupUtilities>
              )}
            </TextInputGroup>
          </MenuToggle>
        )}
      >
        <SelectList id={`${id}-list`} aria-label={label}>
          {shown.map((choice, index) => (
            <SelectOption
              key={choice.value}
              id={`${id}-${index}`}
              value={choice.value}
              isFocused={active === index}
              isAriaDisabled={choice.disabledReason !== undefined}
              description={choice.disabledReason ?? choice.description}
            >
              {choice.label}
            </SelectOption>
          ))}
          {shown.length === 0 && (
            <SelectOption isAriaDisabled value="">
              {noMatch}
            </SelectOption>
          )}
        </SelectList>
      </Select>
      {children}
    </FieldFrame>
  );
}

function matching(choices: readonly Choice[], text: string): readonly Choice[] {
  const wanted = text.trim().toLocaleLowerCase();
  if (wanted === '') return choices;
  return choices.filter(({ label, description = '' }) =>
    `${label} ${description}`.toLocaleLowerCase().includes(wanted),
  );
}
