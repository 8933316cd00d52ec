import { Label } from '@patternfly/react-core';
import type { ComponentProps } from 'react';
import { useWords } from '~/i18n/words';
import type { User } from './queries';
import { words } from './words';

const COLORS: Record<User['status'], ComponentProps<typeof Label>['status'] | undefined> = {
  provisioning: 'info',
  invited: 'info',
  active: 'success',
  suspended: 'danger',
  deleting: 'warning',
};

/** Where somebody stands in his life here, and whether he could sign in. */
export function UserStatus({ user }: { user: Pick<User, 'status' | 'signInDisabled'> }) {
  const t = useWords(words);
  return (
    <span className="bw-labels">
      <Label isCompact variant="outline" status={COLORS[user.status]}>
        {t(`status:${user.status}`)}
      </Label>
      {user.signInDisabled !== null && (
        <Label isCompact variant="outline" status="warning">
          {t('passwordExpired')}
        </Label>
      )}
    </span>
  );
}
