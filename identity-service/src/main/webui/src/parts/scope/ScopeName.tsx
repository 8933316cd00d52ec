import { useQuery } from '@tanstack/react-query';
import type { Reference } from '~/api/reference';
import { textOf } from '~/api/reference';
import { scopeQuery } from '~/api/scopes';

/** A scope by its name; by type and id where the person may not read it. */
export function ScopeName({ scope }: { scope: Reference }) {
  const { data } = useQuery(scopeQuery(scope));
  return <span title={textOf(scope)}>{data?.name ?? textOf(scope)}</span>;
}
