import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { show } from '~/test/render';
import { answerCalls, treeOfScopes } from '~/test/tree-of-scopes';
import { GroupHistory } from './GroupHistory';
import type { Group } from './queries';

const TEAM = { type: 'group', id: 'team' };
const ANA = { type: 'user', id: 'ana' };
const LARGER = { type: 'group', id: 'larger' };

const group = { id: 'team', name: 'researchers' } as Group;

const change = (revision: number, entity: string, operation: string, thing: object) => ({
  revision,
  ordinal: 0,
  at: `2026-01-01T00:0${String(revision)}:00Z`,
  actor: { type: 'service-account', id: 'identity-service' },
  requestId: 'r',
  entity,
  operation,
  before: operation === 'deleted' ? thing : null,
  after: operation === 'deleted' ? null : thing,
});

it('says who came and went, what the group itself came to, and what was given to it', async () => {
  answerCalls({
    ...treeOfScopes,
    'GET /api/v1/me/permitted-scopes': () => ({ items: [{ type: 'tenant', id: 'default' }] }),
    'GET /api/v1/roles': () => ({ items: [{ id: 'reader', name: 'Reader', permissions: [] }] }),
    'GET /api/v1/users': () => ({ items: [{ id: 'ana', email: 'ana@example.com' }], nextCursor: null }),
    'GET /api/v1/groups': () => ({ items: [{ id: 'larger', name: 'everybody' }], nextCursor: null }),
    'GET /api/v1/changes': () => ({
      items: [
        change(5, 'membership', 'deleted', { group: TEAM, member: ANA }),
        change(4, 'membership', 'created', { group: LARGER, member: TEAM }),
        change(3, 'access-rule', 'created', {
          subject: TEAM,
          role: 'reader',
          scope: { type: 'project', id: 'alpha' },
          expiresAt: null,
          reason: null,
        }),
        change(2, 'membership', 'created', { group: TEAM, member: ANA }),
        change(1, 'subject', 'created', TEAM),
      ],
      nextCursor: null,
    }),
  });
  show(<GroupHistory group={group} />);
  await screen.findByText('Access rule given: Reader at Alpha');
  await screen.findAllByRole('link', { name: 'ana@example.com' });
  await screen.findByRole('link', { name: 'everybody' });
  const said = screen.getAllByRole('row').map((row) => row.textContent);
  expect(said[1]).toContain('Left: ana@example.com');
  expect(said[2]).toContain('Became a member of: everybody');
  expect(said[4]).toContain('Joined: ana@example.com');
  expect(said[5]).toContain('Created');
  expect(said).toHaveLength(6);
});
