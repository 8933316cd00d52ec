import { Link } from 'react-router';
import type { Reference } from '~/api/reference';
import { textOf } from '~/api/reference';
import { useSubjectNames } from '~/api/subjects';
import { paths } from '~/app/paths';
import { useWords } from '~/i18n/words';
import { words } from './words';

/** Who did something: a person by his name where he may be seen, a program by its id. */
export function CreatorName({ creator }: { creator: Reference }) {
  const t = useWords(words);
  const name = useSubjectNames([creator]).get(textOf(creator));
  if (creator.type !== 'user') return <>{t('service', { id: creator.id })}</>;
  return name === undefined ? (
    <span className="bw-faint">{t('somebody')}</span>
  ) : (
    <Link to={paths.user(creator.id)}>{name}</Link>
  );
}
