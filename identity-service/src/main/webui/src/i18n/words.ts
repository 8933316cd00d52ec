import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { useCallback } from 'react';
import './i18n';

type Entries = Readonly<Record<string, string>>;

/** The words of one folder in both languages. */
export interface Words<K extends string> {
  readonly namespace: string;
  readonly en: Readonly<Record<K, string>>;
  readonly de: Readonly<Record<K, string>>;
}

/** `members_one` and `members_other` are asked for as `members`, with a count. */
type Asked<K extends string> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K;

export type Values = Readonly<Record<string, string | number>>;
export type Translate<K extends string> = (key: Asked<K>, values?: Values) => string;

/** Every collection that has been loaded, for the test that compares the languages. */
export const collections: Words<string>[] = [];

/**
 * The words that a folder shows. A key that German lacks, or has beyond English, does not compile; neither does the use of
 * a key that does not exist.
 */
export function defineWords<const E extends Entries>(
  namespace: string,
  words: { en: E; de: Readonly<Record<keyof E, string>> },
): Words<Extract<keyof E, string>> {
  const known = { namespace, en: words.en, de: words.de };
  i18next.addResourceBundle('en', namespace, words.en);
  i18next.addResourceBundle('de', namespace, words.de);
  collections.push(known);
  return known;
}

/** Says a folder's words in the language of the moment. */
export function useWords<K extends string>(words: Words<K>): Translate<K> {
  const { t } = useTranslation(words.namespace);
  return useCallback<Translate<K>>((key, values) => t(key, { ...values }), [t]);
}
