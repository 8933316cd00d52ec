import { Link } from 'react-router';
import type { Reference } from '~/api/reference';
import { textOf } from '~/api/reference';
import { paths } from '~/app/paths';

interface SubjectLinkProps {
  subject: Reference;
  /** By `user/…`, of those whose names the person may know. */
  names: ReadonlyMap<string, string>;
}

/** A person or group by name, or by id where the person at the screen may not know more, leading to its page. */
export function SubjectLink({ subject, names }: SubjectLinkProps) {
  const name = names.get(textOf(subject)) ?? <span className="bw-mono">{subject.id}</span>;
  if (subject.type === 'user') return <Link to={paths.user(subject.id)}>{name}</Link>;
  if (subject.type === 'group') return <Link to={paths.group(subject.id)}>{name}</Link>;
  return name;
}
