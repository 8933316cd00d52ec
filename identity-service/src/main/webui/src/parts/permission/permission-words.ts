import { useMemo } from 'react';
import type { Translate } from '~/i18n/words';
import { useWords } from '~/i18n/words';
import { headingOf } from '../format/heading';
import { words } from './words';

type Keys = Extract<keyof (typeof words)['en'], string>;

export interface PermissionWords {
  /** One action: `create`, or the name that a catalog gave it. */
  action: (name: string) => string;
  /** Several: `create, read`; says so where there are none. */
  actions: (names: readonly string[]) => string;
  /** The heading over the resource types of a group. */
  group: (id: string) => string;
}

/** Says permissions in the person's language; what only the catalog of this installation knows, by its own name. */
export function usePermissionWords(): PermissionWords {
  const t = useWords(words);
  return useMemo(() => permissionWords(t), [t]);
}

function permissionWords(t: Translate<Keys>): PermissionWords {
  const say = (key: string, otherwise: string) => (isKnown(key) ? t(key) : otherwise);
  const action = (name: string) => say(`action:${name}`, name);
  return {
    action,
    actions: (names) => (names.length === 0 ? t('nothing') : names.map(action).join(', ')),
    group: (id) => say(`group:${id}`, headingOf(id)),
  };
}

function isKnown(key: string): key is Keys {
  return key in words.en;
}
