import { Button, ToolbarItem } from '@patternfly/react-core';
import type { QueryClient } from '@tanstack/react-query';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { Link } from 'react-router';
import { nameOf, useMaySomewhere } from '~/api/me';
import { textOf } from '~/api/reference';
import type { RuleCount } from '~/api/rules';
import { useRuleCounts } from '~/api/rules';
import { paths } from '~/app/paths';
import { words as appWords } from '~/app/words';
import type { Translate } from '~/i18n/words';
import { useWords } from '~/i18n/words';
import { Moment } from '~/parts/format/Moment';
import { Page } from '~/parts/page/Page';
import { ScopeName } from '~/parts/scope/ScopeName';
import { Empty } from '~/parts/states/Empty';
import { RequirePermission } from '~/parts/states/RequirePermission';
import type { Column } from '~/parts/table/ListTable';
import { ListTable } from '~/parts/table/ListTable';
import { placeIn, useListState } from '~/parts/table/list-state';
import { CreatorName } from './CreatorName';
import { DownloadButton } from './DownloadButton';
import { HomeNarrowing, useHomeNarrowed } from './HomeNarrowing';
import { NewUserDialog } from './NewUserDialog';
import type { User } from './queries';
import { FILTERS, usersQuery } from './queries';
import { RuleCountCell } from './RuleCountCell';
import { UserMenu } from './UserMenu';
import { UserStatus } from './UserStatus';
import { words } from './words';

type T = Translate<Extract<keyof (typeof words)['en'], string>>;

const LIST = { filters: FILTERS, sort: 'email' };

/** Begins to ask for the list at an address, while who is there and what he may do is asked too. */
export function ahead(queries: QueryClient, params: URLSearchParams): Promise<unknown> {
  return queries.query(usersQuery(placeIn(params, LIST)));
}

/** Everybody whom the person at the screen may see. */
export function Component() {
  const t = useWords(words);
  const app = useWords(appWords);
  const [creating, setCreating] = useState(false);
  const mayCreate = useMaySomewhere('user:create') ?? false;
  const newUser = mayCreate ? <Button onClick={() => setCreating(true)}>{t('newUser')}</Button> : undefined;
  return (
    <Page title={app('users')} description={t('lead')} actions={newUser}>
      <RequirePermission permission="user:read">
        <UserList newUser={newUser} />
      </RequirePermission>
      {creating && <NewUserDialog onClose={() => setCreating(false)} />}
    </Page>
  );
}

function UserList({ newUser }: { newUser: ReactNode }) {
  const t = useWords(words);
  const app = useWords(appWords);
  const list = useListState(LIST);
  const query = useQuery({ ...usersQuery(list), placeholderData: (before) => before });
  const mayReadRules = useMaySomewhere('access-rule:read') ?? false;
  const narrowedBy = useHomeNarrowed(list);
  const shown = query.data?.items ?? [];
  const counts = useRuleCounts(mayReadRules ? shown.map(subjectOf) : []);
  return (
    <ListTable
      label={app('users')}
      list={list}
      query={query}
      columns={columns(t, counts)}
      rowKey={(user) => user.id}
      rowActions={(user) => <UserMenu user={user} />}
      searchLabel={t('searchLabel')}
      filters={filters(t, mayReadRules)}
      narrowedBy={narrowedBy}
      actions={
        <>
          <HomeNarrowing list={list} />
          <ToolbarItem>
            <DownloadButton list={list} />
          </ToolbarItem>
        </>
      }
      empty={<Empty title={t('emptyTitle')} body={t('emptyBody')} action={newUser} />}
    />
  );
}

const subjectOf = ({ id }: User) => ({ type: 'user', id });

function columns(t: T, counts: ReadonlyMap<string, RuleCount>): readonly Column<User>[] {
  return [
    {
      key: 'email',
      title: t('email'),
      sort: 'email',
      isName: true,
      cell: (user) => <Link to={paths.user(user.id)}>{user.email}</Link>,
    },
    { key: 'name', title: t('name'), sort: 'lastName', cell: (user) => nameOf({ ...user, email: null }) },
    { key: 'type', title: t('type'), cell: (user) => t(`origin:${user.origin}`) },
    { key: 'status', title: t('status'), cell: (user) => <UserStatus user={user} /> },
    { key: 'lastSignIn', title: t('lastSignIn'), cell: (user) => <Moment at={user.lastSignInAt} isDay /> },
    {
      key: 'access',
      title: t('access'),
      cell: (user) => <RuleCountCell count={counts.get(textOf(subjectOf(user)))} />,
    },
    {
      key: 'homeScope',
      title: t('homeScope'),
      isExtra: true,
      cell: (user) => <ScopeName scope={user.homeScope} />,
    },
    {
      key: 'createdBy',
      title: t('createdBy'),
      isExtra: true,
      cell: (user) => <CreatorName creator={user.createdBy} />,
    },
    {
      key: 'created',
      title: t('created'),
      sort: 'createdAt',
      cell: (user) => <Moment at={user.createdAt} isDay />,
    },
    {
      key: 'updated',
      title: t('updated'),
      sort: 'updatedAt',
      isExtra: true,
      cell: (user) => <Moment at={user.updatedAt} isDay />,
    },
  ];
}

function filters(t: T, mayReadRules: boolean) {
  const statuses = ['invited', 'active', 'suspended', 'provisioning', 'deleting'] as const;
  const origins = ['local', 'directory'] as const;
  return [
    {
      name: 'status',
      label: t('status'),
      options: statuses.map((value) => ({ value, label: t(`status:${value}`) })),
    },
    {
      name: 'origin',
      label: t('type'),
      options: origins.map((value) => ({ value, label: t(`origin:${value}`) })),
    },
    ...(mayReadRules
      ? [{ name: 'access', label: t('accessFilter'), options: [{ value: 'none', label: t('accessNone') }] }]
      : []),
  ];
}
