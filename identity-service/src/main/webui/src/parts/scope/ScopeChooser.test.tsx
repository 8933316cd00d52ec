import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import type { Reference } from '~/api/reference';
import type { Scope } from '~/api/scopes';
import { show } from '~/test/render';
import { answerCalls, treeOfScopes } from '~/test/tree-of-scopes';
import { ScopeChooser } from './ScopeChooser';

const ROOT = { type: 'tenant', id: 'default' };

function Chooser({ at = [ROOT] }: { at?: readonly Reference[] }) {
  const [chosen, setChosen] = useState<readonly Scope[]>([]);
  return (
    <>
      <span id="label">Scope</span>
      <ScopeChooser
        labelledBy="label"
        chosen={chosen}
        onChange={setChosen}
        permission={{ name: 'access-rule:create', at }}
      />
      <output>{chosen.map(({ id }) => id).join(' ')}</output>
    </>
  );
}

const node = (name: string) => screen.findByRole('treeitem', { name: new RegExp(`^${name}`) });
const chosen = () => screen.getByRole('status').textContent;

async function openResearch() {
  (await node('Research')).focus();
  await userEvent.keyboard('{ArrowRight}');
  return node('Alpha');
}

it('loads what lies below a scope when that is opened, and more on request', async () => {
  answerCalls(treeOfScopes);
  show(<Chooser />);
  await node('Sales');
  expect(screen.queryByRole('treeitem', { name: /^Alpha/ })).toBeNull();

  await openResearch();
  expect(screen.queryByRole('treeitem', { name: /^Beta/ })).toBeNull();
  await userEvent.click(await node('More…'));

  await node('Beta');
  expect(screen.queryByRole('treeitem', { name: /^More…/ })).toBeNull();
});

it('shows what a chosen scope covers as chosen, and lets nobody change it', async () => {
  answerCalls(treeOfScopes);
  show(<Chooser />);
  const alpha = await openResearch();
  await userEvent.click(alpha);
  expect(chosen()).toBe('alpha');

  await userEvent.click(await node('Research'));

  expect(chosen()).toBe('research');
  const covered = await screen.findByRole('treeitem', { name: /^Alpha .*covered by Research/ });
  expect(covered.getAttribute('aria-checked')).toBe('true');
  expect(covered.getAttribute('aria-disabled')).toBe('true');
  await userEvent.click(covered);
  expect(chosen()).toBe('research');
});

it('is worked by the keyboard alone', async () => {
  answerCalls(treeOfScopes);
  show(<Chooser />);
  await node('Sales');
  screen.getByRole('button', { name: 'Search' }).focus();
  await userEvent.tab();
  expect(document.activeElement).toBe(await node('Acme'));

  await userEvent.keyboard('{ArrowDown}{ArrowRight}');
  await node('Alpha');
  await userEvent.keyboard('{ArrowRight} ');
  expect(chosen()).toBe('alpha');

  await userEvent.keyboard('{ArrowLeft}');
  expect(document.activeElement).toBe(await node('Research'));
  await userEvent.keyboard('{ArrowLeft}');
  expect(screen.queryByRole('treeitem', { name: /^Alpha/ })).toBeNull();
  await userEvent.keyboard('s ');
  expect(chosen()).toBe('alpha sales');
  await userEvent.keyboard('{Home}{Enter}');
  expect(chosen()).toBe('default');
});

it('lets only what is permitted be chosen, and says what is lacking elsewhere', async () => {
  answerCalls(treeOfScopes);
  show(<Chooser at={[{ type: 'department', id: 'research' }]} />);
  const sales = await screen.findByRole('treeitem', {
    name: /^Sales .*needs access-rule:create/,
  });
  await userEvent.click(sales);
  expect(chosen()).toBe('');

  await userEvent.click(await openResearch());
  expect(chosen()).toBe('alpha');
});

it('begins at what is permitted where the root may not be read', async () => {
  answerCalls({ ...treeOfScopes, 'GET /api/v1/me/permissions': () => ({ permissions: [] }) });
  show(<Chooser at={[{ type: 'department', id: 'research' }]} />);
  await node('Alpha');
  expect(screen.queryByRole('treeitem', { name: /^Acme/ })).toBeNull();
});

it('finds scopes anywhere, and says where they stand', async () => {
  const calls = answerCalls(treeOfScopes);
  show(<Chooser />);
  await userEvent.type(screen.getByRole('textbox', { name: 'Search scopes' }), 'be');

  const beta = await screen.findByRole('treeitem', { name: /^Beta .*below Acme › Research/ });
  expect(calls.some(({ url }) => url.includes('/api/v1/scopes?search=be'))).toBe(true);
  await userEvent.click(beta);
  expect(chosen()).toBe('beta');
  await userEvent.click(screen.getByRole('button', { name: 'Take back Beta' }));
  expect(chosen()).toBe('');
});
