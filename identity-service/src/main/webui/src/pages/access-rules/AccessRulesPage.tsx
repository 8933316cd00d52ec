import { Button, ToolbarItem } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useMaySomewhere } from '~/api/me';
import type { Role } from '~/api/roles';
import { rolesQuery, useRoleName } from '~/api/roles';
import type { AccessRule } from '~/api/rules';
import { rulesQuery } from '~/api/rules';
import { useSubjectNames } from '~/api/subjects';
import { words as appWords } from '~/app/words';
import type { Translate } from '~/i18n/words';
import { useWords } from '~/i18n/words';
import { Moment } from '~/parts/format/Moment';
import { Page } from '~/parts/page/Page';
import { ScopeFilterDialog } from '~/parts/scope/ScopeFilterDialog';
import { ScopePath } from '~/parts/scope/ScopePath';
import { Empty } from '~/parts/states/Empty';
import { Forbidden } from '~/parts/states/Forbidden';
import type { Column } from '~/parts/table/ListTable';
import { ListTable } from '~/parts/table/ListTable';
import type { ListState } from '~/parts/table/list-state';
import { useListState } from '~/parts/table/list-state';
import type { ListFilter } from '~/parts/table/ListToolbar';
import { useSelection } from '~/parts/table/selection';
import { AccessRulesDialog } from './AccessRulesButton';
import type { FoundPerson } from './FindPersonDialog';
import { FindPersonDialog } from './FindPersonDialog';
import { FindGroupDialog } from './FindGroupDialog';
import { rememberEmail, useNarrowed } from './narrowed';
import { CREATE, DELETE, FILTERS, READ } from './queries';
import { RemoveRuleButton } from './RemoveRuleButton';
import { RemoveRulesButton } from './RemoveRulesButton';
import { useRuleInWords } from './rule-in-words';
import { SubjectName, useSubjectName } from './SubjectName';
import { Until } from './SubjectRules';
import { words } from './words';

type T = Translate<Extract<keyof (typeof words)['en'], string>>;

/** Who has which role, and where. */
export function Component() {
  const t = useWords(words);
  const app = useWords(appWords);
  const reads = useMaySomewhere(READ);
  const gives = useMaySomewhere(CREATE) ?? false;
  const newRules = gives ? <NewRules /> : undefined;
  return (
    <Page title={app('accessRules')} description={t('lead')} actions={newRules}>
      {reads === true && <RuleList />}
      {reads === false &&
        (gives ? (
          <Empty title={t('noneVisible')} body={t('mayNotRead')} />
        ) : (
          <Forbidden missing={{ permission: READ }} />
        ))}
    </Page>
  );
}

function NewRules() {
  const t = useWords(words);
  const [finding, setFinding] = useState(false);
  const [person, setPerson] = useState<FoundPerson | null>(null);
  const found = (next: FoundPerson) => {
    setFinding(false);
    setPerson(next);
  };
  return (
    <>
      <Button onClick={() => setFinding(true)}>{t('newRules')}</Button>
      {finding && <FindPersonDialog onFound={found} onClose={() => setFinding(false)} />}
      {person && (
        <AccessRulesDialog
          subject={{ type: 'user', id: person.id }}
          name={person.name}
          onClose={() => setPerson(null)}
        />
      )}
    </>
  );
}

function RuleList() {
  const t = useWords(words);
  const app = useWords(appWords);
  const list = useListState({ filters: FILTERS, sort: '' });
  const query = useQuery({ ...rulesQuery(list.filters, list), placeholderData: (before) => before });
  const names = useSubjectNames(
    query.data?.items.flatMap(({ subject, createdBy }) => [subject, createdBy]) ?? [],
  );
  const { data: roles = [] } = useQuery(rolesQuery);
  const narrowedBy = useNarrowed(list);
  const mayRemove = useMaySomewhere(DELETE) ?? false;
  const shown = query.data?.items ?? NONE;
  const inWords = useRuleInWords(shown, names);
  const selection = useSelection(shown, inWords);
  return (
    <ListTable
      label={app('accessRules')}
      list={list}
      query={query}
      columns={columns(t, names)}
      rowKey={(rule) => rule.id}
      rowActions={(rule) => <RemoveButton rule={rule} names={names} />}
      filters={roles.length === 0 ? [] : [roleFilter(t, roles)]}
      narrowedBy={narrowedBy}
      {...(mayRemove && { selection })}
      actions={
        <>
          <Narrowing list={list} />
          {selection.chosen.length > 0 && (
            <ToolbarItem>
              <RemoveRulesButton rules={selection.chosen} inWords={inWords} />
            </ToolbarItem>
          )}
        </>
      }
      empty={<Empty title={t('emptyTitle')} body={t('emptyBody')} />}
    />
  );
}

const NONE: readonly AccessRule[] = [];

function roleFilter(t: T, roles: readonly Role[]): ListFilter {
  return {
    name: 'role',
    label: t('role'),
    options: roles.map(({ id, name }) => ({ value: id, label: name })),
  };
}

function columns(t: T, names: ReadonlyMap<string, string>): readonly Column<AccessRule>[] {
  return [
    {
      key: 'subject',
      title: t('subject'),
      isName: true,
      cell: ({ subject }) => <SubjectName subject={subject} names={names} />,
    },
    { key: 'role', title: t('role'), cell: ({ role }) => <RoleName id={role} /> },
    { key: 'scope', title: t('scope'), cell: ({ scope }) => <ScopePath scope={scope} /> },
    { key: 'expires', title: t('until'), cell: ({ expiresAt }) => <Until expiresAt={expiresAt} /> },
    { key: 'created', title: t('created'), cell: ({ createdAt }) => <Moment at={createdAt} /> },
    {
      key: 'createdBy',
      title: t('createdBy'),
      isExtra: true,
      cell: ({ createdBy }) => <SubjectName subject={createdBy} names={names} />,
    },
    { key: 'reason', title: t('reason'), isExtra: true, cell: ({ reason }) => reason },
  ];
}

function RoleName({ id }: { id: string }): ReactNode {
  return useRoleName(id);
}

/** What narrows the list to a person, a group or a scope; all of them are too many for a menu. */
function Narrowing({ list }: { list: ListState }) {
  const t = useWords(words);
  const [open, setOpen] = useState<'person' | 'group' | 'scope' | null>(null);
  const mayFind = useMaySomewhere(CREATE) ?? false;
  const mayReadGroups = useMaySomewhere('group:read') ?? false;
  const close = () => setOpen(null);
  return (
    <>
      {mayFind && (
        <ToolbarItem>
          <Button variant="control" onClick={() => setOpen('person')}>
            {t('person')}
          </Button>
        </ToolbarItem>
      )}
      {mayReadGroups && (
        <ToolbarItem>
          <Button variant="control" onClick={() => setOpen('group')}>
            {t('group')}
          </Button>
        </ToolbarItem>
      )}
      <ToolbarItem>
        <Button variant="control" onClick={() => setOpen('scope')}>
          {t('scopeFilter')}
        </Button>
      </ToolbarItem>
      {open === 'person' && (
        <FindPersonDialog
          onFound={({ id, email }) => {
            rememberEmail(id, email);
            list.setFilter('subject', `user/${id}`);
            close();
          }}
          onClose={close}
        />
      )}
      {open === 'group' && (
        <FindGroupDialog
          onFound={(id) => {
            list.setFilter('subject', `group/${id}`);
            close();
          }}
          onClose={close}
        />
      )}
      {open === 'scope' && (
        <ScopeFilterDialog
          title={t('scopeFilterTitle')}
          label={t('scope')}
          permission={READ}
          wide={t('effective')}
          onChosen={(scope, isEffective) => {
            list.setFilter(isEffective ? 'effectiveAt' : 'scope', scope);
            close();
          }}
          onClose={close}
        />
      )}
    </>
  );
}

function RemoveButton({ rule, names }: { rule: AccessRule; names: ReadonlyMap<string, string> }) {
  const name = useSubjectName(rule.subject, names);
  return <RemoveRuleButton rule={rule} name={name} saysWhose />;
}
