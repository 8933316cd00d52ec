import { MenuToggle, Select, SelectList, SelectOption } from '@patternfly/react-core';
import { useState } from 'react';
import { useWords } from '~/i18n/words';
import { MENU_PLACE } from '../action/menu-place';
import { words } from '../words';
import type { ListFilter } from './ListToolbar';

interface FilterSelectProps {
  filter: ListFilter;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

const ANY = '';

/** One filter with a few values; its button says what it is set to. */
export function FilterSelect({ filter, value, onChange }: FilterSelectProps) {
  const t = useWords(words);
  const [open, setOpen] = useState(false);
  const chosen = filter.options.find((option) => option.value === value);
  return (
    <Select
      isOpen={open}
      onOpenChange={setOpen}
      selected={value ?? ANY}
      shouldFocusToggleOnSelect
      popperProps={MENU_PLACE}
      onSelect={(_event, next) => {
        onChange(next === ANY ? undefined : String(next));
        setOpen(false);
      }}
      toggle={(ref) => (
        <MenuToggle ref={ref} onClick={() => setOpen(!open)} isExpanded={open}>
          {filter.label}
          {value !== undefined && `: ${chosen?.label ?? value}`}
        </MenuToggle>
      )}
    >
      <SelectList>
        <SelectOption value={ANY}>{t('any')}</SelectOption>
        {filter.options.map((option) => (
          <SelectOption key={option.value} value={option.value}>
            {option.label}
          </SelectOption>
        ))}
      </SelectList>
    </Select>
  );
}
