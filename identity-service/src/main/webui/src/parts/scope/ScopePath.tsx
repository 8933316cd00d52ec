import { useQueries, useQuery } from '@tanstack/react-query';
import type { Reference } from '~/api/reference';
import { referenceOf, ROOT, textOf } from '~/api/reference';
import { scopeQuery } from '~/api/scopes';
import { ScopeName } from './ScopeName';

const SEPARATOR = ' › ';

/** The names of the scopes above one, from the top; by type and id where the person may not read them. */
export function useNamesAbove(path: readonly Reference[]): readonly string[] {
  const above = path.slice(0, -1);
  const found = useQueries({ queries: above.map((step) => scopeQuery(step)) });
  return above.map((step, index) => found[index]?.data?.name ?? textOf(step));
}

/** A scope, written `project/alpha`, by its name after those above it; nothing for nothing. */
export function usePathInWords(text: string | undefined): string {
  const scope = text === undefined ? ROOT : referenceOf(text);
  const { data } = useQuery({ ...scopeQuery(scope), enabled: text !== undefined });
  const above = useNamesAbove(text === undefined ? [] : (data?.path ?? []));
  return text === undefined ? '' : [...above, data?.name ?? text].join(SEPARATOR);
}

/** A scope by its name, with where it stands. */
export function ScopePath({ scope }: { scope: Reference }) {
  const { data } = useQuery(scopeQuery(scope));
  const above = useNamesAbove(data?.path ?? []);
  return (
    <span className="bw-scope-path">
      <ScopeName scope={scope} />
      {above.length > 0 && <span className="bw-faint bw-small">{above.join(SEPARATOR)}</span>}
    </span>
  );
}
