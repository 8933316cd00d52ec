import { useMemo } from 'react';
import { Problem } from '~/api/problem';
import type { Violation } from '~/api/problem';
import type { Translate } from '~/i18n/words';
import { useWords } from '~/i18n/words';
import { words } from './words';

type Keys = Extract<keyof (typeof words)['en'], string>;

export interface ProblemWords {
  /** One sentence about any failure, in the person's language where its code is known. */
  sentence: (failure: unknown) => string;
  /** What is wrong with one field. */
  violation: (violation: Violation) => string;
}

function known(key: string): key is Keys {
  return key in words.en;
}

function say(t: Translate<Keys>, key: string, otherwise: string): string {
  return known(key) ? t(key) : otherwise;
}

export function useProblemWords(): ProblemWords {
  const t = useWords(words);
  return useMemo(() => problemWords(t), [t]);
}

function problemWords(t: Translate<Keys>): ProblemWords {
  const violation = ({ code, message }: Violation) => say(t, `violation:${code}`, message);
  return {
    sentence: (failure) => {
      if (!(failure instanceof Problem)) return t('code:internal');
      const { missing, detail, title } = failure.body;
      if (failure.code === 'missing-permission' && missing) {
        return missing.scope
          ? t('forbiddenAt', {
              permission: missing.permission,
              scope: `${missing.scope.type}/${missing.scope.id}`,
            })
          : t('forbiddenSomewhere', { permission: missing.permission });
      }
      if (failure.code === 'invalid' && failure.violations.length > 0) {
        return failure.violations.map(violation).join(' ');
      }
      return say(t, `code:${failure.code}`, detail ?? title ?? t('code:internal'));
    },
    violation,
  };
}
