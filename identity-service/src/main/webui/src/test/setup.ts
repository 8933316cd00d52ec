import { format } from 'node:util';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, expect, vi } from 'vitest';

const complaints: string[] = [];

// What React and its like complain of is wrong, though it may still look right.
beforeEach(() => {
  for (const level of ['error', 'warn'] as const) {
    vi.spyOn(console, level).mockImplementation((...said: unknown[]) => {
      complaints.push(format(...said));
    });
  }
});
afterEach(() => {
  cleanup();
  expect(complaints.splice(0)).toEqual([]);
});
// A machine that builds much else at the same time is slow, not wrong.
configure({ asyncUtilTimeout: 10_000 });

// What PatternFly asks of a browser and jsdom has not.
vi.stubGlobal('matchMedia', (media: string) => ({
  matches: false,
  media,
  onchange: null,
  addEventListener: vi.fn(),
  removeEventListener: vi.fn(),
}));
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe = vi.fn();
    unobserve = vi.fn();
    disconnect = vi.fn();
  },
);
