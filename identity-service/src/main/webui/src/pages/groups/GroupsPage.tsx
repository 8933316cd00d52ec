import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { paths } from '~/app/paths';
import { words as appWords } from '~/app/words';
import type { Translate } from '~/i18n/words';
import { useWords } from '~/i18n/words';
import { Moment } from '~/parts/format/Moment';
import { Page } from '~/parts/page/Page';
import { Empty } from '~/parts/states/Empty';
import { RequirePermission } from '~/parts/states/RequirePermission';
import type { Column } from '~/parts/table/ListTable';
import { ListTable } from '~/parts/table/ListTable';
import { useListState } from '~/parts/table/list-state';
import { OriginLabel } from './OriginLabel';
import type { Group } from './queries';
import { FILTERS, groupsQuery } from './queries';
import { words } from './words';

type T = Translate<Extract<keyof (typeof words)['en'], string>>;

/** The groups of this installation and those that its directories report. */
export function Component() {
  const t = useWords(words);
  const app = useWords(appWords);
  return (
    <Page title={app('groups')} description={t('lead')}>
      <RequirePermission permission="group:read">
        <GroupList />
      </RequirePermission>
    </Page>
  );
}

function GroupList() {
  const t = useWords(words);
  const app = useWords(appWords);
  const list = useListState({ filters: FILTERS, sort: 'name' });
  const query = useQuery({ ...groupsQuery(list), placeholderData: (before) => before });
  return (
    <ListTable
      label={app('groups')}
      list={list}
      query={query}
      columns={columns(t)}
      rowKey={(group) => group.id}
      searchLabel={t('searchLabel')}
      filters={filters(t)}
      empty={<Empty title={t('emptyTitle')} body={t('emptyBody')} />}
    />
  );
}

function columns(t: T): readonly Column<Group>[] {
  return [
    {
      key: 'name',
      title: t('name'),
      sort: 'name',
      isName: true,
      cell: (group) => <Link to={paths.group(group.id)}>{group.name}</Link>,
    },
    { key: 'origin', title: t('origin'), cell: (group) => <OriginLabel group={group} /> },
    {
      key: 'members',
      title: t('members'),
      cell: ({ memberCount }) => t('memberCount', { count: memberCount }),
    },
    {
      key: 'created',
      title: t('created'),
      sort: 'createdAt',
      cell: (group) => <Moment at={group.createdAt} />,
    },
    { key: 'updated', title: t('updated'), isExtra: true, cell: (group) => <Moment at={group.updatedAt} /> },
  ];
}

function filters(t: T) {
  const origins = ['local', 'directory'] as const;
  return [
    {
      name: 'origin',
      label: t('origin'),
      options: origins.map((value) => ({ value, label: t(`origin:${value}`) })),
    },
  ];
}
