/** The catalogue of problems, from openapi/problems.yaml, and the body that shows a problem. */
import { problems } from '../generated/problems.ts';
import { type HttpProblemOptions, Problem, type ProblemOptions } from './contract/problem.ts';

/** The code of a problem. Codes, statuses and titles come from openapi/problems.yaml. */
export type ProblemCode = keyof typeof problems;

/** Makes a problem with one of these codes. The caller throws it. */
export type MakeProblem<Code extends ProblemCode> = (code: Code, options?: ProblemOptions) => Problem;

/** The challenge (RFC 9110 §11.6.1) of every 401. */
export const challenge = 'Bearer realm="tradepost"';

const invalidToken = { 'WWW-Authenticate': `${challenge}, error="invalid_token"` };

/** The headers of problems: with an invalid credential (RFC 6750 §3.1), or with a version of tus. */
const headersByCode: Partial<Record<ProblemCode, Record<string, string>>> = {
  invalid_token: invalidToken,
  invalid_refresh_token: invalidToken,
  unsupported_tus_version: { 'Tus-Version': '1.0.0' },
};

/** Makes a problem of the catalogue. The caller throws it. */
export const newProblem = (code: ProblemCode, options: HttpProblemOptions = {}): Problem => {
  const headers = headersByCode[code];
  const { status } = problems[code];
  return new Problem(
    { code, status },
    headers ? { ...options, headers: { ...headers, ...options.headers } } : options,
  );
};

/** The request of a problem: its id, and its path unchanged. */
export type ProblemOrigin = { requestId: string; path?: string };

/** Returns the body of a problem's response (RFC 9457). */
export const problemBody = (
  { code, status, detail, errors, members }: Problem,
  { requestId, path }: ProblemOrigin,
): Record<string, unknown> => ({
  type: `/problems/${code}`,
  title: titleOf(code),
  status,
  code,
  ...(detail !== undefined && { detail }),
  ...(path !== undefined && { instance: toUriReference(path) }),
  requestId,
  ...(errors && { errors }),
  ...members,
});

/** Headers by status. The headers of a problem override them. */
const headersByStatus: Record<number, Record<string, string>> = {
  401: { 'WWW-Authenticate': challenge },
  503: { 'Retry-After': '1' },
};

/** The response to a problem. */
export const renderProblem = (problem: Problem, origin: ProblemOrigin): ProblemResponse => ({
  status: problem.status,
  headers: {
    'Cache-Control': 'no-store',
    ...headersByStatus[problem.status],
    ...problem.headers,
    'Content-Type': 'application/problem+json',
  },
  body: JSON.stringify(problemBody(problem, origin)),
});

type ProblemResponse = { status: number; headers: Record<string, string>; body: string };

/** The title in the catalogue, or the code of another contract's problem. */
const titleOf = (code: string): string =>
  Object.hasOwn(problems, code) ? problems[code as ProblemCode].title : code;

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
