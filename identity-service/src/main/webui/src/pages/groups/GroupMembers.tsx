import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { nameOf } from '~/api/me';
import { paths } from '~/app/paths';
import type { Translate } from '~/i18n/words';
import { useWords } from '~/i18n/words';
import { UserStatus } from '~/pages/users/UserStatus';
import { Empty } from '~/parts/states/Empty';
import type { Column } from '~/parts/table/ListTable';
import { ListTable } from '~/parts/table/ListTable';
import { useListState } from '~/parts/table/list-state';
import type { Group, Member } from './queries';
import { membersQuery } from './queries';
import { words } from './words';

type T = Translate<Extract<keyof (typeof words)['en'], string>>;

const FILTERS: readonly string[] = [];

/** Who belongs to a group; those whom the person at the screen may not see have an id alone. */
export function GroupMembers({ group }: { group: Group }) {
  const t = useWords(words);
  const list = useListState({ filters: FILTERS, sort: '' });
  const query = useQuery({ ...membersQuery(group.id, list), placeholderData: (before) => before });
  const why = group.origin === 'directory' ? t('noMembersDirectory') : t('noMembersLocal');
  return (
    <ListTable
      label={t('membersOf', { name: group.name })}
      list={list}
      query={query}
      columns={columns(t)}
      rowKey={(member) => member.id}
      searchLabel={t('searchMembers')}
      empty={<Empty title={t('noMembersTitle')} body={why} />}
    />
  );
}

function columns(t: T): readonly Column<Member>[] {
  return [
    {
      key: 'email',
      title: t('email'),
      isName: true,
      cell: ({ id, email }) =>
        email === null ? <span className="bw-mono">{id}</span> : <Link to={paths.user(id)}>{email}</Link>,
    },
    {
      key: 'name',
      title: t('name'),
      cell: (member) =>
        member.email === null ? (
          <span className="bw-faint">{t('notShown')}</span>
        ) : (
          nameOf({ ...member, email: null })
        ),
    },
    { key: 'origin', title: t('origin'), cell: ({ origin }) => t(`origin:${origin}`) },
    {
      key: 'status',
      title: t('status'),
      cell: ({ status }) => <UserStatus user={{ status, signInDisabled: null }} />,
    },
  ];
}
