import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { useListState } from '~/parts/table/list-state';
import { isSessionEnded, resumeSession } from '~/session/session';
import { show } from '~/test/render';
import { answerCalls, Refused } from '~/test/tree-of-scopes';
import { DownloadButton } from './DownloadButton';
import { FILTERS } from './queries';

const EXPORT = 'GET /api/v1/users/export';
const saved: { name: string; file: Blob }[] = [];
let made: Blob[] = [];

function Download() {
  return <DownloadButton list={useListState({ filters: FILTERS, sort: 'email' })} />;
}

beforeEach(() => {
  saved.length = 0;
  made = [];
  URL.createObjectURL = (file: Blob) => `blob:${made.push(file)}`;
  URL.revokeObjectURL = vi.fn();
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const file = made[Number(this.href.slice('blob:'.length)) - 1];
    if (file) saved.push({ name: this.download, file });
  });
});

const press = () => userEvent.click(screen.getByRole('button', { name: 'Download as CSV' }));

it('saves the list as it is narrowed, searched and ordered', async () => {
  const calls = answerCalls({ [EXPORT]: () => 'email' });
  show(<Download />, '/users?search=ana&status=active&sort=-email&homeScope=department%2Fresearch');
  await press();

  await vi.waitFor(() => expect(saved).toHaveLength(1));
  expect(saved[0]?.name).toBe('users.csv');
  expect(await saved[0]?.file.text()).toBe('"email"');
  expect(Object.fromEntries(new URL(calls[0]?.url ?? '').searchParams)).toEqual({
    search: 'ana',
    status: 'active',
    sort: '-email',
    homeScope: 'department/research',
  });
});

it('waits for a new session when the old one has ended, and saves then', async () => {
  const answers: unknown[] = [new Refused(401, { code: 'unauthenticated' }), 'email'];
  answerCalls({ [EXPORT]: () => answers.shift() });
  show(<Download />);
  await press();
  await vi.waitFor(() => expect(isSessionEnded()).toBe(true));
  expect(saved).toHaveLength(0);

  resumeSession();

  await vi.waitFor(() => expect(saved).toHaveLength(1));
});

it('says why nothing was saved', async () => {
  answerCalls({ [EXPORT]: () => new Refused(503, { code: 'unavailable' }) });
  show(<Download />);
  await press();

  await screen.findByText(/The list could not be downloaded/);
  await screen.findByText(/A part that the service needs is away/);
  expect(saved).toHaveLength(0);
});
