import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { show } from '~/test/render';
import { answerCalls, treeOfScopes } from '~/test/tree-of-scopes';
import { EditUserDialog } from './EditUserDialog';
import { NewUserDialog } from './NewUserDialog';
import { Component as UsersPage } from './UsersPage';

const ROOT = { type: 'tenant', id: 'default' };
const RESEARCH = { type: 'department', id: 'research' };

const ANA = {
  id: 'ana',
  email: 'ana@example.com',
  firstName: 'Ana',
  lastName: null,
  homeScope: RESEARCH,
  origin: 'local',
  status: 'active',
  signInDisabled: null,
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  lastSignInAt: null,
  createdBy: null,
  groups: [],
};

const pair = {
  ...treeOfScopes,
  'GET /api/v1/me/permitted-scopes': () => ({ items: [ROOT] }),
  'GET /api/v1/users': () => ({ items: [ANA], nextCursor: null, total: 1 }),
  'GET /api/v1/users/ana': () => ANA,
  'PATCH /api/v1/users/ana': () => ANA,
  'POST /api/v1/users': () => ({
    ...ANA,
    introductoryEmail: { state: 'none' },
    temporaryPassword: { value: 'pass words of many', expiresAt: '2099-01-01T00:00:00Z' },
  }),
};

/** What such a call said of the home; that of a user who is made or changed. */
async function sentHome(calls: readonly Request[], method: string): Promise<unknown> {
  const call = calls.find((sent) => sent.method === method);
  return ((await call?.clone().json()) as { homeScope?: unknown } | undefined)?.homeScope;
}

const home = () => within(screen.getByRole('group', { name: /Home scope/ }));

async function chooseAnother(name: RegExp) {
  await userEvent.click(home().getByRole('button', { name: 'Choose another scope' }));
  expect(document.activeElement).toBe(home().getByRole('textbox', { name: 'Search scopes' }));
  await userEvent.click(await home().findByRole('treeitem', { name }));
}

it('begins a new user at the topmost scope, by its name, and takes another from the tree', async () => {
  const calls = answerCalls(pair);
  show(<NewUserDialog onClose={vi.fn()} />);
  await userEvent.type(await screen.findByRole('textbox', { name: 'Email' }), 'ana@example.com');
  await home().findByText('Acme');
  await chooseAnother(/^Research/);

  await userEvent.click(screen.getByRole('button', { name: 'Create' }));

  await screen.findByText('The user has been created');
  expect(await sentHome(calls, 'POST')).toEqual(RESEARCH);
});

it('makes no user without a home', async () => {
  const calls = answerCalls(pair);
  show(<NewUserDialog onClose={vi.fn()} />);
  await userEvent.type(await screen.findByRole('textbox', { name: 'Email' }), 'ana@example.com');
  await userEvent.click(home().getByRole('button', { name: 'Choose another scope' }));
  await userEvent.click(home().getByRole('button', { name: 'Take back Acme' }));

  await userEvent.click(screen.getByRole('button', { name: 'Create' }));

  await home().findByText('Choose a scope.');
  expect(calls.some(({ method }) => method === 'POST')).toBe(false);
});

it('moves a user to a scope that a search has found, and says nothing of a home that stays', async () => {
  const calls = answerCalls(pair);
  show(<EditUserDialog id="ana" onClose={vi.fn()} />);
  await screen.findByRole('dialog', { name: 'Edit Ana' });
  await userEvent.click(home().getByRole('button', { name: 'Choose another scope' }));
  await userEvent.type(home().getByRole('textbox', { name: 'Search scopes' }), 'be');
  await userEvent.click(await home().findByRole('treeitem', { name: /^Beta/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Ana has been changed');
  expect(await sentHome(calls, 'PATCH')).toEqual({ type: 'project', id: 'beta' });
});

it('sends no home that was not changed', async () => {
  const calls = answerCalls(pair);
  show(<EditUserDialog id="ana" onClose={vi.fn()} />);
  await screen.findByRole('dialog', { name: 'Edit Ana' });
  await userEvent.type(screen.getByRole('textbox', { name: 'Last name' }), 'Berg');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Ana has been changed');
  const sent = calls.find(({ method }) => method === 'PATCH');
  expect(await sent?.json()).toEqual({ lastName: 'Berg' });
});

it('narrows the list to a home scope, names it, and takes that back', async () => {
  const calls = answerCalls(pair);
  show(<UsersPage />);
  await userEvent.click(await screen.findByRole('button', { name: 'Home scope…' }));
  await userEvent.click(await home().findByRole('treeitem', { name: /^Research/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Show' }));

  const narrowed = within(await screen.findByRole('list', { name: 'Narrowed by' }));
  await narrowed.findByText('Home scope: Acme › Research');
  expect(calls.some(({ url }) => url.includes('homeScope=department%2Fresearch'))).toBe(true);
  await userEvent.click(narrowed.getByRole('button', { name: /^Take away Home scope/ }));
  await waitFor(() => expect(screen.queryByRole('list', { name: 'Narrowed by' })).toBeNull());
});
