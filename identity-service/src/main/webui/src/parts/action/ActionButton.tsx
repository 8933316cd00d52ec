import { Button, Tooltip } from '@patternfly/react-core';
import type { ReactNode } from 'react';

interface ActionButtonProps {
  children: ReactNode;
  onClick: () => void;
  variant?: 'primary' | 'secondary' | 'link' | 'danger';
  /** Why it cannot be done as things are. */
  disabledReason?: string | undefined;
  icon?: ReactNode;
}

/** A button that, where it is off, can still be reached by the keyboard and says why. */
export function ActionButton({
  children,
  onClick,
  variant = 'primary',
  disabledReason,
  icon,
}: ActionButtonProps) {
  const button = (
    <Button variant={variant} icon={icon} onClick={onClick} isAriaDisabled={disabledReason !== undefined}>
      {children}
    </Button>
  );
  return disabledReason === undefined ? button : <Tooltip content={disabledReason}>{button}</Tooltip>;
}
