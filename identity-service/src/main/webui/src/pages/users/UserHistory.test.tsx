import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { show } from '~/test/render';
import { answerCalls, Refused, treeOfScopes } from '~/test/tree-of-scopes';
import type { UserDetail } from './queries';
import { UserHistory } from './UserHistory';

const DANA = { type: 'user', id: 'dana' };
const user = { id: 'ana', email: 'ana@example.com', firstName: 'Ana', lastName: null } as UserDetail;

const at = (minute: number) => `2026-01-01T00:${String(minute).padStart(2, '0')}:00Z`;

const event = (minute: number, action: string) => ({
  id: String(minute),
  at: at(minute),
  actor: DANA,
  action,
  user: { type: 'user', id: 'ana' },
  details: {},
  requestId: 'r',
});

const change = (minute: number, operation: string, before: object | null, after: object | null) => ({
  revision: minute,
  ordinal: 0,
  at: at(minute),
  actor: DANA,
  requestId: 'r',
  entity: 'access-rule',
  operation,
  before,
  after,
});

const rule = (expiresAt: string | null = null, reason: string | null = null) => ({
  id: 'r1',
  subject: { type: 'user', id: 'ana' },
  role: 'reader',
  scope: { type: 'project', id: 'alpha' },
  expiresAt,
  reason,
});

const pair = {
  ...treeOfScopes,
  'GET /api/v1/me/permitted-scopes': () => ({ items: [{ type: 'tenant', id: 'default' }] }),
  'GET /api/v1/roles': () => ({ items: [{ id: 'reader', name: 'Reader', permissions: [] }] }),
  'GET /api/v1/users': () => ({
    items: [{ id: 'dana', email: 'dana@acme.example', firstName: 'Dana' }],
    nextCursor: null,
  }),
  'GET /api/v1/audit-events': (url: URL) =>
    url.searchParams.has('cursor')
      ? { items: [event(1, 'user.create')], nextCursor: null }
      : { items: [event(9, 'user.suspended'), event(5, 'user.described')], nextCursor: 'older' },
  'GET /api/v1/changes': () => ({
    items: [
      change(8, 'deleted', rule(at(50)), null),
      change(7, 'updated', rule(), rule(at(50))),
      change(3, 'created', null, rule(null, 'joined the team')),
    ],
    nextCursor: null,
  }),
};

async function rows(): Promise<string[]> {
  await screen.findAllByRole('link', { name: 'Dana' });
  return screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('cell')[1]?.textContent ?? '');
}

it('tells by time what was done to the account and what was given and taken', async () => {
  const calls = answerCalls(pair);
  show(<UserHistory user={user} />);
  await screen.findByText('Access rule removed: Reader at Alpha');
  const told = await rows();
  expect(told).toHaveLength(4);
  expect(told[0]).toBe('Suspended');
  expect(told[1]).toMatch(/^Access rule removed: Reader at Alphauntil /);
  expect(told[2]).toMatch(/^End of an access rule changed: Reader at Alphauntil .* instead of without end$/);
  expect(told[3]).toBe('Profile changed');
  const asked = new URL(calls.find(({ url }) => url.includes('/changes'))?.url ?? '').searchParams;
  expect(Object.fromEntries(asked)).toEqual({
    subject: 'user/ana',
    entity: 'access-rule',
    sort: '-revision',
  });
});

it('goes further back where one of them has more, and shows what the other had before that', async () => {
  answerCalls(pair);
  show(<UserHistory user={user} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Further back' }));
  await screen.findByText('Creation begun');
  const told = await rows();
  expect(told).toHaveLength(6);
  expect(told[4]).toBe('Access rule given: Reader at Alpha Reason: joined the team');
  expect(told[5]).toBe('Creation begun');
  expect(screen.queryByRole('button', { name: 'Further back' })).toBeNull();
});

it('says which part is missing when one of the services is away, and shows the other', async () => {
  let isAway = true;
  answerCalls({
    ...pair,
    'GET /api/v1/changes': () =>
      isAway ? new Refused(503, { code: 'unavailable' }) : pair['GET /api/v1/changes'](),
  });
  show(<UserHistory user={user} />);
  await screen.findByText(/Missing: access rules\./);
  expect(await rows()).toEqual(['Suspended', 'Profile changed']);

  isAway = false;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText('Access rule removed: Reader at Alpha');
  expect(screen.queryByText(/Missing:/)).toBeNull();
});

it('says that the service is away when nothing can be told, and not that nothing was done', async () => {
  const away = () => new Refused(503, { code: 'unavailable' });
  answerCalls({ ...pair, 'GET /api/v1/audit-events': away, 'GET /api/v1/changes': away });
  show(<UserHistory user={user} />);
  await screen.findByText('The service cannot be reached');
  expect(screen.queryByText('Nothing recorded')).toBeNull();
});
