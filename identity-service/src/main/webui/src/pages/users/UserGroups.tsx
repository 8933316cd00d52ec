import { Label } from '@patternfly/react-core';
import { Link } from 'react-router';
import { paths } from '~/app/paths';
import { useWords } from '~/i18n/words';
import { LongList } from '~/parts/format/LongList';
import { Empty } from '~/parts/states/Empty';
import type { UserDetail } from './queries';
import { words } from './words';

/** What a user belongs to; a directory's groups are marked so. */
export function UserGroups({ user }: { user: UserDetail }) {
  const t = useWords(words);
  if (user.groups.length === 0) return <Empty title={t('noGroupsTitle')} body={t('noGroupsBody')} />;
  return (
    <div className="bw-gap-above">
      <LongList items={user.groups} itemKey={({ id }) => id}>
        {({ id, name, origin }) => (
          <>
            <Link to={paths.group(id)}>{name}</Link>
            {origin === 'directory' && (
              <Label isCompact variant="outline" className="bw-gap-before">
                {t('origin:directory')}
              </Label>
            )}
          </>
        )}
      </LongList>
    </div>
  );
}
