import { expect, it, vi } from 'vitest';
import { Problem } from '~/api/problem';
import type { AccessRule } from '~/api/rules';
import { rehearse } from './rehearsal';

const ROOT = { type: 'tenant', id: 'default' };
const ALPHA = { type: 'project', id: 'alpha' };

const rule = (id: string, role: string, scope = ROOT) => ({ id, role, scope }) as AccessRule;
const own = rule('own', 'reader');
const foreign = rule('foreign', 'reader', ALPHA);
const system = rule('system', 'identity-system');
const RULES = [own, foreign, system];

/** Refuses as the service does: the first thing that is in the way, and nothing of the rest. */
function service(...steps: (Problem | readonly AccessRule[])[]) {
  return vi.fn(() => {
    const step = steps.shift() ?? [];
    return step instanceof Problem ? Promise.reject(step) : Promise.resolve(step);
  });
}

const missing = Problem.of(403, {
  code: 'missing-permission',
  missing: { permission: 'access-rule:delete', scope: ALPHA },
});

it('puts aside what is refused, one reason after the other, and asks about the rest', async () => {
  const belongs = Problem.of(409, { code: 'conflict' });
  const wouldGo = service(missing, belongs, [own]);
  expect(await rehearse(RULES, wouldGo)).toEqual({
    goes: [own],
    stays: [
      { rule: foreign, failure: missing },
      { rule: system, failure: belongs },
    ],
  });
  expect(wouldGo).toHaveBeenLastCalledWith(['own']);
});

it('puts aside what is gone already, by its place in the question', async () => {
  const unknown = Problem.of(400, {
    code: 'invalid',
    violations: [{ field: 'ids[1]', code: 'unknown', message: 'There is no such rule.' }],
  });
  const { goes, stays } = await rehearse([own, foreign], service(unknown, [own]));
  expect(goes).toEqual([own]);
  expect(stays.map(({ rule }) => rule)).toEqual([foreign]);
});

it('asks no more when nothing is left', async () => {
  const wouldGo = service(missing);
  expect((await rehearse([foreign], wouldGo)).goes).toEqual([]);
  expect(wouldGo).toHaveBeenCalledOnce();
});

it('fails with what is no refusal of a rule', async () => {
  const away = Problem.of(503, { code: 'unavailable' });
  await expect(rehearse(RULES, service(away))).rejects.toBe(away);
});
