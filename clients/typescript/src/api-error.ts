import type { ProblemCode } from './generated/problem-codes.ts';
import type { Problem } from './operation-type.ts';

/** The code of an error response without a problem document: a proxy's error page, a cut-off or an empty body. */
type UnexpectedResponse = 'unexpected_response';

/** A server newer than this package may send codes that the package does not list. */
type AnyCode = ProblemCode | UnexpectedResponse | (string & Record<never, never>);

/**
 * An error response. A call throws it after its retries.
 *
 * @example
 * ```ts
 * try {
 *   await tradepost.accounts.me();
 * } catch (error) {
 *   if (!(error instanceof ApiError)) throw error;
 *   console.log(error.status, error.code, error.requestId);
 * }
 * ```
 */
export class ApiError<Code extends string = AnyCode> extends Error {
  override readonly name = 'ApiError';
  readonly code: Code;
  readonly status: number;
  /** The problem document. Undefined if the response has none, such as a proxy's. */
  readonly problem: Problem<Code> | undefined;
  /** Identifies the request in the server's log; quote it to support. */
  readonly requestId: string | undefined;
  readonly headers: Headers;
  /** The body as text, unparsed. */
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

/**
 * No complete response arrived; `cause` holds the reason. The server may have executed the request or not.
 *
 * @example
 * ```ts
 * try {
 *   await tradepost.tags.list();
 * } catch (error) {
 *   if (!(error instanceof ConnectionError)) throw error;
 *   console.log(`${error.message}: try again later`);
 * }
 * ```
 */
export class ConnectionError extends Error {
  override readonly name: string = 'ConnectionError';
}

/**
 * The response was incomplete after `timeoutMs`.
 *
 * @example
 * ```ts
 * try {
 *   await tradepost.tags.list({}, { timeoutMs: 50 });
 * } catch (error) {
 *   if (!(error instanceof TimeoutError)) throw error;
 *   console.log(error.message);
 * }
 * ```
 */
export class TimeoutError extends ConnectionError {
  override readonly name = 'TimeoutError';
}

/**
 * Tells whether an error is a problem response with one of the codes or, without codes, any problem response. Narrows the
 * type of the error to these codes.
 *
 * @example
 * ```ts
 * try {
 *   await tradepost.posts.get({ postId: 'pst_01kk1z5x1yefvvpyt3bc2k45jh' });
 * } catch (error) {
 *   if (!isProblem(error, 'not_found')) throw error;
 *   console.log(error.code);
 * }
 * ```
 */
export const isProblem = <Code extends ProblemCode>(
  error: unknown,
  ...codes: Code[]
): error is ApiError<Code> & { readonly problem: Problem<Code> } =>
  error instanceof ApiError &&
  error.problem !== undefined &&
  (codes.length === 0 || codes.includes(error.code as Code));

/** Recognises a problem document by its fields, because an intermediary may have changed the media type. */
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
