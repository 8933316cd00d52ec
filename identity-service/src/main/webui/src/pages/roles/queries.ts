import { queryOptions } from '@tanstack/react-query';
import { access, bodyOf } from '~/api/client';
import type { components } from '~/api/generated/access';
import type { ListState } from '~/parts/table/list-state';

export type AccessRule = components['schemas']['AccessRule'];

/** The rules that give a role, where the person may read rules; a page of them. */
export const rulesWithRoleQuery = (role: string, { limit, cursor }: ListState) => {
  const query = { role, limit, total: true, ...(cursor === undefined ? {} : { cursor }) };
  return queryOptions({
    queryKey: ['access-rules', 'list', query],
    queryFn: ({ signal }) => bodyOf(access.GET('/api/v1/access-rules', { params: { query }, signal })),
  });
};
