import { useTranslation } from 'react-i18next';
import { useWords } from '~/i18n/words';
import { words } from '../words';

interface MomentProps {
  /** RFC 3339, as our services write times. */
  at: string | null;
  /** What stands there when there is no such moment. */
  otherwise?: string;
  /** Only the day, where the room is small. */
  isDay?: boolean;
}

/** A moment in the person's language and time zone; to the second for whoever points at it. */
export function Moment({ at, otherwise, isDay = false }: MomentProps) {
  const t = useWords(words);
  const { i18n } = useTranslation();
  if (at === null) return <span className="bw-faint">{otherwise ?? t('never')}</span>;
  const moment = new Date(at);
  const short = new Intl.DateTimeFormat(i18n.language, {
    dateStyle: 'medium',
    ...(isDay ? {} : { timeStyle: 'short' }),
  });
  const full = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'full', timeStyle: 'long' });
  return (
    <time dateTime={at} title={full.format(moment)} className="bw-nowrap">
      {short.format(moment)}
    </time>
  );
}
