import { expect, it } from 'vitest';
import type { User } from './queries';
import { reasons } from './user-actions';

const t = (key: string) => key;
const user = (changes: Partial<User>): User => ({
  id: 'ana',
  email: 'ana@example.com',
  firstName: null,
  lastName: null,
  homeScope: { type: 'tenant', id: 'default' },
  origin: 'local',
  status: 'active',
  signInDisabled: null,
  createdAt: '2026-01-01T00:00:00Z',
  createdBy: { type: 'user', id: 'admin' },
  updatedAt: '2026-01-01T00:00:00Z',
  lastSignInAt: null,
  temporaryPasswordExpiresAt: null,
  introductoryEmail: { state: 'none' },
  ...changes,
});
const anybody = { isSelf: false, holdsMore: false };

it('gives no reason against what may be done', () => {
  expect(reasons.change(t, user({}), anybody)).toBeUndefined();
  expect(reasons.password(t, user({}), anybody)).toBeUndefined();
  expect(reasons.suspend(t, user({}), anybody)).toBeUndefined();
  expect(reasons.remove(t, anybody)).toBeUndefined();
});

it('lets nobody manage somebody who holds more', () => {
  const more = { isSelf: false, holdsMore: true };
  expect(reasons.change(t, user({}), more)).toBe('reason:holds-more');
  expect(reasons.password(t, user({}), more)).toBe('reason:holds-more');
  expect(reasons.remove(t, more)).toBe('reason:holds-more');
});

it('lets nobody suspend or delete himself', () => {
  const self = { isSelf: true, holdsMore: false };
  expect(reasons.suspend(t, user({}), self)).toBe('reason:self');
  expect(reasons.remove(t, self)).toBe('reason:self');
  expect(reasons.change(t, user({}), self)).toBeUndefined();
});

it('knows that people of a directory have no password and need no introduction', () => {
  const dana = user({ origin: 'directory' });
  expect(reasons.password(t, dana, anybody)).toBe('reason:directory-password');
  expect(reasons.introduction(t, dana, anybody)).toBe('reason:directory-introduction');
  expect(reasons.change(t, dana, anybody)).toBeUndefined();
});

it('leaves somebody who is being made or deleted alone, but for deleting him', () => {
  const moving = user({ status: 'provisioning' });
  expect(reasons.change(t, moving, anybody)).toBe('reason:moving');
  expect(reasons.suspend(t, moving, anybody)).toBe('reason:moving');
  expect(reasons.remove(t, anybody)).toBeUndefined();
});
