import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useForm } from 'react-hook-form';
import { expect, it, vi } from 'vitest';
import { Problem } from '~/api/problem';
import { show } from '~/test/render';
import { TextField } from './fields';
import { FormDialog } from './FormDialog';

interface Values {
  email: string;
}

interface FormProps {
  onSubmit: (values: Values) => Promise<void>;
  onClose: () => void;
}

function EmailForm({ onSubmit, onClose }: FormProps) {
  const form = useForm<Values>({ defaultValues: { email: '' } });
  return (
    <FormDialog title="A form" form={form} onSubmit={onSubmit} submitLabel="Create" onClose={onClose}>
      <TextField<Values> name="email" label="Email" />
    </FormDialog>
  );
}

const typed = async () => {
  await userEvent.type(screen.getByRole('textbox', { name: 'Email' }), 'ana@example.com');
};

it('submits once, however often it is pressed', async () => {
  const onSubmit = vi.fn(() => new Promise<void>(() => undefined));
  show(<EmailForm onSubmit={onSubmit} onClose={vi.fn()} />);
  await typed();

  await userEvent.dblClick(screen.getByRole('button', { name: 'Create' }));

  expect(onSubmit).toHaveBeenCalledExactlyOnceWith({ email: 'ana@example.com' });
});

it('shows a violation at its field, and nowhere else', async () => {
  const taken = Problem.of(409, {
    code: 'email-taken',
    violations: [{ field: 'email', code: 'taken', message: 'Taken.' }],
  });
  show(<EmailForm onSubmit={() => Promise.reject(taken)} onClose={vi.fn()} />);
  await typed();

  await userEvent.click(screen.getByRole('button', { name: 'Create' }));

  const field = await screen.findByRole('textbox', { name: 'Email', description: /Somebody else has this/ });
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(screen.queryByText('Somebody else has this email address.')).toBeNull();
});

it('shows any other failure above the fields, and keeps what was typed', async () => {
  const away = Problem.of(503, { code: 'unavailable', detail: 'Keycloak is not available.' });
  show(<EmailForm onSubmit={() => Promise.reject(away)} onClose={vi.fn()} />);
  await typed();

  await userEvent.click(screen.getByRole('button', { name: 'Create' }));

  await screen.findByText(/A part that the service needs is away/);
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Email' }).value).toBe('ana@example.com');
});

it('asks before what was typed is thrown away', async () => {
  const onClose = vi.fn();
  show(<EmailForm onSubmit={() => Promise.resolve()} onClose={onClose} />);
  await typed();

  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));

  expect(onClose).not.toHaveBeenCalled();
  await userEvent.click(await screen.findByRole('button', { name: 'Discard' }));
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
});

it('asks before its page is left with something typed, and only then', async () => {
  const { router } = show(<EmailForm onSubmit={() => Promise.resolve()} onClose={vi.fn()} />, '/users');
  const reload = () => {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented ? 'asks' : 'goes';
  };
  expect(reload()).toBe('goes');
  await typed();
  expect(reload()).toBe('asks');

  act(() => void router.navigate('/users?search=ana'));
  expect(router.state.location.search).toBe('?search=ana');

  act(() => void router.navigate('/groups'));
  const question = await screen.findByRole('dialog', { name: /Discard what/ });
  await userEvent.click(within(question).getByRole('button', { name: 'Cancel' }));
  expect(router.state.location.pathname).toBe('/users');

  act(() => void router.navigate('/groups'));
  await userEvent.click(await screen.findByRole('button', { name: 'Discard' }));
  await vi.waitFor(() => expect(router.state.location.pathname).toBe('/groups'));
});
