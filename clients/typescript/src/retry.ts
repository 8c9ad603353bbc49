import { ApiError, ConnectionError } from './api-error.ts';
import type { Operation } from './http-request.ts';

/** A longer Retry-After is not awaited: the caller receives the error and decides. */
const longestWaitMs = 60_000;
const longestBackoffMs = 8_000;

/**
 * Returns the delay before the next attempt in ms: Retry-After, or exponential back-off with full jitter. Undefined: no retry.
 * `attempt` counts from 0.
 */
export const retryDelay = (
  operation: Operation,
  error: unknown,
  { attempt, baseMs }: { attempt: number; baseMs: number },
): number | undefined => {
  if (!isWorthRetrying(operation, error)) return undefined;
  // Full jitter spreads the retries of clients that failed at the same time.
  const backoffMs = Math.random() * Math.min(longestBackoffMs, baseMs * 2 ** attempt);
  const requestedMs = error instanceof ApiError ? retryAfterMs(error.headers) : undefined;
  if (requestedMs === undefined) return backoffMs;
  return requestedMs > longestWaitMs ? undefined : requestedMs + Math.random() * baseMs;
};

/** A request is retried only if it had no effect or is idempotent. */
const isWorthRetrying = (operation: Operation, error: unknown): boolean => {
  const isRepeatable =
    operation.idempotent === true || operation.method === 'GET' || operation.method === 'HEAD';
  if (error instanceof ConnectionError) return isRepeatable;
  if (!(error instanceof ApiError)) return false;
  // The caller shows the remaining delay to the user instead.
  if (error.code === 'login_locked') return false;
  if (error.status === 429 || error.code === 'idempotency_in_flight') return true;
  return isRepeatable && (error.status === 502 || error.status === 503 || error.status === 504);
};

/** Returns the delay that the header requests, in ms. Undefined without the header. */
export const retryAfterMs = (headers: Headers): number | undefined => {
  const value = headers.get('retry-after')?.trim();
  if (!value) return undefined;
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
};

/** Resolves after `ms`, or rejects with the signal's reason as soon as it is aborted. */
export const sleep = (ms: number, signal: AbortSignal | undefined): Promise<void> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const waited = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  return unlessAborted(waited, signal).finally(() => clearTimeout(timer));
};

/** Settles like the given promise, or rejects with the signal's reason as soon as it is aborted. */
export const unlessAborted = async <Value>(
  pending: Value | Promise<Value>,
  signal: AbortSignal | undefined,
): Promise<Value> => {
  if (!signal) return pending;
  let abort = () => {};
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort);
    if (signal.aborted) abort();
  });
  return Promise.race([aborted, pending]).finally(() => signal.removeEventListener('abort', abort));
};
