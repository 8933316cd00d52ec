import { Label, Tooltip } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { Reference } from '~/api/reference';
import { isSame, textOf } from '~/api/reference';
import { useRoleName } from '~/api/roles';
import type { AccessRule } from '~/api/rules';
import { useSubjectNames } from '~/api/subjects';
import { useWords } from '~/i18n/words';
import { Moment } from '~/parts/format/Moment';
import { ScopePath } from '~/parts/scope/ScopePath';
import { isExpired } from './expiry';
import { RemoveRuleButton } from './RemoveRuleButton';
import { words } from './words';

interface SubjectRulesProps {
  rules: readonly AccessRule[];
  subject: Reference;
  name: string;
}

/** The rules that count for a subject; those of its groups are removed at the groups. */
export function SubjectRules({ rules, subject, name }: SubjectRulesProps) {
  const t = useWords(words);
  const names = useSubjectNames(rules.map((rule) => rule.subject));
  const isOfGroups = rules.some((rule) => !isSame(rule.subject, subject));
  return (
    <Table aria-label={t('rulesOf', { name })} variant="compact" gridBreakPoint="grid-md">
      <Thead>
        <Tr>
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
            subject={subject}
            name={name}
            names={names}
            showsThrough={isOfGroups}
          />
        ))}
      </Tbody>
    </Table>
  );
}

interface RuleRowProps {
  rule: AccessRule;
  subject: Reference;
  name: string;
  names: ReadonlyMap<string, string>;
  showsThrough: boolean;
}

function RuleRow({ rule, subject, name, names, showsThrough }: RuleRowProps) {
  const t = useWords(words);
  const isOwn = isSame(rule.subject, subject);
  const role = useRoleName(rule.role);
  return (
    <Tr>
      <Td dataLabel={t('role')}>{role}</Td>
      <Td dataLabel={t('scope')}>
        <ScopePath scope={rule.scope} />
      </Td>
      <Td dataLabel={t('until')}>
        <Until expiresAt={rule.expiresAt} />
      </Td>
      {showsThrough && (
        <Td dataLabel={t('through')}>
          {isOwn ? t('own') : <GroupLabel name={names.get(textOf(rule.subject)) ?? rule.subject.id} />}
        </Td>
      )}
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
