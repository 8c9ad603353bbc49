import type { ProblemCode } from './generated/problem-codes.ts';
import type { Problem } from './operation-type.ts';

/** The code of an answer that is not a problem document: a proxy's error page, a cut-off or an empty body. */
type UnexpectedResponse = 'unexpected_response';

/** A server may be newer than this package and know codes that it doesn't. */
type AnyCode = ProblemCode | UnexpectedResponse | (string & Record<never, never>);

/** The server answered, and the answer is not a success. */
export class ApiError<Code extends string = AnyCode> extends Error {
  override readonly name = 'ApiError';
  readonly code: Code;
  readonly status: number;
  /** The problem document; undefined when something other than Tradepost answered. */
  readonly problem: Problem<Code> | undefined;
  /** Quote it when asking for help. */
  readonly requestId: string | undefined;
  readonly headers: Headers;
  /** The body as it came. */
  readonly body: string;

  constructor(response: Response, body: string) {
    const problem = readProblem(body) as Problem<Code> | undefined;
    const code = problem?.code ?? ('unexpected_response' as Code);
    const said = problem ? (problem.detail ?? problem.title) : excerpt(body) || response.statusText;
    super(`${response.status} ${code}${said ? `: ${said}` : ''}`);
    this.code = code;
    this.status = response.status;
    this.problem = problem;
    this.requestId = problem?.requestId ?? response.headers.get('x-request-id') ?? undefined;
    this.headers = response.headers;
    this.body = body;
  }
}

/** No answer came, or it broke off: `cause` says why. Whether the server did what it was asked is not known. */
export class ConnectionError extends Error {
  override readonly name: string = 'ConnectionError';
}

/** The answer was not there, to its last byte, within `timeoutMs`. */
export class TimeoutError extends ConnectionError {
  override readonly name = 'TimeoutError';
}

/** Whether the error is one of these problems of Tradepost or, without codes, any of them. */
export const isProblem = <Code extends ProblemCode>(
  error: unknown,
  ...codes: Code[]
): error is ApiError<Code> & { readonly problem: Problem<Code> } =>
  error instanceof ApiError &&
  error.problem !== undefined &&
  (codes.length === 0 || codes.includes(error.code as Code));

/** By its shape, not its media type: to a client that accepts only JSON a problem comes as `application/json`. */
const readProblem = (body: string): Problem | undefined => {
  let value: Partial<Problem> | null;
  try {
    value = JSON.parse(body);
  } catch {
    return undefined;
  }
  return typeof value?.code === 'string' && typeof value.title === 'string' ? (value as Problem) : undefined;
};

const excerpt = (body: string): string =>
  body
    .slice(0, 2000)
    .replace(/<(style|script)[\s\S]*?<\/\1>|<[^>]*>|\s+/gi, ' ')
    .replace(/ +/g, ' ')
    .trim()
    .slice(0, 200);
