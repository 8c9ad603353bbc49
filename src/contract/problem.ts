/** One fault in a request: its part, a JSON Pointer into it, the broken rule and a sentence for people. */
export type Fault = {
  in: 'path' | 'query' | 'header' | 'cookie' | 'body';
  pointer: string;
  rule: string;
  detail: string;
};

/**
 * One fault in the input of a service: the path to the value, the broken rule and a sentence for people. `in` is the part of
 * the request, the body by default.
 */
export type InputFault = Omit<Fault, 'in' | 'pointer'> &
  Partial<Pick<Fault, 'in'>> & { field: readonly (string | number)[] };

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

/** A kind of problem: its code in the contract, and the status of its response. */
export type ProblemKind = { readonly code: string; readonly status: number };

/** An exception that becomes an application/problem+json response (RFC 9457). */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: string;
  readonly status: number;
  readonly detail: string | undefined;
  readonly errors: Fault[] | undefined;
  readonly headers: Record<string, string>;
  readonly members: Record<string, unknown> | undefined;

  constructor({ code, status }: ProblemKind, options: HttpProblemOptions = {}) {
    const { detail, faults, errors = faults?.map(faultInBody), members, cause } = options;
    const { stackTraceLimit } = Error;
    // A rejection is no defect, so nobody reads its stack. Capturing the stack takes ten times as long as the rest of the
    // constructor.
    if (status !== 500) Error.stackTraceLimit = 0;
    super(detail ?? code, { cause });
    Error.stackTraceLimit = stackTraceLimit;
    this.code = code;
    this.status = status;
    this.detail = detail;
    this.errors = errors;
    this.headers = headersOf(options);
    this.members = members;
  }
}

const headersOf = ({ retryAfterSeconds, headers }: HttpProblemOptions): Record<string, string> =>
  retryAfterSeconds === undefined ? { ...headers } : { 'Retry-After': String(retryAfterSeconds), ...headers };

const faultInBody = ({ field, ...fault }: InputFault): Fault => ({
  in: 'body',
  pointer: toPointer(...field),
  ...fault,
});

/** Returns the JSON Pointer (RFC 6901) to the value at this path. */
export const toPointer = (...path: readonly (string | number)[]): string =>
  path.map((name) => `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
