import { vi } from 'vitest';

type Answer = (url: URL, request: Request) => unknown;

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

/** A refusal, as the services write it. */
export class Refused {
  constructor(
    readonly status: number,
    readonly body: object,
  ) {}
}

/** Answers calls by "METHOD /path"; what is not there is 404. Returns the calls as they come. */
export function answerCalls(answers: Record<string, Answer>): Request[] {
  const calls: Request[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    calls.push(request.clone());
    const url = new URL(request.url);
    const answer = answers[`${request.method} ${url.pathname}`];
    if (!answer) return json({ code: 'not-found' }, 404);
    const body = await answer(url, request);
    return body instanceof Refused ? json(body.body, body.status) : json(body);
  });
  return calls;
}

const ROOT = { type: 'tenant', id: 'default' };
const RESEARCH = { type: 'department', id: 'research' };

export const root = { ...ROOT, name: 'Acme', parent: null, path: [ROOT] };
export const research = { ...RESEARCH, name: 'Research', parent: ROOT, path: [ROOT, RESEARCH] };
export const sales = {
  type: 'department',
  id: 'sales',
  name: 'Sales',
  parent: ROOT,
  path: [ROOT, { type: 'department', id: 'sales' }],
};

export function project(id: string, name: string) {
  const own = { type: 'project', id };
  return { ...own, name, parent: RESEARCH, path: [ROOT, RESEARCH, own] };
}

export const alpha = project('alpha', 'Alpha');
export const beta = project('beta', 'Beta');

/** The scopes above, with a second page below Research, for somebody who may read all of them. */
export const treeOfScopes: Record<string, Answer> = {
  'GET /api/v1/catalog': () => ({
    version: 1,
    resourceTypes: [
      { type: 'project', name: 'Projects', group: 'organization', actions: ['create', 'read'] },
      { type: 'workload', name: 'Workloads', group: 'workload', actions: ['create', 'read'] },
    ],
    scopeTypes: [
      { type: 'tenant', parents: [] },
      { type: 'department', parents: ['tenant'] },
      { type: 'project', parents: ['tenant', 'department'] },
    ],
  }),
  'GET /api/v1/scopes/tenant/default/children': () => ({ items: [research, sales], nextCursor: null }),
  'GET /api/v1/scopes/department/research/children': (url) =>
    url.searchParams.get('cursor') === 'c2'
      ? { items: [beta], nextCursor: null }
      : { items: [alpha], nextCursor: 'c2' },
  'GET /api/v1/scopes/department/sales/children': () => ({ items: [], nextCursor: null }),
  'GET /api/v1/scopes': (url) => {
    const named = url.searchParams.getAll('scope');
    const found = [root, research, sales, alpha, beta].filter(({ type, id }) =>
      named.includes(`${type}/${id}`),
    );
    return { items: named.length > 0 ? found : [beta], nextCursor: null };
  },
  'GET /api/v1/me/permissions': () => ({ permissions: ['tenant:read', 'project:read'] }),
};
