import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isExpired, isInFuture, toLocal, toUtc } from './expiry';

describe('in Berlin', () => {
  const before = process.env['TZ'];
  beforeEach(() => {
    process.env['TZ'] = 'Europe/Berlin';
  });
  afterEach(() => {
    process.env['TZ'] = before;
  });

  it('is an hour behind in winter, and two in summer', () => {
    expect(toUtc('2027-01-15T17:30')).toBe('2027-01-15T16:30:00.000Z');
    expect(toUtc('2027-07-15T17:30')).toBe('2027-07-15T15:30:00.000Z');
  });

  it('may fall on the day before', () => {
    expect(toUtc('2027-07-15T00:30')).toBe('2027-07-14T22:30:00.000Z');
  });

  it('comes back as it was typed', () => {
    const typed = '2027-07-05T07:05';
    expect(toLocal(new Date(toUtc(typed) ?? ''))).toBe(typed);
  });

  it('lies in the future by the moment, not by the figures', () => {
    const now = new Date('2027-07-15T15:00:00Z');
    expect(isInFuture('2027-07-15T17:01', now)).toBe(true);
    expect(isInFuture('2027-07-15T17:00', now)).toBe(false);
    expect(isInFuture('2027-07-15T16:30', now)).toBe(false);
  });
});

it('knows no end from one that cannot be read', () => {
  expect(toUtc('')).toBeNull();
  expect(toUtc('2027-13-45T99:99')).toBeUndefined();
  expect(isInFuture('nonsense', new Date())).toBe(false);
});

it('has expired from its very moment on, and never without one', () => {
  const now = new Date('2027-07-15T15:00:00Z');
  expect(isExpired('2027-07-15T15:00:00Z', now)).toBe(true);
  expect(isExpired('2027-07-15T15:00:01Z', now)).toBe(false);
  expect(isExpired(null, now)).toBe(false);
});
