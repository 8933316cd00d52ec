import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { show } from '~/test/render';
import { useListState } from './list-state';
import { Pager } from './Pager';

const FILTERS: readonly string[] = [];

function Pages() {
  const list = useListState({ filters: FILTERS, sort: '' });
  return <Pager list={list} page={{ items: [], nextCursor: 'c2', total: 45 }} isOld={false} />;
}

it('names the choice of how many by what it shows, so that it can be spoken to', () => {
  show(<Pages />);
  const choice = screen.getByRole('button', { name: /Entries per page/ });
  expect(choice.textContent).toBe('1 - 20 of 45, Entries per page');
  expect(choice.hasAttribute('aria-label')).toBe(false);
});
