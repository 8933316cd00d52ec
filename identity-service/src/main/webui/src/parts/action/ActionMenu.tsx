import { Dropdown, DropdownItem, DropdownList, MenuToggle } from '@patternfly/react-core';
import EllipsisVIcon from '@patternfly/react-icons/dist/esm/icons/ellipsis-v-icon';
import { useState } from 'react';
import { useWords } from '~/i18n/words';
import { words } from '../words';
import type { Action } from './actions';
import { MENU_PLACE } from './menu-place';

interface ActionMenuProps {
  /** What the actions are done to. */
  name: string;
  actions: readonly Action[];
  /** On the button; three dots without it. */
  label?: string;
  onOpen?: () => void;
}

/** The menu of what can be done to a thing. */
export function ActionMenu({ name, actions, label, onOpen }: ActionMenuProps) {
  const t = useWords(words);
  const [open, setOpen] = useState(false);
  if (actions.length === 0) return null;

  const change = (next: boolean) => {
    setOpen(next);
    if (next) onOpen?.();
  };
  return (
    <Dropdown
      isOpen={open}
      onOpenChange={change}
      popperProps={{ position: 'right', ...MENU_PLACE }}
      shouldFocusToggleOnSelect
      onSelect={() => setOpen(false)}
      toggle={(ref) => (
        <MenuToggle
          ref={ref}
          variant={label === undefined ? 'plain' : 'secondary'}
          aria-label={t('actionsOf', { name })}
          isExpanded={open}
          onClick={() => change(!open)}
          icon={label === undefined ? <EllipsisVIcon /> : undefined}
        >
          {label}
        </MenuToggle>
      )}
    >
      <DropdownList>
        {actions.map(({ label: text, run, disabledReason, isDanger = false }) => (
          <DropdownItem
            key={text}
            onClick={run}
            isDanger={isDanger && disabledReason === undefined}
            isAriaDisabled={disabledReason !== undefined}
            description={disabledReason}
          >
            {text}
          </DropdownItem>
        ))}
      </DropdownList>
    </Dropdown>
  );
}
