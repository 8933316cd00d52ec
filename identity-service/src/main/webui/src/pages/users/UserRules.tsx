import { Button } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { nameOf } from '~/api/me';
import { useRoleName } from '~/api/roles';
import type { AccessRule } from '~/api/rules';
import { rulesOfQuery } from '~/api/rules';
import { paths } from '~/app/paths';
import { useWords } from '~/i18n/words';
import { Moment } from '~/parts/format/Moment';
import { ScopeName } from '~/parts/scope/ScopeName';
import { Asked } from '~/parts/states/Asked';
import { Empty } from '~/parts/states/Empty';
import { words as partWords } from '~/parts/words';
import type { UserDetail } from './queries';
import { words } from './words';

/** What works for a user, and whence: his own rules, and those of his groups. */
export function UserRules({ user }: { user: UserDetail }) {
  const t = useWords(words);
  const part = useWords(partWords);
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const query = useQuery(rulesOfQuery({ type: 'user', id: user.id }, cursors.at(-1)));
  return (
    <Asked query={query}>
      {({ items, nextCursor }) =>
        items.length === 0 && cursors.length === 0 ? (
          <Empty title={t('noRulesTitle')} body={t('noRulesBody')} />
        ) : (
          <>
            <Table
              aria-label={t('rulesLabel', { name: nameOf(user) })}
              variant="compact"
              gridBreakPoint="grid-md"
            >
              <Thead>
                <Tr>
                  <Th>{t('role')}</Th>
                  <Th>{t('scope')}</Th>
                  <Th>{t('through')}</Th>
                  <Th>{t('expires')}</Th>
                </Tr>
              </Thead>
              <Tbody>
                {items.map((rule) => (
                  <RuleRow key={rule.id} rule={rule} groups={user.groups} />
                ))}
              </Tbody>
            </Table>
            {cursors.length > 0 && (
              <Button variant="link" onClick={() => setCursors(cursors.slice(0, -1))}>
                {part('previousPage')}
              </Button>
            )}
            {nextCursor !== null && (
              <Button variant="link" onClick={() => setCursors([...cursors, nextCursor])}>
                {part('nextPage')}
              </Button>
            )}
          </>
        )
      }
    </Asked>
  );
}

function RuleRow({ rule, groups }: { rule: AccessRule; groups: UserDetail['groups'] }) {
  const t = useWords(words);
  const role = useRoleName(rule.role);
  const { subject } = rule;
  return (
    <Tr>
      <Td dataLabel={t('role')}>{role}</Td>
      <Td dataLabel={t('scope')}>
        <ScopeName scope={rule.scope} />
      </Td>
      <Td dataLabel={t('through')}>
        {subject.type === 'group' ? (
          <Link to={paths.group(subject.id)}>
            {t('throughGroup', { name: groups.find(({ id }) => id === subject.id)?.name ?? subject.id })}
          </Link>
        ) : (
          t('ownRule')
        )}
      </Td>
      <Td dataLabel={t('expires')}>
        <Moment at={rule.expiresAt} otherwise={t('noExpiry')} />
      </Td>
    </Tr>
  );
}
