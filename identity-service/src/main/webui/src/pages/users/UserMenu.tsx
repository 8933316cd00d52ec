import { useState } from 'react';
import { nameOf } from '~/api/me';
import { ActionMenu } from '~/parts/action/ActionMenu';
import { EditUserDialog } from './EditUserDialog';
import { PasswordDialog } from './PasswordDialog';
import type { TemporaryPassword, User } from './queries';
import { useUserActions } from './user-actions';

interface UserMenuProps {
  user: User;
  /** On the button; three dots without it. */
  label?: string;
  onDeleted?: () => void;
}

/** The menu of what can be done to a user, with the dialogs that it opens. */
export function UserMenu({ user, label, onDeleted }: UserMenuProps) {
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
        actions={actions}
        {...(label === undefined ? {} : { label })}
        onOpen={() => setOpened(true)}
      />
      {editing && <EditUserDialog id={user.id} onClose={() => setEditing(false)} />}
      {password && <PasswordDialog user={user} password={password} onClose={() => setPassword(null)} />}
    </>
  );
}
