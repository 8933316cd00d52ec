import { Link } from 'react-router';
import type { Reference } from '~/api/reference';
import { textOf } from '~/api/reference';
import { paths } from '~/app/paths';
import type { Translate } from '~/i18n/words';
import { useWords } from '~/i18n/words';
import { words } from './words';

type T = Translate<Extract<keyof (typeof words)['en'], string>>;

/** What a subject is called; its id where the person may not know more. */
export function subjectInWords(t: T, subject: Reference, names: ReadonlyMap<string, string>): string {
  const name = names.get(textOf(subject)) ?? subject.id;
  if (subject.type === 'user') return name;
  if (subject.type === 'group') return t('ofGroup', { name });
  return t('serviceAccount', { id: subject.id });
}

export function useSubjectName(subject: Reference, names: ReadonlyMap<string, string>): string {
  return subjectInWords(useWords(words), subject, names);
}

interface SubjectNameProps {
  subject: Reference;
  /** By `user/…` and `group/…`, of those whose names the person may know. */
  names: ReadonlyMap<string, string>;
}

/** A subject by its name, with the way to its page. */
export function SubjectName({ subject, names }: SubjectNameProps) {
  const name = useSubjectName(subject, names);
  if (subject.type === 'user') return <Link to={paths.user(subject.id)}>{name}</Link>;
  if (subject.type === 'group') return <Link to={paths.group(subject.id)}>{name}</Link>;
  return name;
}
