import { MenuToggle, Select, SelectList, SelectOption } from '@patternfly/react-core';
import ColumnsIcon from '@patternfly/react-icons/dist/esm/icons/columns-icon';
import { useState } from 'react';
import { useWords } from '~/i18n/words';
import { MENU_PLACE } from '../action/menu-place';
import { words } from '../words';

interface ColumnChoiceProps {
  columns: readonly { key: string; title: string; isName?: boolean; isExtra?: boolean }[];
  chosen: readonly string[] | undefined;
  onChange: (columns: readonly string[] | undefined) => void;
}

/** Which columns a list shows, beside the one that names its rows. */
export function ColumnChoice({ columns, chosen, onChange }: ColumnChoiceProps) {
  const t = useWords(words);
  const [open, setOpen] = useState(false);
  const offered = columns.filter(({ isName }) => !isName);
  const usual = offered.filter(({ isExtra }) => !isExtra).map(({ key }) => key);
  const shown = chosen ?? usual;

  const toggle = (key: string) => {
    const next = offered
      .map((column) => column.key)
      .filter((candidate) => shown.includes(candidate) !== (candidate === key));
    onChange(next.join() === usual.join() ? undefined : next);
  };
  return (
    <Select
      role="menu"
      isOpen={open}
      onOpenChange={setOpen}
      onSelect={(_event, key) => toggle(String(key))}
      popperProps={{ position: 'right', ...MENU_PLACE }}
      toggle={(ref) => (
        <MenuToggle ref={ref} icon={<ColumnsIcon />} onClick={() => setOpen(!open)} isExpanded={open}>
          {t('columns')}
        </MenuToggle>
      )}
    >
      <SelectList>
        {offered.map(({ key, title }) => (
          <SelectOption key={key} value={key} hasCheckbox isSelected={shown.includes(key)}>
            {title}
          </SelectOption>
        ))}
      </SelectList>
    </Select>
  );
}
