import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { nameOf } from '~/api/me';
import type { Reference } from '~/api/reference';
import { paths } from '~/app/paths';
import { useWords } from '~/i18n/words';
import { userQuery } from './queries';
import { words } from './words';

/** Who did something: a person by his name where he may be seen, a program by its id. */
export function CreatorName({ creator }: { creator: Reference }) {
  const t = useWords(words);
  const isPerson = creator.type === 'user';
  const { data } = useQuery({ ...userQuery(creator.id), enabled: isPerson, staleTime: 60_000 });
  if (!isPerson) return <>{t('service', { id: creator.id })}</>;
  return data ? (
    <Link to={paths.user(creator.id)}>{nameOf(data.user)}</Link>
  ) : (
    <span className="bw-faint">{t('somebody')}</span>
  );
}
