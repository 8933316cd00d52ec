import { Button } from '@patternfly/react-core';
import TrashIcon from '@patternfly/react-icons/dist/esm/icons/trash-icon';
import { useQuery } from '@tanstack/react-query';
import { textOf } from '~/api/reference';
import { useRoleName } from '~/api/roles';
import type { AccessRule } from '~/api/rules';
import { scopeQuery } from '~/api/scopes';
import { useWords } from '~/i18n/words';
import { useConfirm } from '~/parts/confirm/confirm';
import { useToasts } from '~/parts/toast/toasts';
import { DELETE, useHolds, useRuleChanges } from './queries';
import { words } from './words';

interface RemoveRuleButtonProps {
  rule: AccessRule;
  /** Whose it is, for people. */
  name: string;
  /** Whether the button says so too, because it stands among the rules of others. */
  saysWhose?: boolean;
}

/** Withdraws a rule once that is confirmed; nothing where the person may not. */
export function RemoveRuleButton({ rule, name, saysWhose = false }: RemoveRuleButtonProps) {
  const t = useWords(words);
  const confirm = useConfirm();
  const toasts = useToasts();
  const { remove } = useRuleChanges();
  const role = useRoleName(rule.role);
  const { data: place } = useQuery(scopeQuery(rule.scope));
  const scope = place?.name ?? textOf(rule.scope);
  if (!useHolds(DELETE, rule.scope)) return null;

  const ask = () =>
    confirm({
      title: t('removeTitle'),
      body: t('removeBody', { name, role, scope }),
      action: t('remove'),
      isDanger: true,
      run: async () => {
        await remove(rule.id);
        toasts.done(t('removed_toast'));
      },
    });
  const label = t('removeRule', { role, scope });
  return (
    <Button
      variant="plain"
      icon={<TrashIcon />}
      aria-label={saysWhose ? `${name}: ${label}` : label}
      onClick={ask}
    />
  );
}
