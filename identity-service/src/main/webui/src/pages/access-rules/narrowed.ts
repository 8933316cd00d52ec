import { useQuery } from '@tanstack/react-query';
import { useMaySomewhere } from '~/api/me';
import { referenceOf, textOf } from '~/api/reference';
import { useRoleName } from '~/api/roles';
import { useSubjectNames } from '~/api/subjects';
import { useWords } from '~/i18n/words';
import { usePathInWords } from '~/parts/scope/ScopePath';
import type { ListState } from '~/parts/table/list-state';
import type { Narrowed } from '~/parts/table/NarrowedBy';
import { emailQuery } from './queries';
import { words } from './words';

/** The addresses of people who were found by them, for whoever may not read users; forgotten with the window. */
const found = new Map<string, string>();

export function rememberEmail(id: string, email: string): void {
  found.set(id, email);
}

/** What the list of rules is narrowed to, by the names of things. */
export function useNarrowed({ filters }: ListState): readonly Narrowed[] {
  const t = useWords(words);
  const subject = useSubject(filters['subject']);
  const role = useRoleName(filters['role'] ?? '');
  const scope = usePathInWords(filters['scope']);
  const effectiveAt = usePathInWords(filters['effectiveAt']);
  const all = [
    { filter: 'subject', label: t('subject'), name: subject },
    { filter: 'role', label: t('role'), name: role },
    { filter: 'scope', label: t('scope'), name: scope },
    { filter: 'effectiveAt', label: t('effectiveAt'), name: effectiveAt },
  ];
  return all.filter(({ filter }) => filters[filter] !== undefined);
}

/** A person by the address, a group by its name, and by the id what the person at the screen may not know more of. */
function useSubject(text: string | undefined): string {
  const t = useWords(words);
  const subject = text === undefined ? null : referenceOf(text);
  const id = subject?.id ?? '';
  const isUser = subject?.type === 'user';
  const mayReadUsers = useMaySomewhere('user:read') ?? false;
  const { data: email } = useQuery({ ...emailQuery(id), enabled: isUser && mayReadUsers });
  const names = useSubjectNames(subject?.type === 'group' ? [subject] : []);
  if (isUser) return email ?? found.get(id) ?? id;
  if (subject?.type === 'group') return t('ofGroup', { name: names.get(textOf(subject)) ?? id });
  return t('serviceAccount', { id });
}
