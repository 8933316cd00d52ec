import { useQueries, useQuery } from '@tanstack/react-query';
import { permissionsAtQuery } from '~/api/me';
import type { Role } from '~/api/roles';
import { grantableRolesQuery } from '~/api/roles';
import type { Scope } from '~/api/scopes';
import { useWords } from '~/i18n/words';
import type { Choice } from '~/parts/form/ChoiceField';
import { grantable, inShort } from './grantable';
import { words } from './words';

/** More than these are counted, not named. */
const NAMED_MOST = 4;

/** The roles to choose from; those that the person may not give at the chosen scopes are off, with the reason. */
export function useRoleChoices(roles: readonly Role[], scopes: readonly Scope[]): readonly Choice[] {
  const t = useWords(words);
  const { data: given } = useQuery(grantableRolesQuery(scopes));
  const isAnyOff = given !== undefined && roles.some(({ id }) => !given.has(id));
  const answers = useQueries({
    queries: isAnyOff ? scopes.map((scope) => permissionsAtQuery(scope)) : [],
  });
  const held = answers.flatMap(({ data }, index) => {
    const scope = scopes[index];
    return data && scope ? [{ scope, permissions: data }] : [];
  });

  const reasonOf = (role: Role): string | undefined => {
    const found = grantable(role, scopes.length === 0 ? undefined : given, held);
    if (found.isGrantable) return undefined;
    const [first] = found.lacks;
    if (!first) return t('notGrantable');
    const permissions = inShort(found.lacks.slice(0, NAMED_MOST).map(({ permission }) => permission));
    const others = found.lacks.length - NAMED_MOST;
    return others > 0
      ? t('lacksMore', { permissions, count: others, scope: first.scope.name })
      : t('lacks', { permissions, scope: first.scope.name });
  };
  return roles.map((role) => ({
    value: role.id,
    label: role.name,
    description: role.description,
    disabledReason: reasonOf(role),
  }));
}
