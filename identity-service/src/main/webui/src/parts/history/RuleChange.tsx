import { Content } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import type { Change, RecordedRule } from '~/api/changes';
import { endBefore, recordedRule } from '~/api/changes';
import { textOf } from '~/api/reference';
import { useRoleName } from '~/api/roles';
import { scopeQuery } from '~/api/scopes';
import { useWords } from '~/i18n/words';
import { Moment } from '../format/Moment';
import { words } from './words';

const SAID = { created: 'ruleGiven', updated: 'ruleChanged', deleted: 'ruleRemoved' } as const;

/** What was done to an access rule: which role where, until when, and why. */
export function RuleChange({ change }: { change: Change }) {
  const t = useWords(words);
  const rule = recordedRule(change);
  const role = useRoleName(rule.role);
  const { data: scope } = useQuery(scopeQuery(rule.scope));
  return (
    <>
      {t(SAID[change.operation], { role, scope: scope?.name ?? textOf(rule.scope) })}
      <Terms change={change} rule={rule} />
    </>
  );
}

function Terms({ change, rule }: { change: Change; rule: RecordedRule }) {
  const t = useWords(words);
  const changed = change.operation === 'updated';
  const ends = rule.expiresAt !== null;
  if (!changed && !ends && !rule.reason) return null;
  return (
    <Content component="small" className="bw-faint">
      {ends && `${t('until')} `}
      {(ends || changed) && <Moment at={rule.expiresAt} otherwise={t('noEnd')} />}
      {changed && ` ${t('instead')} `}
      {changed && <Moment at={endBefore(change)} otherwise={t('noEnd')} />}
      {rule.reason && ` ${t('reason', { reason: rule.reason })}`}
    </Content>
  );
}
