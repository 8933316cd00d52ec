import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { nameOf, useMaySomewhere } from '~/api/me';
import type { Reference } from '~/api/reference';
import { textOf } from '~/api/reference';
import { paths } from '~/app/paths';
import { useWords } from '~/i18n/words';
import { userQuery } from '../users/queries';
import { words } from './words';

/** What a subject is called; its id where the person may not know more. */
export function useSubjectName(subject: Reference, groups: ReadonlyMap<string, string>): string {
  const t = useWords(words);
  const mayReadUsers = useMaySomewhere('user:read') ?? false;
  const { data } = useQuery({
    ...userQuery(subject.id),
    enabled: subject.type === 'user' && mayReadUsers,
    staleTime: 60_000,
  });
  if (subject.type === 'user') return data ? nameOf(data.user) : subject.id;
  if (subject.type === 'group') return t('ofGroup', { name: groups.get(textOf(subject)) ?? subject.id });
  return t('serviceAccount', { id: subject.id });
}

interface SubjectNameProps {
  subject: Reference;
  /** The names of groups, by `group/…`. */
  names: ReadonlyMap<string, string>;
}

/** A subject by its name, with the way to its page. */
export function SubjectName({ subject, names }: SubjectNameProps) {
  const name = useSubjectName(subject, names);
  if (subject.type === 'user') return <Link to={paths.user(subject.id)}>{name}</Link>;
  if (subject.type === 'group') return <Link to={paths.group(subject.id)}>{name}</Link>;
  return name;
}
