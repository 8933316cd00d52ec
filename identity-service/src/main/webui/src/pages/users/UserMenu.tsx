import { useState } from 'react';
import { nameOf } from '~/api/me';
import { useWords } from '~/i18n/words';
import { ActionMenu } from '~/parts/action/ActionMenu';
import { AccessRulesDialog, useMayOpenAccessRules } from '../access-rules/AccessRulesButton';
import { EditUserDialog } from './EditUserDialog';
import { PasswordDialog } from './PasswordDialog';
import type { TemporaryPassword, User } from './queries';
import { useUserActions } from './user-actions';
import { words } from './words';

interface UserMenuProps {
  user: User;
  /** On the button; three dots without it. */
  label?: string;
  onDeleted?: () => void;
}

/** The menu of what can be done to a user, with the dialogs that it opens. */
export function UserMenu({ user, label, onDeleted }: UserMenuProps) {
  const t = useWords(words);
  const mayOpenRules = useMayOpenAccessRules();
  const [rules, setRules] = useState(false);
  const [editing, setEditing] = useState(false);
  const [password, setPassword] = useState<TemporaryPassword | null>(null);
  const [opened, setOpened] = useState(false);
  const actions = useUserActions(user, {
    compare: opened,
    onEdit: () => setEditing(true),
    onPassword: setPassword,
    onDeleted: () => onDeleted?.(),
  });
  return (
    <>
      <ActionMenu
        name={nameOf(user)}
        // Where the menu has a name it stands on a page, which has a button for this.
        actions={
          mayOpenRules && label === undefined
            ? [{ label: t('accessRules'), run: () => setRules(true) }, ...actions]
            : actions
        }
        {...(label === undefined ? {} : { label })}
        onOpen={() => setOpened(true)}
      />
      {rules && (
        <AccessRulesDialog
          subject={{ type: 'user', id: user.id }}
          name={nameOf(user)}
          onClose={() => setRules(false)}
        />
      )}
      {editing && <EditUserDialog id={user.id} onClose={() => setEditing(false)} />}
      {password && <PasswordDialog user={user} password={password} onClose={() => setPassword(null)} />}
    </>
  );
}
