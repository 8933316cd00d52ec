import { Button } from '@patternfly/react-core';
import AngleDownIcon from '@patternfly/react-icons/dist/esm/icons/angle-down-icon';
import AngleRightIcon from '@patternfly/react-icons/dist/esm/icons/angle-right-icon';
import { InnerScrollContainer, Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Role } from '~/api/roles';
import { paths } from '~/app/paths';
import { useWords } from '~/i18n/words';
import { usePermissionWords } from '~/parts/permission/permission-words';
import type { Matrix, MatrixGroup, MatrixRow } from './matrix';
import { LETTERS, unlettered } from './matrix';
import './roles.css';
import { words } from './words';

/** More roles than this have their names upright, so that they still stand side by side. */
const LYING = 7;

/** The table of roles: scrolls within itself, while its first column and its head stay. */
export function RoleMatrix({ matrix: { roles, groups } }: { matrix: Matrix }) {
  const t = useWords(words);
  const [closed, setClosed] = useState<ReadonlySet<string>>(NONE);
  const toggle = (id: string) => setClosed(closed.has(id) ? without(closed, id) : new Set([...closed, id]));
  return (
    <InnerScrollContainer
      role="region"
      tabIndex={0}
      aria-label={t('scrollable')}
      className={roles.length > LYING ? 'bw-matrix bw-matrix-upright' : 'bw-matrix'}
    >
      <Table role="table" aria-label={t('table')} variant="compact" gridBreakPoint="">
        <Thead>
          <Tr>
            <Th>{t('resourceType')}</Th>
            {roles.map(({ id, name, description }) => (
              <Th key={id}>
                <Link to={paths.role(id)} title={description}>
                  {name}
                </Link>
              </Th>
            ))}
          </Tr>
        </Thead>
        {groups.map((group) => (
          <GroupRows
            key={group.id}
            group={group}
            roles={roles}
            isOpen={!closed.has(group.id)}
            onToggle={() => toggle(group.id)}
          />
        ))}
      </Table>
    </InnerScrollContainer>
  );
}

const NONE: ReadonlySet<string> = new Set();

function without(ids: ReadonlySet<string>, left: string): ReadonlySet<string> {
  return new Set([...ids].filter((id) => id !== left));
}

interface GroupRowsProps {
  group: MatrixGroup;
  roles: readonly Role[];
  isOpen: boolean;
  onToggle: () => void;
}

function GroupRows({ group: { id, rows }, roles, isOpen, onToggle }: GroupRowsProps) {
  const say = usePermissionWords();
  const t = useWords(words);
  return (
    <Tbody>
      <Tr className="bw-matrix-group">
        <Th scope="rowgroup">
          <Button
            variant="plain"
            aria-expanded={isOpen}
            onClick={onToggle}
            icon={isOpen ? <AngleDownIcon /> : <AngleRightIcon />}
          >
            {say.group(id)}
          </Button>
        </Th>
        <Td colSpan={roles.length} className="bw-faint">
          {!isOpen && t('groupCount', { count: rows.length })}
        </Td>
      </Tr>
      {isOpen && rows.map((row) => <TypeRow key={row.type.type} row={row} roles={roles} />)}
    </Tbody>
  );
}

function TypeRow({ row: { type, cells }, roles }: { row: MatrixRow; roles: readonly Role[] }) {
  const say = usePermissionWords();
  const t = useWords(words);
  return (
    <Tr>
      <Th scope="row" title={type.type}>
        {type.name}
      </Th>
      {roles.map(({ id, name }, index) => {
        const actions = cells[index] ?? [];
        return (
          <Td key={id}>
            <span className="pf-v6-screen-reader">
              {t('cell', { role: name, type: type.name, actions: say.actions(actions) })}
            </span>
            <Letters actions={actions} />
          </Td>
        );
      })}
    </Tr>
  );
}

/** Each letter has its own place, so that columns can be compared at a glance. */
function Letters({ actions }: { actions: readonly string[] }) {
  const say = usePermissionWords();
  return (
    <span className="bw-letters" aria-hidden>
      {actions.length === 0 && <span className="bw-letters-none">–</span>}
      {actions.length > 0 &&
        LETTERS.map(([action, letter]) => <span key={action}>{actions.includes(action) && letter}</span>)}
      {unlettered(actions).map((action) => (
        <span key={action}>{say.action(action)}</span>
      ))}
    </span>
  );
}
