import type { RuleCount } from '~/api/rules';
import { useWords } from '~/i18n/words';
import { words } from './words';

/** How many rules somebody has, his own and his groups'. */
export function RuleCountCell({ count }: { count: RuleCount | undefined }) {
  const t = useWords(words);
  if (!count) return null;
  const { direct, throughGroups } = count;
  if (direct + throughGroups === 0) return <span className="bw-faint">{t('accessNobody')}</span>;
  return (
    <>
      {direct > 0 && t('accessCount', { count: direct })}
      {direct > 0 && throughGroups > 0 && ', '}
      {throughGroups > 0 && t('accessThrough', { count: throughGroups })}
    </>
  );
}
