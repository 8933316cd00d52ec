import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { textOf } from '~/api/reference';
import { useRoleName } from '~/api/roles';
import type { AccessRule } from '~/api/rules';
import { rulesQuery } from '~/api/rules';
import { paths } from '~/app/paths';
import type { Translate } from '~/i18n/words';
import { useWords } from '~/i18n/words';
import { Moment } from '~/parts/format/Moment';
import { ScopePath } from '~/parts/scope/ScopePath';
import { Empty } from '~/parts/states/Empty';
import type { Column } from '~/parts/table/ListTable';
import { ListTable } from '~/parts/table/ListTable';
import { useListState } from '~/parts/table/list-state';
import type { Group } from './queries';
import { words } from './words';

type T = Translate<Extract<keyof (typeof words)['en'], string>>;

const FILTERS: readonly string[] = [];

/** What the members of a group have by belonging to it. */
export function GroupRules({ group }: { group: Group }) {
  const t = useWords(words);
  const list = useListState({ filters: FILTERS, sort: '' });
  const query = useQuery({
    ...rulesQuery({ subject: textOf({ type: 'group', id: group.id }) }, list),
    placeholderData: (before) => before,
  });
  return (
    <ListTable
      label={t('rulesOf', { name: group.name })}
      list={list}
      query={query}
      columns={columns(t)}
      rowKey={(rule) => rule.id}
      empty={<Empty title={t('noRulesTitle')} body={t('noRulesBody')} />}
    />
  );
}

function columns(t: T): readonly Column<AccessRule>[] {
  return [
    { key: 'role', title: t('role'), isName: true, cell: ({ role }) => <RoleLink id={role} /> },
    { key: 'scope', title: t('scope'), cell: ({ scope }) => <ScopePath scope={scope} /> },
    {
      key: 'expires',
      title: t('expires'),
      cell: ({ expiresAt }) => <Moment at={expiresAt} otherwise={t('noExpiry')} />,
    },
    { key: 'given', title: t('given'), cell: ({ createdAt }) => <Moment at={createdAt} /> },
    { key: 'reason', title: t('reason'), isExtra: true, cell: ({ reason }) => reason },
  ];
}

function RoleLink({ id }: { id: string }) {
  return <Link to={paths.role(id)}>{useRoleName(id)}</Link>;
}
