import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { permittedScopesQuery } from '~/api/me';
import { Asked } from './Asked';
import { Forbidden } from './Forbidden';

interface RequirePermissionProps {
  permission: string;
  children: ReactNode;
}

/** Shows a page only to somebody who holds a permission somewhere, and tells anybody else what he would need. */
export function RequirePermission({ permission, children }: RequirePermissionProps) {
  const scopes = useQuery(permittedScopesQuery(permission));
  return (
    <Asked query={scopes}>
      {(found) => (found.length > 0 ? children : <Forbidden missing={{ permission }} />)}
    </Asked>
  );
}
