import { Timestamp } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { useWords } from '~/i18n/words';
import { words } from '../words';

interface MomentProps {
  /** RFC 3339, as our services write times. */
  at: string | null;
  /** What stands there when there is no such moment. */
  otherwise?: string;
}

/** A moment in the person's language and time zone. */
export function Moment({ at, otherwise }: MomentProps) {
  const t = useWords(words);
  const { i18n } = useTranslation();
  if (at === null) return <span className="bw-faint">{otherwise ?? t('never')}</span>;
  return <Timestamp date={new Date(at)} dateFormat="medium" timeFormat="short" locale={i18n.language} />;
}
