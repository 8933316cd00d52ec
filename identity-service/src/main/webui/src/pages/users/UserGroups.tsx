import { Label, List, ListItem } from '@patternfly/react-core';
import { Link } from 'react-router';
import { paths } from '~/app/paths';
import { useWords } from '~/i18n/words';
import { Empty } from '~/parts/states/Empty';
import type { UserDetail } from './queries';
import { words } from './words';

/** What a user belongs to; a directory's groups are marked so. */
export function UserGroups({ user }: { user: UserDetail }) {
  const t = useWords(words);
  if (user.groups.length === 0) return <Empty title={t('noGroupsTitle')} body={t('noGroupsBody')} />;
  return (
    <List isPlain className="bw-gap-above">
      {user.groups.map(({ id, name, origin }) => (
        <ListItem key={id}>
          <Link to={paths.group(id)}>{name}</Link>
          {origin === 'directory' && (
            <Label isCompact variant="outline" className="bw-gap-before">
              {t('origin:directory')}
            </Label>
          )}
        </ListItem>
      ))}
    </List>
  );
}
