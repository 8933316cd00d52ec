import { expect, it } from 'vitest';
import { collections } from './words';

const modules = import.meta.glob('../**/words.ts');

/** The names in braces of a text: what is filled in. */
const values = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

it('has every text in both languages, with the same values filled in', async () => {
  await Promise.all(Object.values(modules).map((load) => load()));
  expect(collections.length).toBeGreaterThan(3);
  for (const { namespace, en, de } of collections) {
    expect(Object.keys(de).sort(), namespace).toEqual(Object.keys(en).sort());
    for (const [key, text] of Object.entries(en)) {
      expect(text, `${namespace}:${key}`).not.toBe('');
      expect(de[key], `${namespace}:${key}`).not.toBe('');
      expect(values(de[key] ?? ''), `${namespace}:${key}`).toEqual(values(text));
    }
  }
});

it('gives no two folders the same namespace', () => {
  const namespaces = collections.map(({ namespace }) => namespace);
  expect(new Set(namespaces).size).toBe(namespaces.length);
});
