import type { components } from './generated/access';

/** How bodies name a thing. */
export type Reference = components['schemas']['Reference'];

export const ROOT: Reference = { type: 'tenant', id: 'default' };

/** How addresses and query parameters name a thing: `project/alpha`. */
export function textOf(reference: Reference): string {
  return `${reference.type}/${reference.id}`;
}

export function referenceOf(text: string): Reference {
  const slash = text.indexOf('/');
  return { type: text.slice(0, slash), id: text.slice(slash + 1) };
}

export function isSame(one: Reference, other: Reference): boolean {
  return one.type === other.type && one.id === other.id;
}
