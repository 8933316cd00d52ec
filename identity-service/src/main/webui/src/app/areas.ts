import { useMaySomewhere } from '~/api/me';
import { useWords } from '~/i18n/words';
import { paths } from './paths';
import { words } from './words';

export interface Area {
  to: string;
  label: string;
}

/** The areas of the console that the person may open at all; those that he may not are not offered. */
export function useAreas(): readonly Area[] {
  const t = useWords(words);
  const users = useMaySomewhere('user:read');
  const groups = useMaySomewhere('group:read');
  const readsRoles = useMaySomewhere('role:read');
  const grants = useMaySomewhere('access-rule:create');
  const rules = useMaySomewhere('access-rule:read');
  return [
    { to: paths.users, label: t('users'), open: users },
    { to: paths.groups, label: t('groups'), open: groups },
    { to: paths.roles, label: t('roles'), open: readsRoles === true || grants },
    { to: paths.accessRules, label: t('accessRules'), open: rules === true || grants },
  ].filter(({ open }) => open === true);
}
