import { Problem } from '~/api/problem';
import { isSame, ROOT } from '~/api/reference';
import type { AccessRule } from '~/api/rules';

/** The one conflict that this operation knows beside the last administrator. */
export const BELONGS_TO_INSTALLATION = 'conflict';

export interface Refusal {
  rule: AccessRule;
  failure: Problem;
}

/** What the removal of several rules would come to. */
export interface Rehearsal {
  goes: readonly AccessRule[];
  stays: readonly Refusal[];
}

/**
 * Finds out which of these rules can go together. A removal is all or nothing: what is refused is put aside with the reason,
 * and the rest is asked about again.
 */
export async function rehearse(
  rules: readonly AccessRule[],
  wouldGo: (ids: readonly string[]) => Promise<readonly AccessRule[]>,
): Promise<Rehearsal> {
  let left = rules;
  const stays: Refusal[] = [];
  while (left.length > 0) {
    try {
      return { goes: await wouldGo(left.map(({ id }) => id)), stays };
    } catch (failure) {
      const refused = refusedBy(failure, left);
      if (!(failure instanceof Problem) || refused.length === 0) throw failure;
      stays.push(...refused.map((rule) => ({ rule, failure })));
      left = left.filter((rule) => !refused.includes(rule));
    }
  }
  return { goes: [], stays };
}

/** The rules that a refusal is about; none when it is about something else. */
export function refusedBy(failure: unknown, rules: readonly AccessRule[]): readonly AccessRule[] {
  if (!(failure instanceof Problem)) return [];
  const { missing } = failure.body;
  if (missing?.scope) {
    const at = missing.scope;
    return rules.filter(({ scope }) => isSame(scope, at));
  }
  switch (failure.code) {
    case 'last-administrator':
      return rules.filter(({ role, scope }) => role === 'system-administrator' && isSame(scope, ROOT));
    case BELONGS_TO_INSTALLATION:
      return rules.filter(({ role }) => role === 'identity-system');
    default: {
      const unknown = new Set(failure.violations.map(({ field }) => field));
      return rules.filter((_rule, index) => unknown.has(`ids[${index}]`));
    }
  }
}
