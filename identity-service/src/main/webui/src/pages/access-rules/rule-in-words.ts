import { useQueries, useQuery } from '@tanstack/react-query';
import { textOf } from '~/api/reference';
import { rolesQuery } from '~/api/roles';
import type { AccessRule } from '~/api/rules';
import { scopeQuery } from '~/api/scopes';
import { useWords } from '~/i18n/words';
import { subjectInWords } from './SubjectName';
import { words } from './words';

/** Says these rules in a line each, by the names that the person may know. */
export function useRuleInWords(
  rules: readonly AccessRule[],
  names: ReadonlyMap<string, string>,
): (rule: AccessRule) => string {
  const t = useWords(words);
  const { data: roles } = useQuery(rolesQuery);
  const scopes = [...new Map(rules.map(({ scope }) => [textOf(scope), scope])).values()];
  const places = useQueries({ queries: scopes.map((scope) => scopeQuery(scope)) });
  const placeNames = new Map(scopes.map((scope, index) => [textOf(scope), places[index]?.data?.name]));
  return ({ subject, role, scope }) =>
    t('ruleInWords', {
      name: subjectInWords(t, subject, names),
      role: roles?.find(({ id }) => id === role)?.name ?? role,
      scope: placeNames.get(textOf(scope)) ?? textOf(scope),
    });
}
