import { useQuery } from '@tanstack/react-query';
import { useSubjectNames } from '~/api/subjects';
import type { Role } from '~/api/roles';
import type { AccessRule } from '~/api/rules';
import { rulesQuery } from '~/api/rules';
import type { Translate } from '~/i18n/words';
import { useWords } from '~/i18n/words';
import { Moment } from '~/parts/format/Moment';
import { ScopePath } from '~/parts/scope/ScopePath';
import { Empty } from '~/parts/states/Empty';
import { SubjectLink } from '~/parts/subject/SubjectLink';
import type { Column } from '~/parts/table/ListTable';
import { ListTable } from '~/parts/table/ListTable';
import { useListState } from '~/parts/table/list-state';
import { words } from './words';

type T = Translate<Extract<keyof (typeof words)['en'], string>>;

const FILTERS: readonly string[] = [];

/** Who has a role, and where: the rules that give it. */
export function RoleHolders({ role }: { role: Role }) {
  const t = useWords(words);
  const list = useListState({ filters: FILTERS, sort: '' });
  const query = useQuery({ ...rulesQuery({ role: role.id }, list), placeholderData: (before) => before });
  const names = useSubjectNames(query.data?.items.map(({ subject }) => subject) ?? []);
  return (
    <ListTable
      label={t('holdersLabel', { role: role.name })}
      list={list}
      query={query}
      columns={columns(t, names)}
      rowKey={(rule) => rule.id}
      empty={<Empty title={t('noHoldersTitle')} body={t('noHoldersBody')} />}
    />
  );
}

function columns(t: T, names: ReadonlyMap<string, string>): readonly Column<AccessRule>[] {
  return [
    {
      key: 'holder',
      title: t('holder'),
      isName: true,
      cell: ({ subject }) => <SubjectLink subject={subject} names={names} />,
    },
    { key: 'kind', title: t('kind'), cell: ({ subject }) => kindOf(t, subject.type) },
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

function kindOf(t: T, type: string): string {
  return type === 'user' || type === 'group' || type === 'service-account' ? t(`kind:${type}`) : type;
}
