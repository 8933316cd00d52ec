import { Button, Content, List, ListItem } from '@patternfly/react-core';
import { useState } from 'react';
import type { Problem } from '~/api/problem';
import type { AccessRule } from '~/api/rules';
import { useWords } from '~/i18n/words';
import { useConfirm } from '~/parts/confirm/confirm';
import { useProblemWords } from '~/parts/problem-words';
import { useToasts } from '~/parts/toast/toasts';
import { useRuleChanges } from './queries';
import type { Rehearsal } from './rehearsal';
import { BELONGS_TO_INSTALLATION, rehearse } from './rehearsal';
import { words } from './words';

interface RemoveRulesButtonProps {
  rules: readonly AccessRule[];
  inWords: (rule: AccessRule) => string;
}

/** Withdraws several rules together, once it is said and confirmed which of them can go; nothing while none is chosen. */
export function RemoveRulesButton({ rules, inWords }: RemoveRulesButtonProps) {
  const t = useWords(words);
  const confirm = useConfirm();
  const toasts = useToasts();
  const { rehearseRemoval, removeAll } = useRuleChanges();
  const [asking, setAsking] = useState(false);
  if (rules.length === 0) return null;

  const ask = async () => {
    setAsking(true);
    try {
      const { goes, stays } = await rehearse(rules, rehearseRemoval);
      const count = goes.length;
      confirm({
        title: count === 0 ? t('removeNoneTitle') : t('removeManyTitle', { count }),
        body: <Summary rehearsal={{ goes, stays }} inWords={inWords} />,
        action: t('removeMany', { count }),
        isDanger: true,
        run:
          count === 0
            ? null
            : async () => {
                await removeAll(goes.map(({ id }) => id));
                toasts.done(t('removedMany_toast', { count }));
              },
      });
    } catch (failure) {
      toasts.failed(t('removeMany', { count: rules.length }), failure);
    } finally {
      setAsking(false);
    }
  };
  return (
    <Button variant="danger" isLoading={asking} isDisabled={asking} onClick={() => void ask()}>
      {t('removeMany', { count: rules.length })}
    </Button>
  );
}

interface SummaryProps {
  rehearsal: Rehearsal;
  inWords: (rule: AccessRule) => string;
}

/** What goes, and what stays and why. */
function Summary({ rehearsal: { goes, stays }, inWords }: SummaryProps) {
  const t = useWords(words);
  const { sentence } = useProblemWords();
  const reasonOf = (failure: Problem) => {
    if (failure.violations.length > 0) return t('gone');
    return failure.code === BELONGS_TO_INSTALLATION ? t('belongs') : sentence(failure);
  };
  return (
    <>
      {goes.length > 0 && (
        <>
          <Content component="p">{t('removeManyBody')}</Content>
          <List aria-label={t('goes')}>
            {goes.map((rule) => (
              <ListItem key={rule.id}>{inWords(rule)}</ListItem>
            ))}
          </List>
        </>
      )}
      {stays.length > 0 && (
        <>
          <Content component="p" className="bw-gap-above">
            {t('staysBody')}
          </Content>
          <List aria-label={t('stays')}>
            {stays.map(({ rule, failure }) => (
              <ListItem key={rule.id}>
                {inWords(rule)}
                <span className="bw-faint bw-own-line">{reasonOf(failure)}</span>
              </ListItem>
            ))}
          </List>
        </>
      )}
    </>
  );
}
