import { queryOptions } from '@tanstack/react-query';
import { bodyOf, identity } from '~/api/client';
import type { components } from '~/api/generated/identity';
import type { ListState } from '~/parts/table/list-state';

export type Group = components['schemas']['Group'];
export type Member = components['schemas']['Member'];

export const FILTERS = ['origin'] as const;

/** Which page of a list, as identity-service has it. */
function pageOf({ limit, cursor, search }: ListState) {
  return {
    limit: String(limit),
    total: 'true',
    ...(search === '' ? {} : { search }),
    ...(cursor === undefined ? {} : { cursor }),
  };
}

export const groupsQuery = (list: ListState) => {
  const query = { ...list.filters, sort: list.sort, ...pageOf(list) };
  return queryOptions({
    queryKey: ['groups', 'list', query],
    queryFn: ({ signal }) => bodyOf(identity.GET('/api/v1/groups', { params: { query }, signal })),
  });
};

export const groupQuery = (id: string) =>
  queryOptions({
    queryKey: ['groups', 'one', id],
    queryFn: ({ signal }) =>
      bodyOf(identity.GET('/api/v1/groups/{id}', { params: { path: { id } }, signal })),
  });

export const membersQuery = (id: string, list: ListState) => {
  const query = pageOf(list);
  return queryOptions({
    queryKey: ['groups', 'members', id, query],
    queryFn: ({ signal }) =>
      bodyOf(identity.GET('/api/v1/groups/{id}/members', { params: { path: { id }, query }, signal })),
  });
};
