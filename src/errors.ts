import { problems } from '../generated/problems.ts';

/** The code of a problem. Codes, statuses and titles come from openapi/problems.yaml. */
export type ProblemCode = keyof typeof problems;

/** One fault in a request: its part, a JSON Pointer into it, the broken rule and a sentence for people. */
export type Fault = {
  in: 'path' | 'query' | 'header' | 'cookie' | 'body';
  pointer: string;
  rule: string;
  detail: string;
};

/** One fault in the input of a service: the path to the value, the broken rule and a sentence for people. */
export type InputFault = { field: readonly (string | number)[]; rule: string; detail: string };

/** Options for services, which know no HTTP. */
export type ProblemOptions = {
  /** The explanation of this occurrence, for people. Contains no secrets and no internals. */
  detail?: string;
  /** A handler passes the fields of its body under their names, so the response names the same path in the body. */
  faults?: readonly InputFault[];
  /** Seconds until a retry may succeed. */
  retryAfterSeconds?: number;
  /** Additional fields of the body. */
  members?: Record<string, unknown>;
  /** For the log only. */
  cause?: unknown;
};

/** Options for code that knows HTTP. */
export type HttpProblemOptions = ProblemOptions & { errors?: Fault[]; headers?: Record<string, string> };

/** Makes a problem with one of these codes. The caller throws it. */
export type MakeProblem<Code extends ProblemCode> = (code: Code, options?: ProblemOptions) => Problem;

const invalidToken = 'Bearer realm="tradepost", error="invalid_token"';

/** The challenge for an invalid credential (RFC 6750 §3.1). */
const challenges: Partial<Record<ProblemCode, string>> = {
  invalid_token: invalidToken,
  invalid_refresh_token: invalidToken,
};

/** An exception that becomes an application/problem+json response (RFC 9457). */
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
    // A rejection is no defect, so nobody reads its stack. Capturing the stack takes ten times as long as the rest of the
    // constructor.
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

  /** The body of the response. `path` is the requested path, unchanged. */
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
 * Thrown when a queue holds more work than the server can do in time. It becomes `unavailable`, which every operation
 * declares, so code without a typed `problem` may throw it.
 */
export class Overload extends Error {
  override readonly name = 'Overload';
  /** The label in the metrics. */
  readonly queue: string;
  readonly retryAfterSeconds: number;

  constructor(message: string, { queue, retryAfterSeconds }: { queue: string; retryAfterSeconds: number }) {
    super(message);
    this.queue = queue;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Escapes characters that no URI may contain. Existing escapes stay. */
const toUriReference = (path: string): string =>
  path.replaceAll(/%(?![0-9A-Fa-f]{2})|[^\w\-.~!$&'()*+,;=:@/%]/g, encodeURIComponent);
