import { expect, it, vi } from 'vitest';
import { batched } from './batch';

const upper = () =>
  vi.fn((keys: readonly string[]) =>
    Promise.resolve(new Map(keys.filter((key) => key !== 'gone').map((key) => [key, key.toUpperCase()]))),
  );

it('asks once about all that is wanted at a moment, and tells each its own', async () => {
  const ask = upper();
  const read = batched(ask);
  expect(await Promise.all(['a', 'gone', 'b', 'a'].map(read))).toEqual(['A', null, 'B', 'A']);
  expect(ask.mock.calls).toEqual([[['a', 'gone', 'b']]]);

  expect(await read('c')).toBe('C');
  expect(ask).toHaveBeenCalledTimes(2);
});

it('asks of no more at once than an address can hold', async () => {
  const ask = upper();
  const keys = Array.from({ length: 120 }, (_, index) => `k${index}`);
  expect(await Promise.all(keys.map(batched(ask)))).toEqual(keys.map((key) => key.toUpperCase()));
  expect(ask.mock.calls.map(([asked]) => asked.length)).toEqual([50, 50, 20]);
});

it('fails for all who were asked about together, and for nobody after', async () => {
  const ask = upper().mockRejectedValueOnce(new Error('away'));
  const read = batched(ask);
  const answers = await Promise.allSettled(['a', 'b'].map(read));
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await read('a')).toBe('A');
});
