import { beforeEach, expect, it, vi } from 'vitest';
import { isSessionEnded, resumeSession } from '~/session/session';
import { access, bodyOf, identity } from './client';

const calls: Request[] = [];
let answers: (() => Response)[] = [];

const json = (body: unknown, init: ResponseInit = {}) =>
  new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' }, ...init });

beforeEach(() => {
  calls.length = 0;
  vi.stubGlobal('fetch', (request: Request) => {
    calls.push(request);
    const next = answers.shift();
    return next ? Promise.resolve(next()) : Promise.reject(new TypeError('Failed to fetch'));
  });
});

it('holds a call that meets the end of the session, and repeats it with its body once that is renewed', async () => {
  answers = [
    () => json({ code: 'unauthenticated' }, { status: 401 }),
    () => json({ id: 'made' }, { status: 201 }),
  ];
  const made = bodyOf(identity.POST('/api/v1/users', { body: { email: 'ana@example.com' } }));
  await vi.waitFor(() => expect(isSessionEnded()).toBe(true));
  expect(calls).toHaveLength(1);

  resumeSession();

  await expect(made).resolves.toEqual({ id: 'made' });
  expect(await calls[1]?.json()).toEqual({ email: 'ana@example.com' });
  expect(isSessionEnded()).toBe(false);
});

it('sends the header that no other site can send', async () => {
  answers = [() => json({ items: [], nextCursor: null })];
  await bodyOf(identity.GET('/api/v1/users'));
  expect(calls[0]?.headers.get('X-Bailiwick-Console')).toBe('1');
});

it('asks access-service for an answer that knows of the changes it has seen', async () => {
  answers = [
    () =>
      json({ permissions: [] }, { headers: { 'Content-Type': 'application/json', 'Access-Revision': '17' } }),
    () => json({ permissions: [] }),
  ];
  const ask = () =>
    bodyOf(access.GET('/api/v1/me/permissions', { params: { query: { scope: 'tenant/default' } } }));
  await ask();
  await ask();
  expect(calls.map((call) => call.headers.get('Access-Min-Revision'))).toEqual([null, '17']);
});

it('forgets a revision that the database does not have any more', async () => {
  answers = [
    () => json({ code: 'revision-unknown' }, { status: 412 }),
    () => json({ permissions: ['user:read'] }),
  ];
  const asked = bodyOf(
    access.GET('/api/v1/me/permissions', { params: { query: { scope: 'tenant/default' } } }),
  );
  await expect(asked).resolves.toEqual({ permissions: ['user:read'] });
  expect(calls[1]?.headers.has('Access-Min-Revision')).toBe(false);
});

it('throws a problem with its code, and another one when nothing answers', async () => {
  answers = [
    () =>
      json(
        { code: 'email-taken', status: 409, title: 'The email address is taken' },
        { status: 409, headers: { 'Content-Type': 'application/problem+json' } },
      ),
  ];
  const create = () => bodyOf(identity.POST('/api/v1/users', { body: { email: 'ana@example.com' } }));
  await expect(create()).rejects.toMatchObject({ status: 409, code: 'email-taken' });
  await expect(create()).rejects.toMatchObject({ code: 'unreachable', isOutage: true });
});
