import { ApiError, ConnectionError, isProblem, TimeoutError } from './api-error.ts';
import type { ProblemCode } from './generated/problem-codes.ts';
import { buildRequest, type HttpRequest, type Operation } from './http-request.ts';
import { retryDelay, sleep, unlessAborted } from './retry.ts';

/**
 * An access token, or a function that returns it before each attempt. After `invalid_token` the function is called once
 * more, with the rejected token. Without a token the call is anonymous.
 */
export type AccessToken = string | ((rejected?: string) => string | undefined | Promise<string | undefined>);

/** Options of a client and of a single call. */
type SharedOptions = {
  accessToken?: AccessToken | undefined;
  /** Additional request headers. Those of a call override all others. */
  headers?: Readonly<Record<string, string>> | undefined;
  /** The maximum number of retries of a failed call. Default: 2. */
  maxRetries?: number | undefined;
  /**
   * The limit of one attempt in ms, up to the last byte of the response. Default: 30 000; `Infinity` for no limit. Of a stream:
   * up to its first byte. A call's own value also limits the silence between two chunks, by default 45 000.
   */
  timeoutMs?: number | undefined;
};

export type ClientOptions = SharedOptions & {
  /** The URL of the server without the paths of the contract, such as `/v1`: `https://api.example.com`. */
  baseUrl: string;
  fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  /** The limit of the first back-off; each further limit is twice as long. Default: 250. */
  retryDelayMs?: number | undefined;
};

export type CallOptions = SharedOptions & { signal?: AbortSignal | undefined };

export type ApiResponse = { status: number; data: unknown; headers: Headers; response: Response };

/** Sends the calls of operations. Wrap `send` to observe every call. */
export type Transport = {
  readonly send: (operation: Operation, input?: object, options?: CallOptions) => Promise<ApiResponse>;
};

/**
 * Creates a transport for operations as functions, without a client: a bundler then drops the operations that are not used.
 *
 * @example
 * ```ts
 * const transport = createTransport({ baseUrl: 'https://api.example.com' });
 * for await (const { name } of listProducts(transport, { inStock: true })) console.log(name);
 * ```
 */
export const createTransport = (client: ClientOptions): Transport => {
  const warnings = new Set<string>();
  const send: Transport['send'] = async (operation, input = {}, call = {}) => {
    warnOnce(warnings, operation);
    const request = buildRequest(client.baseUrl, operation, input as Record<string, unknown>);
    setHeaders(request.headers, client.headers);
    const attempts = 1 + (call.maxRetries ?? client.maxRetries ?? 2);
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await exchangeAuthorized(client, operation, request, call);
      } catch (error) {
        const timing = { attempt, baseMs: client.retryDelayMs ?? 250 };
        const delay = attempt + 1 < attempts ? retryDelay(operation, error, timing) : undefined;
        if (delay === undefined) throw error;
        await sleep(delay, call.signal);
      }
    }
  };
  return { send };
};

const warnOnce = (warnings: Set<string>, { deprecated }: Operation): void => {
  if (deprecated === undefined || warnings.has(deprecated)) return;
  warnings.add(deprecated);
  // biome-ignore lint/suspicious/noConsole: a library can warn its developer in no other way
  console.warn(deprecated);
};

const setHeaders = (headers: Headers, values: Readonly<Record<string, string>> = {}): void => {
  for (const [name, value] of Object.entries(values)) headers.set(name, value);
};

const exchangeAuthorized = async (
  client: ClientOptions,
  operation: Operation,
  request: HttpRequest,
  call: CallOptions,
): Promise<ApiResponse> => {
  const source = operation.anonymous ? undefined : (call.accessToken ?? client.accessToken);
  const resolveToken = async (rejected?: string) =>
    typeof source === 'function' ? unlessAborted(source(rejected), call.signal) : source;
  const authorized = (token: string | undefined): Promise<ApiResponse> => {
    // Each attempt has its own headers, so a token does not outlive its session.
    const headers = new Headers(request.headers);
    if (token) headers.set('authorization', `Bearer ${token}`);
    setHeaders(headers, call.headers);
    return exchange(client, { ...request, headers }, call);
  };
  const token = await resolveToken();
  try {
    return await authorized(token);
  } catch (error) {
    // Not every contract has this code.
    if (!token || !isProblem(error, 'invalid_token' as string as ProblemCode)) throw error;
    const other = await resolveToken(token);
    if (!other || other === token) throw error;
    return authorized(other);
  }
};

const exchange = async (
  client: ClientOptions,
  request: HttpRequest,
  call: CallOptions,
): Promise<ApiResponse> => {
  const { response, content } = await fetchContent(client, request, call);
  const { status, headers } = response;
  const isNotModified = status === 304 && request.headers.has('if-none-match');
  if (typeof content === 'object') return { status, data: content, headers, response };
  if (!response.ok && !isNotModified) throw new ApiError(response, content);
  if (content === '') return { status, data: undefined, headers, response };
  try {
    return { status, data: JSON.parse(content), headers, response };
  } catch {
    throw new ApiError(response, content);
  }
};

/** Text, the bytes of a success, or '' for a stream. */
const contentOf = async (response: Response, { success }: HttpRequest): Promise<string | Blob> => {
  if (!response.ok || success === 'json') return response.text();
  return success === 'bytes' ? response.blob() : '';
};

const fetchContent = async (
  client: ClientOptions,
  request: HttpRequest,
  { signal, timeoutMs }: CallOptions,
) => {
  signal?.throwIfAborted();
  const { url, method, headers, body } = request;
  const limitMs = timeoutMs ?? client.timeoutMs ?? 30_000;
  const controller = new AbortController();
  let timedOut = false;
  const expire = () => {
    timedOut = true;
    controller.abort();
  };
  const abort = () => controller.abort(signal?.reason);
  // setTimeout fires at once for delays of more than 31 bits.
  const timer = setTimeout(expire, Math.min(limitMs, 2 ** 31 - 1));
  signal?.addEventListener('abort', abort);
  try {
    const init = { method, headers, signal: controller.signal, ...(body === undefined ? {} : { body }) };
    const response = await (client.fetch ?? fetch)(url, init);
    return { response, content: await contentOf(response, request) };
  } catch (cause) {
    if (signal?.aborted) throw signal.reason;
    const call = `${method} ${url.replace(/\?.*/, '')}`;
    if (timedOut) throw new TimeoutError(`${call} took longer than ${limitMs} ms`, { cause });
    throw new ConnectionError(`${call} got no response`, { cause });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
};
