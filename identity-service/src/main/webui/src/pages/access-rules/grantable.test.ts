import { expect, it } from 'vitest';
import { grantable, inShort, lacking } from './grantable';

const ALPHA = { type: 'project', id: 'alpha' };
const BETA = { type: 'project', id: 'beta' };
const RESEARCHER = { id: 'l1-researcher', permissions: ['workload:create', 'project:read'] };

const everything = { scope: ALPHA, permissions: new Set(['workload:create', 'project:read', 'user:read']) };
const reading = { scope: BETA, permissions: new Set(['project:read']) };

it('names what is lacking, and where', () => {
  expect(lacking(RESEARCHER.permissions, [everything, reading])).toEqual([
    { permission: 'workload:create', scope: BETA },
  ]);
});

it('names everything that is lacking at the first scope where anything is', () => {
  const nothing = { scope: ALPHA, permissions: new Set<string>() };
  expect(lacking(RESEARCHER.permissions, [nothing, reading])).toEqual([
    { permission: 'workload:create', scope: ALPHA },
    { permission: 'project:read', scope: ALPHA },
  ]);
});

it('can be given where the service says so', () => {
  expect(grantable(RESEARCHER, new Set(['l1-researcher']), [])).toEqual({ isGrantable: true });
});

it('cannot be given where the service does not say so, whatever the person holds', () => {
  expect(grantable(RESEARCHER, new Set(), [everything])).toEqual({ isGrantable: false, lacks: [] });
  expect(grantable(RESEARCHER, new Set(), [reading])).toEqual({
    isGrantable: false,
    lacks: [{ permission: 'workload:create', scope: BETA }],
  });
});

it('refuses nothing while the answer is not there', () => {
  expect(grantable(RESEARCHER, undefined, [reading])).toEqual({ isGrantable: true });
});

it('says in short what is done to the same thing', () => {
  expect(inShort(['project:create', 'job:read', 'project:update'])).toBe('project:create, update; job:read');
});
