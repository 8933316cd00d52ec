import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { Role } from '~/api/roles';
import { show } from '~/test/render';
import type { Matrix } from './matrix';
import { RoleMatrix } from './RoleMatrix';

const roles: Role[] = [
  { id: 'editor', name: 'Editor', description: 'Shapes things.', builtIn: true, permissions: [] },
  { id: 'viewer', name: 'Viewer', description: 'Looks.', builtIn: true, permissions: [] },
];
const project = {
  type: 'project',
  name: 'Projects',
  group: 'organization',
  actions: ['create', 'read', 'restart'],
};
const matrix: Matrix = {
  roles,
  groups: [{ id: 'organization', rows: [{ type: project, cells: [['create', 'restart'], []] }] }],
};

it('says of every cell whose it is and what it allows', () => {
  show(<RoleMatrix matrix={matrix} />);
  const row = screen.getByRole('row', { name: /^Projects/ });
  expect(
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.querySelector('.pf-v6-screen-reader')?.textContent),
  ).toEqual(['Editor: Projects: create, restart', 'Viewer: Projects: nothing']);
});

it('leads from a role to its page', () => {
  show(<RoleMatrix matrix={matrix} />);
  expect(screen.getByRole('link', { name: 'Viewer' }).getAttribute('href')).toBe('/roles/viewer');
});

it('can be scrolled by the keyboard', () => {
  show(<RoleMatrix matrix={matrix} />);
  expect(screen.getByRole('region', { name: /scrolls/ }).tabIndex).toBe(0);
});

it('folds a group of resource types, and says how many it holds', async () => {
  show(<RoleMatrix matrix={matrix} />);
  const group = screen.getByRole('button', { name: 'Organization', expanded: true });
  await userEvent.click(group);

  expect(screen.queryByRole('row', { name: /^Projects/ })).toBeNull();
  expect(screen.getByRole('row', { name: /1 resource type/ })).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Organization', expanded: false }));
  expect(screen.getByRole('row', { name: /^Projects/ })).toBeDefined();
});
