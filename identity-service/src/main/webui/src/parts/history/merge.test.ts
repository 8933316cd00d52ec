import { expect, it } from 'vitest';
import { merged } from './merge';

const event = (second: number, name: string) => ({
  at: `2026-01-01T00:00:${String(second).padStart(2, '0')}Z`,
  name,
});
const names = (items: readonly { name: string }[]) => items.map(({ name }) => name).join(' ');

it('puts the newest first, whichever list it is from', () => {
  const { items, wanting } = merged([
    { items: [event(5, 'a5'), event(2, 'a2')], hasMore: false },
    { items: [event(4, 'b4'), event(3, 'b3'), event(1, 'b1')], hasMore: false },
  ]);
  expect(names(items)).toBe('a5 b4 b3 a2 b1');
  expect(wanting).toEqual([]);
});

it('ends where a list has been read no further, and says which', () => {
  const { items, wanting } = merged([
    { items: [event(5, 'a5'), event(4, 'a4')], hasMore: true },
    { items: [event(6, 'b6'), event(1, 'b1')], hasMore: false },
  ]);
  expect(names(items)).toBe('b6 a5 a4');
  expect(wanting).toEqual([0]);
});

it('compares moments and not how they are written', () => {
  const { items } = merged([
    { items: [{ at: '2026-01-01T00:00:01Z', name: 'whole' }], hasMore: false },
    { items: [{ at: '2026-01-01T00:00:01.500Z', name: 'half' }], hasMore: false },
  ]);
  expect(names(items)).toBe('half whole');
});

it('adds to the end, page by page, until it has everything once', () => {
  // Two lists that share moments and are of different lengths.
  const lists = [
    Array.from({ length: 23 }, (_, n) => event(50 - 2 * n, `a${String(n)}`)),
    Array.from({ length: 11 }, (_, n) => event(50 - 3 * n, `b${String(n)}`)),
  ];
  const read = [3, 3];
  let shown = '';
  for (;;) {
    const { items, wanting } = merged(
      lists.map((list, index) => {
        const count = read[index] ?? 0;
        return { items: list.slice(0, count), hasMore: count < list.length };
      }),
    );
    expect(names(items).startsWith(shown)).toBe(true);
    shown = names(items);
    if (wanting.length === 0) break;
    wanting.forEach((index) => {
      read[index] = (read[index] ?? 0) + 3;
    });
  }
  const all = shown.split(' ');
  expect(all).toHaveLength(34);
  expect(new Set(all).size).toBe(34);
});
