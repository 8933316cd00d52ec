import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { show } from '~/test/render';
import { answerCalls, Refused, treeOfScopes } from '~/test/tree-of-scopes';
import AccessRulesDialog from './AccessRulesDialog';
import { toUtc } from './expiry';

const ANA = { type: 'user', id: 'ana' };
const GROUP = { type: 'group', id: 'g1' };
const ROOT = { type: 'tenant', id: 'default' };

const rule = (id: string, subject: object, role: string) => ({
  id,
  subject,
  role,
  scope: ROOT,
  expiresAt: null,
  reason: null,
  createdAt: '2026-01-01T00:00:00Z',
  createdBy: ANA,
});

const role = (id: string, name: string, permissions: string[]) => ({
  id,
  name,
  description: `All about ${name}`,
  builtIn: true,
  permissions,
});

const pair = {
  ...treeOfScopes,
  'GET /api/v1/me/permitted-scopes': () => ({ items: [ROOT] }),
  'GET /api/v1/access-rules': () => ({
    items: [rule('r1', ANA, 'reader'), rule('r2', GROUP, 'writer')],
    nextCursor: null,
  }),
  'GET /api/v1/roles': (url: URL) => ({
    items: [
      role('reader', 'Reader', ['project:read']),
      ...(url.searchParams.has('grantableAt') ? [] : [role('writer', 'Writer', ['workload:create'])]),
    ],
  }),
  'POST /api/v1/access-rules': () => ({ revision: 7, items: [] }),
};

const open = () => show(<AccessRulesDialog subject={ANA} name="Ana Berg" onClose={vi.fn()} />);

async function begin() {
  await userEvent.click(await screen.findByRole('button', { name: '+ Access rule' }));
  const form = within(await screen.findByRole('dialog', { name: 'New access rule for Ana Berg' }));
  await form.findByRole('treeitem', { name: /^Acme/ });
  return form;
}

async function choose(form: Awaited<ReturnType<typeof begin>>, name: string) {
  await userEvent.click(form.getByRole('combobox', { name: 'Role' }));
  await userEvent.click(await screen.findByRole('option', { name: new RegExp(`^${name}`) }));
  await userEvent.click(form.getByRole('treeitem', { name: /^Acme/ }));
}

it('lists own rules and those of groups, and removes only own ones here', async () => {
  answerCalls(pair);
  open();
  const own = within(await screen.findByRole('row', { name: /Reader/ }));
  own.getByText('Own');
  own.getByRole('button', { name: 'Remove Reader at Acme' });
  const ofGroup = within(screen.getByRole('row', { name: /Writer/ }));
  expect(ofGroup.queryByRole('button', { name: /Remove/ })).toBeNull();
});

it('removes several own rules together, once it is said which, and none of a group', async () => {
  const rules = [rule('r1', ANA, 'reader'), rule('r2', ANA, 'writer'), rule('r3', GROUP, 'writer')];
  const calls = answerCalls({
    ...pair,
    'GET /api/v1/access-rules': () => ({ items: rules, nextCursor: null }),
    'POST /api/v1/access-rules:delete': () => ({ revision: 8, dryRun: true, items: rules.slice(0, 2) }),
  });
  open();
  await screen.findByRole('row', { name: /Reader/ });
  expect(screen.getAllByRole('checkbox')).toHaveLength(3);
  const all = screen.getByRole<HTMLInputElement>('checkbox', { name: /^Select everything/ });
  await userEvent.click(screen.getByRole('checkbox', { name: 'Select Ana Berg: Reader at Acme' }));
  expect(all.indeterminate).toBe(true);
  await userEvent.click(all);
  expect([all.checked, all.indeterminate]).toEqual([true, false]);
  await userEvent.click(screen.getByRole('button', { name: 'Remove 2 rules' }));

  const question = within(await screen.findByRole('dialog', { name: /Remove 2 access rules\?/ }));
  within(question.getByRole('list', { name: 'What goes' })).getByText('Ana Berg: Writer at Acme');
  await userEvent.click(question.getByRole('button', { name: 'Remove 2 rules' }));

  await screen.findByText('2 access rules are removed');
  const sent = calls.filter(({ url }) => url.endsWith('access-rules:delete'));
  expect(await Promise.all(sent.map((call) => call.json()))).toEqual([
    { ids: ['r1', 'r2'], dryRun: true },
    { ids: ['r1', 'r2'], dryRun: false },
  ]);
});

it('gives the role on the scope until a moment of the own clock, said in UTC', async () => {
  const calls = answerCalls(pair);
  open();
  const form = await begin();
  await choose(form, 'Reader');
  await userEvent.type(form.getByLabelText('Expires'), '2099-07-01T17:30');
  await userEvent.type(form.getByRole('textbox', { name: 'Reason' }), ' joined ');

  await userEvent.click(form.getByRole('button', { name: 'Save rule' }));

  await screen.findByText('1 access rule saved');
  const sent = calls.find(({ method }) => method === 'POST');
  expect(await sent?.json()).toEqual({
    subjects: [ANA],
    role: 'reader',
    scopes: [ROOT],
    expiresAt: toUtc('2099-07-01T17:30'),
    reason: 'joined',
  });
});

it('greys a role that cannot be given at the chosen scope, with what is lacking', async () => {
  answerCalls(pair);
  open();
  const form = await begin();
  await choose(form, 'Reader');
  await userEvent.click(form.getByRole('combobox', { name: 'Role' }));

  const writer = await screen.findByRole('option', { name: /You lack workload:create at Acme/ });
  expect(writer.getAttribute('aria-disabled')).toBe('true');
});

it('says why it cannot be saved when a scope is chosen at which the chosen role cannot be given', async () => {
  answerCalls(pair);
  open();
  const form = await begin();
  await choose(form, 'Writer');

  await form.findByText(/You cannot give Writer at the chosen scopes\. You lack workload:create at Acme/);
  expect(form.getByRole<HTMLButtonElement>('button', { name: 'Save rule' }).disabled).toBe(true);
});

it('sends nothing without role and scope, or with an end that is past', async () => {
  const calls = answerCalls(pair);
  open();
  const form = await begin();
  await userEvent.type(form.getByLabelText('Expires'), '2001-01-01T00:00');
  await userEvent.click(form.getByRole('button', { name: 'Save rule' }));

  await form.findByText('Choose a scope.');
  form.getByText('This must lie in the future.');
  expect(calls.some(({ method }) => method === 'POST')).toBe(false);
});

it('shows at the end of the rule that the person holds the role for a shorter time himself', async () => {
  answerCalls({
    ...pair,
    'POST /api/v1/access-rules': () =>
      new Refused(403, { code: 'missing-permission', missing: { permission: 'project:read', scope: ROOT } }),
  });
  open();
  const form = await begin();
  await choose(form, 'Reader');
  await userEvent.click(form.getByRole('button', { name: 'Save rule' }));

  await form.findByText(/You hold project:read at Acme for a limited time only/);
});

it('shows what is wrong with a scope at the scopes', async () => {
  answerCalls({
    ...pair,
    'POST /api/v1/access-rules': () =>
      new Refused(400, {
        code: 'invalid',
        violations: [{ field: 'scopes[0].id', code: 'unknown', message: 'There is no such scope.' }],
      }),
  });
  open();
  const form = await begin();
  await choose(form, 'Reader');
  await userEvent.click(form.getByRole('button', { name: 'Save rule' }));

  const scopes = within(await form.findByRole('group', { name: /Scope/ }));
  await scopes.findByText(/This does not exist, or you may not know of it/);
});
