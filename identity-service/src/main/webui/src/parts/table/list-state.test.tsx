import { renderHook, act } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter, useLocation } from 'react-router';
import { expect, it } from 'vitest';
import { useListState } from './list-state';

const OPTIONS = { filters: ['status'], sort: 'email' };

function open(address: string) {
  return renderHook(() => ({ list: useListState(OPTIONS), address: useLocation().search }), {
    wrapper: ({ children }: { children: ReactNode }) => (
      <MemoryRouter initialEntries={[address]}>{children}</MemoryRouter>
    ),
  }).result;
}

it('reads everything from the address', () => {
  const { list } = open(
    '/users?search=ana&status=invited&sort=-createdAt&limit=50&columns=name,status',
  ).current;
  expect(list).toMatchObject({
    search: 'ana',
    filters: { status: 'invited' },
    sort: '-createdAt',
    limit: 50,
    columns: ['name', 'status'],
    page: 1,
    isNarrowed: true,
  });
});

it('goes to the next page and back by the cursors that it came by', () => {
  const shown = open('/users?search=a');
  act(() => shown.current.list.next('c2'));
  act(() => shown.current.list.next('c3'));
  expect(shown.current.address).toBe('?search=a&cursor=c3&page=3');

  act(() => shown.current.list.previous());
  expect(shown.current.list).toMatchObject({ cursor: 'c2', page: 2 });
  act(() => shown.current.list.previous());
  expect(shown.current.address).toBe('?search=a');
});

it('goes from a page that was opened by its address to the first one', () => {
  const shown = open('/users?cursor=c9&page=9');
  act(() => shown.current.list.previous());
  expect(shown.current.list).toMatchObject({ cursor: undefined, page: 1 });
});

it('begins at the first page when what is listed changes', () => {
  const shown = open('/users?cursor=c2&page=2');
  act(() => shown.current.list.setFilter('status', 'active'));
  expect(shown.current.address).toBe('?status=active');
});

it('keeps nonsense in the address from the API', () => {
  const { list } = open('/users?limit=-5&page=x').current;
  expect(list).toMatchObject({ limit: 20, page: 1 });
});
