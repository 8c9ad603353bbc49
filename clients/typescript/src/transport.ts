import { ApiError, ConnectionError, isProblem, TimeoutError } from './api-error.ts';
import { buildRequest, type HttpRequest, type Operation } from './http-request.ts';
import { retryDelay, sleep, unlessAborted } from './retry.ts';

/**
 * A token, or where to get one: it is asked before each try and, once, with a token that was refused as
 * `invalid_token`, for another. No token: the call is anonymous.
 */
export type AccessToken = string | ((refused?: string) => string | undefined | Promise<string | undefined>);

/** What can be said for all calls, and for a single one. */
type Tuning = {
  accessToken?: AccessToken | undefined;
  /** Sent too. Those of a single call win over all others. */
  headers?: Readonly<Record<string, string>> | undefined;
  /** How many more tries a call may have when the first one fails. 2 unless told. */
  maxRetries?: number | undefined;
  /** For one try, to the last byte of its answer. 30 000 unless told; `Infinity` for no limit. */
  timeoutMs?: number | undefined;
};

export type ClientOptions = Tuning & {
  /** Where Tradepost is, without `/v1`: `https://api.example.com`. */
  baseUrl: string;
  fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  /** The first back-off is at most this long, each further one at most twice the one before. 250 unless told. */
  retryDelayMs?: number | undefined;
};

export type CallOptions = Tuning & { signal?: AbortSignal | undefined };

export type ApiResponse = { status: number; data: unknown; headers: Headers; response: Response };

/** All that an operation's function needs. Wrap `send` to see every call. */
export type Transport = {
  readonly send: (operation: Operation, input?: object, options?: CallOptions) => Promise<ApiResponse>;
};

/** A client without its namespaces, for `listProducts(transport)`: what is not called is not bundled. */
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
  // biome-ignore lint/suspicious/noConsole: it is for the developer, and there is no other way to them
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
  const ask = async (refused?: string) =>
    typeof source === 'function' ? unlessAborted(source(refused), call.signal) : source;
  const authorized = (token: string | undefined): Promise<ApiResponse> => {
    if (token) request.headers.set('authorization', `Bearer ${token}`);
    setHeaders(request.headers, call.headers);
    return exchange(client, request, call);
  };
  const token = await ask();
  try {
    return await authorized(token);
  } catch (error) {
    if (!token || !isProblem(error, 'invalid_token')) throw error;
    const other = await ask(token);
    if (!other || other === token) throw error;
    return authorized(other);
  }
};

const exchange = async (
  client: ClientOptions,
  request: HttpRequest,
  call: CallOptions,
): Promise<ApiResponse> => {
  const { response, text } = await fetchText(client, request, call);
  const { status, headers } = response;
  const isFresh = status === 304 && request.headers.has('if-none-match');
  if (!response.ok && !isFresh) throw new ApiError(response, text);
  if (text === '') return { status, data: undefined, headers, response };
  try {
    return { status, data: JSON.parse(text), headers, response };
  } catch {
    throw new ApiError(response, text);
  }
};

const fetchText = async (client: ClientOptions, request: HttpRequest, { signal, timeoutMs }: CallOptions) => {
  signal?.throwIfAborted();
  const { url, method, headers, body } = request;
  const limitMs = timeoutMs ?? client.timeoutMs ?? 30_000;
  const controller = new AbortController();
  let isLate = false;
  const expire = () => {
    isLate = true;
    controller.abort();
  };
  const abort = () => controller.abort(signal?.reason);
  // A timer takes no more than 31 bits and would fire at once.
  const timer = setTimeout(expire, Math.min(limitMs, 2 ** 31 - 1));
  signal?.addEventListener('abort', abort);
  try {
    const init = { method, headers, signal: controller.signal, ...(body === undefined ? {} : { body }) };
    const response = await (client.fetch ?? fetch)(url, init);
    return { response, text: await response.text() };
  } catch (cause) {
    if (signal?.aborted) throw signal.reason;
    const call = `${method} ${url.replace(/\?.*/, '')}`;
    if (isLate) throw new TimeoutError(`${call} took longer than ${limitMs} ms`, { cause });
    throw new ConnectionError(`${call} got no answer`, { cause });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
};
