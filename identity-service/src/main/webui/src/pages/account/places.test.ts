import { expect, it } from 'vitest';
import type { Reference } from '~/api/reference';
import { placesOf } from './places';
import type { OwnRule } from './queries';

const now = new Date('2026-11-25T12:00:00Z');
const alpha = { type: 'project', id: 'alpha' };
const beta = { type: 'project', id: 'beta' };

function rule(id: string, scope: Reference, expiresAt: string | null = null): OwnRule {
  const me = { type: 'user', id: 'me' };
  const rest = { subject: me, through: null, reason: null, createdAt: '2026-11-01T00:00:00Z', createdBy: me };
  return { ...rest, id, role: 'viewer', scope, expiresAt };
}
const ids = (rules: OwnRule[]) =>
  placesOf(rules, now).map(({ scope, rules: found }) => [scope.id, found.map(({ id }) => id)]);

it('gathers what was given at the same scope, in the order in which it was given', () => {
  expect(ids([rule('1', alpha), rule('2', beta), rule('3', alpha)])).toEqual([
    ['alpha', ['1', '3']],
    ['beta', ['2']],
  ]);
});

it('puts a scope at which everything has expired last', () => {
  const over = rule('1', alpha, '2026-11-25T12:00:00Z');
  expect(ids([over, rule('2', beta, '2026-11-25T12:00:01Z')])).toEqual([
    ['beta', ['2']],
    ['alpha', ['1']],
  ]);
  expect(placesOf([over], now).map(({ isOpen }) => isOpen)).toEqual([false]);
});
