import { Button } from '@patternfly/react-core';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { Problem } from '~/api/problem';
import { show } from '~/test/render';
import { useConfirm } from './confirm';

function Delete({ run }: { run: () => Promise<void> }) {
  const confirm = useConfirm();
  return (
    <Button
      onClick={() => confirm({ title: 'Delete it?', body: 'It will be gone.', action: 'Delete now', run })}
    >
      Delete
    </Button>
  );
}

it('does nothing until the deed is confirmed', async () => {
  const run = vi.fn(() => Promise.resolve());
  show(<Delete run={run} />);
  await userEvent.click(screen.getByRole('button', { name: 'Delete' }));
  await screen.findByText('It will be gone.');
  expect(run).not.toHaveBeenCalled();

  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(run).not.toHaveBeenCalled();
  expect(screen.queryByText('It will be gone.')).toBeNull();
});

it('stays open with the reason when the deed fails', async () => {
  const run = () => Promise.reject(Problem.of(409, { code: 'last-administrator' }));
  show(<Delete run={run} />);
  await userEvent.click(screen.getByRole('button', { name: 'Delete' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Delete now' }));
  await screen.findByText(/Somebody must remain System administrator/);
});
