import { ApiError, ConnectionError } from './api-error.ts';
import type { Operation } from './http-request.ts';

/** A server that asks for more patience than this gets none: the caller learns of it and decides. */
const longestWaitMs = 60_000;
const longestBackoffMs = 8_000;

/** How long to wait before the next try, or undefined when there should be none. `attempt` counts from 0. */
export const retryDelay = (
  operation: Operation,
  error: unknown,
  { attempt, baseMs }: { attempt: number; baseMs: number },
): number | undefined => {
  if (!isWorthRetrying(operation, error)) return undefined;
  // Full jitter, so that those who failed together don't come back together.
  const backoffMs = Math.random() * Math.min(longestBackoffMs, baseMs * 2 ** attempt);
  const askedMs = error instanceof ApiError ? retryAfterMs(error.headers) : undefined;
  if (askedMs === undefined) return backoffMs;
  return askedMs > longestWaitMs ? undefined : askedMs + Math.random() * baseMs;
};

/** Only what surely had no effect, or has no second one, is tried again. */
const isWorthRetrying = (operation: Operation, error: unknown): boolean => {
  const isRepeatable =
    operation.idempotent === true || operation.method === 'GET' || operation.method === 'HEAD';
  if (error instanceof ConnectionError) return isRepeatable;
  if (!(error instanceof ApiError)) return false;
  // A person waits for a login, and should be told for how long.
  if (error.code === 'login_locked') return false;
  if (error.status === 429 || error.code === 'idempotency_in_flight') return true;
  return isRepeatable && (error.status === 502 || error.status === 503 || error.status === 504);
};

const retryAfterMs = (headers: Headers): number | undefined => {
  const value = headers.get('retry-after')?.trim();
  if (!value) return undefined;
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
};

/** Rejects with the signal's reason as soon as it is aborted. */
export const sleep = (ms: number, signal: AbortSignal | undefined): Promise<void> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const waited = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  return unlessAborted(waited, signal).finally(() => clearTimeout(timer));
};

/** What comes, or the signal's reason as soon as it is aborted. */
export const unlessAborted = async <Value>(
  coming: Value | Promise<Value>,
  signal: AbortSignal | undefined,
): Promise<Value> => {
  if (!signal) return coming;
  let abort = () => {};
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort);
    if (signal.aborted) abort();
  });
  return Promise.race([aborted, coming]).finally(() => signal.removeEventListener('abort', abort));
};
