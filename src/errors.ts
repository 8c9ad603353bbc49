import { problems } from '../generated/problems.ts';

/** Every problem that the contract knows. Codes, statuses and titles come from openapi/problems.yaml. */
export type ProblemCode = keyof typeof problems;

/** One fault in a request: where it is, which rule it breaks, and how to say so. */
export type Fault = {
  in: 'path' | 'query' | 'header' | 'cookie' | 'body';
  pointer: string;
  rule: string;
  detail: string;
};

/** One fault in the input of a service: the path to the value, the rule that it breaks, and how to say so. */
export type InputFault = { field: readonly (string | number)[]; rule: string; detail: string };

/** The options of a service, which knows no HTTP. */
export type ProblemOptions = {
  /** What is wrong this time, for people. Never holds secrets or our internals. */
  detail?: string;
  /** A handler hands the fields of its body on by their names, so the response names the same path in the body. */
  faults?: readonly InputFault[];
  /** Until a retry may succeed. */
  retryAfterSeconds?: number;
  /** Fields of the body beyond those that every problem has. */
  members?: Record<string, unknown>;
  /** For the log only. */
  cause?: unknown;
};

/** The options of those who speak HTTP. */
export type HttpProblemOptions = ProblemOptions & { errors?: Fault[]; headers?: Record<string, string> };

/** Makes a problem with one of these codes. The caller throws it. */
export type MakeProblem<Code extends ProblemCode> = (code: Code, options?: ProblemOptions) => Problem;

const invalidToken = 'Bearer realm="tradepost", error="invalid_token"';

/** The challenge of a credential that is no longer good (RFC 6750 §3.1). */
const challenges: Partial<Record<ProblemCode, string>> = {
  invalid_token: invalidToken,
  invalid_refresh_token: invalidToken,
};

/** Thrown to answer with a problem; rendered once, as application/problem+json. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  readonly status: number;
  readonly title: string;
  readonly detail: string | undefined;
  readonly errors: Fault[] | undefined;
  readonly headers: Record<string, string>;
  readonly members: Record<string, unknown> | undefined;

  constructor(code: ProblemCode, options: HttpProblemOptions = {}) {
    const { detail, faults, errors = faults?.map(faultInBody), members, cause } = options;
    const { status, title } = problems[code];
    const { stackTraceLimit } = Error;
    // A refusal is an answer, not a defect: nobody reads its stack, and gathering that takes ten times as long as
    // all the rest of it.
    if (status !== 500) Error.stackTraceLimit = 0;
    super(detail ?? title, { cause });
    Error.stackTraceLimit = stackTraceLimit;
    this.code = code;
    this.status = status;
    this.title = title;
    this.detail = detail;
    this.errors = errors;
    this.headers = headersOf(code, options);
    this.members = members;
  }

  /** The body of the answer. `path` is the one that was asked for, as it came. */
  toBody(requestId: string, path?: string): Record<string, unknown> {
    return {
      type: `/problems/${this.code}`,
      title: this.title,
      status: this.status,
      code: this.code,
      ...(this.detail !== undefined && { detail: this.detail }),
      ...(path !== undefined && { instance: toUriReference(path) }),
      requestId,
      ...(this.errors && { errors: this.errors }),
      ...this.members,
    };
  }
}

const headersOf = (code: ProblemCode, { retryAfterSeconds, headers }: HttpProblemOptions) => {
  const challenge = challenges[code];
  return {
    ...(challenge !== undefined && { 'WWW-Authenticate': challenge }),
    ...(retryAfterSeconds !== undefined && { 'Retry-After': String(retryAfterSeconds) }),
    ...headers,
  };
};

const faultInBody = ({ field, ...fault }: InputFault): Fault => ({
  in: 'body',
  pointer: toPointer(...field),
  ...fault,
});

/** The JSON Pointer (RFC 6901) to the value at this path. */
export const toPointer = (...path: readonly (string | number)[]): string =>
  path.map((name) => `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/**
 * Thrown when more work waits than can be done in time. It becomes `unavailable`, which every operation declares, so no
 * `refuse` is needed.
 */
export class Overload extends Error {
  override readonly name = 'Overload';
  /** For the metrics. */
  readonly queue: string;
  readonly retryAfterSeconds: number;

  constructor(message: string, { queue, retryAfterSeconds }: { queue: string; retryAfterSeconds: number }) {
    super(message);
    this.queue = queue;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** A path may come with characters that no URI has; they are escaped, what is escaped already stays. */
const toUriReference = (path: string): string =>
  path.replaceAll(/%(?![0-9A-Fa-f]{2})|[^\w\-.~!$&'()*+,;=:@/%]/g, encodeURIComponent);
