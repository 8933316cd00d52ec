import createClient from 'openapi-fetch';
import { renewSession } from '~/session/session';
import type { paths as AccessPaths } from './generated/access';
import type { paths as IdentityPaths } from './generated/identity';
import { Problem } from './problem';

/** Without it a change is refused: no form of another site can send it. */
const CONSOLE_HEADER = 'X-Bailiwick-Console';
const REVISION = 'Access-Revision';
const MIN_REVISION = 'Access-Min-Revision';

/** The newest revision of access data that any answer named; what is read after that is at least as new. */
let newestRevision = 0;

/** Sends with the session, holds whatever meets its end until the person has signed in again, and repeats it then. */
async function send(request: Request): Promise<Response> {
  const spare = request.clone();
  const answer = await attempt(request);
  if (answer.status !== 401) return answer;
  await renewSession();
  return attempt(spare);
}

async function attempt(request: Request): Promise<Response> {
  request.headers.set(CONSOLE_HEADER, '1');
  const answer = await fetch(request).catch((failure: unknown) => {
    if (request.signal.aborted) throw failure;
    throw Problem.unreachable();
  });
  const revision = Number(answer.headers.get(REVISION));
  if (revision > newestRevision) newestRevision = revision;
  return answer;
}

/** access-service is asked for an answer that knows of every change that this window has seen. */
async function sendFresh(request: Request): Promise<Response> {
  if (newestRevision > 0 && !request.headers.has(MIN_REVISION)) {
    request.headers.set(MIN_REVISION, String(newestRevision));
  }
  const spare = request.clone();
  const answer = await send(request);
  if (answer.status !== 412) return answer;
  // The revision is gone: the database was put back to an earlier state.
  newestRevision = 0;
  spare.headers.delete(MIN_REVISION);
  return send(spare);
}

/** What identity-service answers: people, groups, who is signed in. */
export const identity = createClient<IdentityPaths>({ baseUrl: location.origin, fetch: send });

/** What access-service answers, through the console's own address: roles, scopes, access rules. */
export const access = createClient<AccessPaths>({ baseUrl: location.origin, fetch: sendFresh });

interface Answered<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The body of an answer, with its headers; a failure is thrown as a {@link Problem}. */
export async function answered<T>(call: Promise<Answered<T>>): Promise<{ body: T; headers: Headers }> {
  const { data, error, response } = await call;
  if (!response.ok) throw Problem.of(response.status, error);
  return { body: data as T, headers: response.headers };
}

/** The body of an answer; a failure is thrown as a {@link Problem}. */
export async function bodyOf<T>(call: Promise<Answered<T>>): Promise<T> {
  return (await answered(call)).body;
}
