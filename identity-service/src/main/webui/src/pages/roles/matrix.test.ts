import { expect, it } from 'vitest';
import type { Catalog, Role } from '~/api/roles';
import type { Narrowing } from './matrix';
import { matrixOf, unlettered } from './matrix';

const crud = ['create', 'read', 'update', 'delete'];
const catalog: Catalog = {
  version: 1,
  scopeTypes: [],
  resourceTypes: [
    { type: 'project', name: 'Projects', group: 'organization', actions: crud },
    { type: 'job', name: 'Jobs', group: 'workload', actions: [...crud, 'restart'] },
    { type: 'tenant', name: 'Account', group: 'organization', actions: ['read'] },
  ],
};

function role(id: string, ...permissions: string[]): Role {
  return { id, name: id, description: '', builtIn: true, permissions };
}
const roles = [
  role('viewer', 'tenant:read', 'project:read'),
  role('editor', 'project:update', 'project:read', 'tenant:read', 'job:restart'),
  role('nobody'),
];

const everything: Narrowing = { search: '', roles: [], onlyDifferences: false };
const named = (id: string) => (id === 'workload' ? 'Rechenaufträge' : id);
const table = (narrowing: Partial<Narrowing>) =>
  matrixOf(catalog, roles, { ...everything, ...narrowing }, named);
const types = (narrowing: Parameters<typeof table>[0]) =>
  table(narrowing).groups.flatMap(({ rows }) => rows.map(({ type }) => type.type));

it('has a row for each resource type, by group, in the order of the catalog', () => {
  const { groups } = table({});
  expect(groups.map(({ id, rows }) => [id, rows.map(({ type }) => type.type)])).toEqual([
    ['organization', ['project', 'tenant']],
    ['workload', ['job']],
  ]);
});

it('has a cell for each role, with its actions in the order of the resource type', () => {
  const [organization, workload] = table({}).groups;
  expect(organization?.rows[0]?.cells).toEqual([['read'], ['read', 'update'], []]);
  expect(workload?.rows[0]?.cells).toEqual([[], ['restart'], []]);
});

it('finds resource types by name, id, and the name of their group', () => {
  expect(types({ search: 'JOBS' })).toEqual(['job']);
  expect(types({ search: 'tenant' })).toEqual(['tenant']);
  expect(types({ search: 'rechenauf' })).toEqual(['job']);
  expect(types({ search: 'nothing like it' })).toEqual([]);
});

it('compares the chosen roles in the order of all of them', () => {
  expect(table({ roles: ['nobody', 'viewer'] }).roles.map(({ id }) => id)).toEqual(['viewer', 'nobody']);
});

it('shows all roles when those that were chosen do not exist any more', () => {
  expect(table({ roles: ['deleted'] }).roles).toHaveLength(roles.length);
});

it('leaves only resource types to which the chosen roles may not do the same', () => {
  expect(types({ roles: ['viewer', 'editor'], onlyDifferences: true })).toEqual(['project', 'job']);
  expect(types({ roles: ['viewer'], onlyDifferences: true })).toEqual([]);
});

it('says by name what has no letter', () => {
  expect(unlettered(['create', 'restart', 'read'])).toEqual(['restart']);
});
