import {
  Button,
  Divider,
  MenuFooter,
  MenuSearch,
  MenuSearchInput,
  MenuToggle,
  SearchInput,
  Select,
  SelectList,
  SelectOption,
} from '@patternfly/react-core';
import { useState } from 'react';
import type { Role } from '~/api/roles';
import { useWords } from '~/i18n/words';
import { MENU_PLACE } from '~/parts/action/menu-place';
import { words } from './words';

interface RoleChoiceProps {
  roles: readonly Role[];
  /** Ids; none of them means all roles. */
  chosen: readonly string[];
  onChange: (ids: readonly string[]) => void;
}

/** Which roles the table compares. */
export function RoleChoice({ roles, chosen, onChange }: RoleChoiceProps) {
  const t = useWords(words);
  const [open, setOpen] = useState(false);
  const [search, setSearch] = useState('');
  const found = roles.filter(({ name }) => name.toLowerCase().includes(search.trim().toLowerCase()));

  const toggle = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  const change = (next: boolean) => {
    setOpen(next);
    if (!next) setSearch('');
  };
  return (
    <Select
      role="menu"
      isOpen={open}
      onOpenChange={change}
      onSelect={(_event, id) => toggle(String(id))}
      isScrollable
      popperProps={MENU_PLACE}
      maxMenuHeight="24rem"
      toggle={(ref) => (
        <MenuToggle ref={ref} onClick={() => change(!open)} isExpanded={open}>
          {chosen.length === 0 ? t('rolesFilter') : t('rolesFilterCount', { count: chosen.length })}
        </MenuToggle>
      )}
    >
      <MenuSearch>
        <MenuSearchInput>
          <SearchInput
            aria-label={t('searchRoles')}
            placeholder={t('searchRoles')}
            value={search}
            onChange={(_event, text) => setSearch(text)}
            onClear={() => setSearch('')}
          />
        </MenuSearchInput>
      </MenuSearch>
      <Divider />
      <SelectList>
        {found.length === 0 && (
          <SelectOption isDisabled value="">
            {t('noRole')}
          </SelectOption>
        )}
        {found.map(({ id, name }) => (
          <SelectOption key={id} value={id} hasCheckbox isSelected={chosen.includes(id)}>
            {name}
          </SelectOption>
        ))}
      </SelectList>
      {chosen.length > 0 && (
        <MenuFooter>
          <Button variant="link" isInline onClick={() => onChange([])}>
            {t('allRoles')}
          </Button>
        </MenuFooter>
      )}
    </Select>
  );
}
