import { Button } from '@patternfly/react-core';
import { lazy, Suspense, useState } from 'react';
import { useMaySomewhere } from '~/api/me';
import type { Reference } from '~/api/reference';
import { useWords } from '~/i18n/words';
import type { AccessRulesDialogProps } from './AccessRulesDialog';
import { words } from './words';

const Dialog = lazy(() => import('./AccessRulesDialog'));

/** The dialog, loaded when it is first opened. */
export function AccessRulesDialog(props: AccessRulesDialogProps) {
  return (
    <Suspense>
      <Dialog {...props} />
    </Suspense>
  );
}

/** Whether the person could see or do anything in the dialog. */
export function useMayOpenAccessRules(): boolean {
  const reads = useMaySomewhere('access-rule:read') ?? false;
  const gives = useMaySomewhere('access-rule:create') ?? false;
  return reads || gives;
}

interface AccessRulesButtonProps {
  subject: Reference;
  /** What the subject is called. */
  name: string;
  variant?: 'primary' | 'secondary';
}

/** Opens the access rules of a user or a group; not there for somebody who may neither see nor give any. */
export function AccessRulesButton({ subject, name, variant = 'secondary' }: AccessRulesButtonProps) {
  const t = useWords(words);
  const [open, setOpen] = useState(false);
  if (!useMayOpenAccessRules()) return null;
  return (
    <>
      <Button variant={variant} onClick={() => setOpen(true)}>
        {t('accessRules')}
      </Button>
      {open && <AccessRulesDialog subject={subject} name={name} onClose={() => setOpen(false)} />}
    </>
  );
}
