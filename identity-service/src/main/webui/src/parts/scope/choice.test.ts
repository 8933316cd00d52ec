import { expect, it } from 'vitest';
import type { Reference } from '~/api/reference';
import { countBelow, coverOf, isWithin, toggled } from './choice';

const ROOT = { type: 'tenant', id: 'default' };
const RESEARCH = { type: 'department', id: 'research' };

function placed(...path: Reference[]) {
  const last = path.at(-1) ?? ROOT;
  return { ...last, path };
}

const root = placed(ROOT);
const research = placed(ROOT, RESEARCH);
const alpha = placed(ROOT, RESEARCH, { type: 'project', id: 'alpha' });
const beta = placed(ROOT, RESEARCH, { type: 'project', id: 'beta' });
const other = placed(ROOT, { type: 'department', id: 'sales' }, { type: 'project', id: 'gamma' });

it('covers what lies below a chosen scope, and neither itself nor what lies elsewhere', () => {
  expect(coverOf([research], alpha)).toBe(research);
  expect(coverOf([root, other], alpha)).toBe(root);
  expect(coverOf([research], research)).toBeUndefined();
  expect(coverOf([research], other)).toBeUndefined();
  expect(coverOf([alpha], research)).toBeUndefined();
});

it('does not take a scope of another type with the same id for the same', () => {
  expect(coverOf([{ type: 'cluster', id: 'research' }], alpha)).toBeUndefined();
});

it('drops what the newly chosen scope covers, and keeps the rest', () => {
  expect(toggled([alpha, beta, other], research)).toEqual([other, research]);
});

it('takes back what is chosen', () => {
  expect(toggled([alpha, beta], { ...alpha })).toEqual([beta]);
});

it('is within a scope that is itself or lies above', () => {
  expect(isWithin([RESEARCH], alpha)).toBe(true);
  expect(isWithin([RESEARCH], research)).toBe(true);
  expect(isWithin([RESEARCH], root)).toBe(false);
  expect(isWithin([], alpha)).toBe(false);
});

it('counts what is chosen below, without the scope itself', () => {
  expect(countBelow([alpha, beta, other, research], RESEARCH)).toBe(2);
});
