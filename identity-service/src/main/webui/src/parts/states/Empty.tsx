import { EmptyState, EmptyStateActions, EmptyStateBody, EmptyStateFooter } from '@patternfly/react-core';
import CubesIcon from '@patternfly/react-icons/dist/esm/icons/cubes-icon';
import type { ComponentType, ReactNode } from 'react';

interface EmptyProps {
  title: string;
  body: string;
  icon?: ComponentType;
  /** What to do about it: a button or a link. */
  action?: ReactNode;
}

/** Where nothing is yet: says what belongs here and how to begin. */
export function Empty({ title, body, icon = CubesIcon, action }: EmptyProps) {
  return (
    <EmptyState headingLevel="h2" titleText={title} icon={icon} className="bw-state">
      <EmptyStateBody>{body}</EmptyStateBody>
      {action !== undefined && (
        <EmptyStateFooter>
          <EmptyStateActions>{action}</EmptyStateActions>
        </EmptyStateFooter>
      )}
    </EmptyState>
  );
}
