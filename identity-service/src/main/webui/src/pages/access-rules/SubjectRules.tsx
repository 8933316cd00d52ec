import { Label, Tooltip } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { Reference } from '~/api/reference';
import { textOf } from '~/api/reference';
import { useRoleName } from '~/api/roles';
import type { AccessRule } from '~/api/rules';
import { useWords } from '~/i18n/words';
import { Moment } from '~/parts/format/Moment';
import { ScopePath } from '~/parts/scope/ScopePath';
import type { Selection } from '~/parts/table/selection';
import { SelectAllCell, SelectCell } from '~/parts/table/SelectionCells';
import { isExpired } from './expiry';
import { RemoveRuleButton } from './RemoveRuleButton';
import { words } from './words';

interface SubjectRulesProps {
  rules: readonly AccessRule[];
  /** Those of them that are the subject's own. */
  own: readonly AccessRule[];
  subject: Reference;
  /** By `user/…` and `group/…`: the subject, and those of its groups whose names the person may know. */
  names: ReadonlyMap<string, string>;
  /** The own rules that are chosen, where some can be removed together. */
  selection?: Selection<AccessRule>;
}

/** The rules that count for a subject; those of its groups are removed at the groups. */
export function SubjectRules({ rules, own, subject, names, selection }: SubjectRulesProps) {
  const t = useWords(words);
  const isOfGroups = own.length < rules.length;
  const label = t('rulesOf', { name: names.get(textOf(subject)) ?? subject.id });
  return (
    <Table aria-label={label} variant="compact" gridBreakPoint="grid-md">
      <Thead>
        <Tr>
          {selection && <SelectAllCell label={label} items={own} selection={selection} />}
          <Th>{t('role')}</Th>
          <Th>{t('scope')}</Th>
          <Th>{t('until')}</Th>
          {isOfGroups && <Th>{t('through')}</Th>}
          <Th screenReaderText={t('remove')} />
        </Tr>
      </Thead>
      <Tbody>
        {rules.map((rule) => (
          <RuleRow
            key={rule.id}
            rule={rule}
            isOwn={own.includes(rule)}
            name={names.get(textOf(rule.subject)) ?? rule.subject.id}
            showsThrough={isOfGroups}
            selection={selection}
          />
        ))}
      </Tbody>
    </Table>
  );
}

interface RuleRowProps {
  rule: AccessRule;
  isOwn: boolean;
  /** Whose it is. */
  name: string;
  showsThrough: boolean;
  selection: Selection<AccessRule> | undefined;
}

function RuleRow({ rule, isOwn, name, showsThrough, selection }: RuleRowProps) {
  const t = useWords(words);
  const role = useRoleName(rule.role);
  return (
    <Tr isRowSelected={selection?.chosen.includes(rule) ?? false}>
      {selection && (isOwn ? <SelectCell id={rule.id} item={rule} selection={selection} /> : <Td />)}
      <Td dataLabel={t('role')}>{role}</Td>
      <Td dataLabel={t('scope')}>
        <ScopePath scope={rule.scope} />
      </Td>
      <Td dataLabel={t('until')}>
        <Until expiresAt={rule.expiresAt} />
      </Td>
      {showsThrough && <Td dataLabel={t('through')}>{isOwn ? t('own') : <GroupLabel name={name} />}</Td>}
      <Td isActionCell>{isOwn && <RemoveRuleButton rule={rule} name={name} />}</Td>
    </Tr>
  );
}

/** When a rule ends; that it has, where it has. */
export function Until({ expiresAt }: { expiresAt: string | null }) {
  const t = useWords(words);
  return (
    <span className="bw-labels">
      <Moment at={expiresAt} otherwise={t('noEnd')} />
      {isExpired(expiresAt, new Date()) && (
        <Label isCompact variant="outline" status="warning">
          {t('expired')}
        </Label>
      )}
    </span>
  );
}

function GroupLabel({ name }: { name: string }) {
  const t = useWords(words);
  return (
    <Tooltip content={t('ofGroupHelp', { name })}>
      <Label isCompact variant="outline" tabIndex={0}>
        {t('ofGroup', { name })}
      </Label>
    </Tooltip>
  );
}
