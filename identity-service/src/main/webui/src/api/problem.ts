import type { components } from './generated/identity';

/** An error answer of either service, as RFC 9457 has it. */
export type ProblemBody = components['schemas']['Problem'];
export type Violation = components['schemas']['Violation'];

/** An answer that is none: the service cannot be reached, or says something that is no problem document. */
const UNREACHABLE = 'unreachable';
const UNREADABLE = 'unreadable';

/** What a call failed with; `code` is stable and says which problem it is. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly body: Partial<ProblemBody>;

  private constructor(status: number, code: string, body: Partial<ProblemBody>) {
    super(body.detail ?? body.title ?? code);
    this.name = 'Problem';
    this.status = status;
    this.code = code;
    this.body = body;
  }

  static of(status: number, body: unknown): Problem {
    const known = isProblem(body) ? body : {};
    return new Problem(status, known.code ?? UNREADABLE, known);
  }

  static unreachable(): Problem {
    return new Problem(0, UNREACHABLE, {});
  }

  get violations(): readonly Violation[] {
    return this.body.violations ?? [];
  }

  get isForbidden(): boolean {
    return this.status === 403;
  }

  get isMissing(): boolean {
    return this.status === 404;
  }

  get isUnreachable(): boolean {
    return this.status === 0;
  }

  /** Something that the service needs is away, and comes back; a fault of its own (500) does not pass by waiting. */
  get isOutage(): boolean {
    return this.status === 0 || this.status > 500;
  }
}

function isProblem(body: unknown): body is Partial<ProblemBody> {
  return typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string';
}
