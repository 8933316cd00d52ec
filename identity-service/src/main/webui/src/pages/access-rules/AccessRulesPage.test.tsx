import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { show } from '~/test/render';
import { answerCalls, Refused, treeOfScopes } from '~/test/tree-of-scopes';
import { Component as AccessRulesPage } from './AccessRulesPage';

const ROOT = { type: 'tenant', id: 'default' };
const RESEARCH = { type: 'department', id: 'research' };

const rule = (id: string, subject: object, role: string, scope: object = ROOT) => ({
  id,
  subject,
  role,
  scope,
  expiresAt: null,
  reason: null,
  createdAt: '2026-01-01T00:00:00Z',
  createdBy: { type: 'user', id: 'ana' },
});

const RULES = [
  rule('r1', { type: 'user', id: 'ana' }, 'system-administrator'),
  rule('r2', { type: 'user', id: 'ana' }, 'reader', RESEARCH),
  rule('r3', { type: 'group', id: 'g1' }, 'reader'),
];

interface Deletion {
  ids: string[];
  dryRun: boolean;
}

const pair = {
  ...treeOfScopes,
  'GET /api/v1/me/permitted-scopes': () => ({ items: [ROOT] }),
  'GET /api/v1/access-rules': () => ({ items: RULES, nextCursor: null, total: RULES.length }),
  'GET /api/v1/roles': () => ({
    items: [
      { id: 'reader', name: 'Reader', description: '', builtIn: true, permissions: [] },
      { id: 'system-administrator', name: 'System administrator', description: '', permissions: [] },
    ],
  }),
  'GET /api/v1/users': () => ({
    items: [{ id: 'ana', email: 'ana@example.com', firstName: 'Ana', lastName: 'Berg' }],
    nextCursor: null,
  }),
  'GET /api/v1/groups': () => ({
    items: [{ id: 'g1', name: 'researchers', origin: 'directory', memberCount: 2 }],
    nextCursor: null,
  }),
  'POST /api/v1/access-rules:delete': async (_url: URL, request: Request) => {
    const { ids, dryRun } = (await request.json()) as Deletion;
    if (ids.includes('r1')) return new Refused(409, { code: 'last-administrator' });
    return { revision: 8, dryRun, items: RULES.filter(({ id }) => ids.includes(id)) };
  },
};

async function deletions(calls: readonly Request[]): Promise<Deletion[]> {
  const sent = calls.filter(({ url }) => url.endsWith('access-rules:delete'));
  return Promise.all(sent.map((call) => call.clone().json() as Promise<Deletion>));
}

const select = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('checkbox', { name }));

it('says which of the chosen rules go before they are removed together', async () => {
  const calls = answerCalls(pair);
  show(<AccessRulesPage />);
  await select('Select Ana Berg: Reader at Research');
  await select('Select Group researchers: Reader at Acme');
  await userEvent.click(screen.getByRole('button', { name: 'Remove 2 rules' }));

  const question = within(await screen.findByRole('dialog', { name: /Remove 2 access rules\?/ }));
  within(question.getByRole('list', { name: 'What goes' })).getByText('Ana Berg: Reader at Research');
  expect(question.queryByRole('list', { name: 'What stays' })).toBeNull();
  expect(await deletions(calls)).toEqual([{ ids: ['r2', 'r3'], dryRun: true }]);
  await userEvent.click(question.getByRole('button', { name: 'Remove 2 rules' }));

  await screen.findByText('2 access rules are removed');
  expect(await deletions(calls)).toContainEqual({ ids: ['r2', 'r3'], dryRun: false });
});

it('says what is refused and why, and removes the rest', async () => {
  const calls = answerCalls(pair);
  show(<AccessRulesPage />);
  await screen.findByRole('row', { name: /System administrator/ });
  await select('Select everything shown of Access rules');
  await userEvent.click(screen.getByRole('button', { name: 'Remove 3 rules' }));

  const question = within(await screen.findByRole('dialog', { name: /Remove 2 access rules\?/ }));
  const stays = within(question.getByRole('list', { name: 'What stays' }));
  stays.getByText(/Ana Berg: System administrator at Acme/);
  stays.getByText(/Somebody must remain System administrator/);
  await userEvent.click(question.getByRole('button', { name: 'Remove 2 rules' }));

  await screen.findByText('2 access rules are removed');
  expect((await deletions(calls)).at(-1)).toEqual({ ids: ['r2', 'r3'], dryRun: false });
});

it('offers nothing to press when none of the chosen rules can go', async () => {
  answerCalls(pair);
  show(<AccessRulesPage />);
  await select(/System administrator at Acme/);
  await userEvent.click(screen.getByRole('button', { name: 'Remove 1 rule' }));

  const question = within(
    await screen.findByRole('dialog', { name: /None of these access rules can be removed/ }),
  );
  expect(question.queryByRole('button', { name: /^Remove/ })).toBeNull();
});

it('lets nobody choose who may remove nothing', async () => {
  answerCalls({
    ...pair,
    'GET /api/v1/me/permitted-scopes': (url: URL) => ({
      items: url.searchParams.get('permission') === 'access-rule:delete' ? [] : [ROOT],
    }),
  });
  show(<AccessRulesPage />);
  await screen.findByRole('row', { name: /Group researchers/ });
  expect(screen.queryByRole('checkbox')).toBeNull();
});

it('is narrowed to a group that is found by its name, says so, and takes that back', async () => {
  const calls = answerCalls(pair);
  show(<AccessRulesPage />);
  await userEvent.click(await screen.findByRole('button', { name: 'Group…' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Search groups' }), 'sear');
  await waitFor(() => expect(calls.some(({ url }) => url.includes('search=sear'))).toBe(true));
  await userEvent.click(await screen.findByRole('menuitem', { name: /researchers/ }));

  const narrowed = within(await screen.findByRole('list', { name: 'Narrowed by' }));
  await narrowed.findByText('Subject: Group researchers');
  expect(calls.some(({ url }) => url.includes('subject=group%2Fg1'))).toBe(true);
  await userEvent.click(narrowed.getByRole('button', { name: /^Take away Subject/ }));
  await waitFor(() => expect(screen.queryByRole('list', { name: 'Narrowed by' })).toBeNull());
});

it('names the person, the role and the place to which an address narrows it', async () => {
  answerCalls(pair);
  show(<AccessRulesPage />, '/access-rules?subject=user%2Fana&role=reader&effectiveAt=department%2Fresearch');
  const narrowed = within(await screen.findByRole('list', { name: 'Narrowed by' }));
  await narrowed.findByText('Subject: ana@example.com');
  await narrowed.findByText('Role: Reader');
  await narrowed.findByText('Effective at: Acme › Research');
});

it('shows the id of a role to somebody who may not list roles', async () => {
  answerCalls({ ...pair, 'GET /api/v1/roles': () => new Refused(403, { code: 'missing-permission' }) });
  show(<AccessRulesPage />, '/access-rules?role=reader');
  const row = within(await screen.findByRole('row', { name: /Group researchers/ }));
  row.getByRole('cell', { name: 'reader' });
  within(screen.getByRole('list', { name: 'Narrowed by' })).getByText('Role: reader');
});
