import { createHash } from 'node:crypto';
import type { AnyRequest } from './handler-type.ts';
import type { OperationSpec } from './operation.ts';
import { Problem } from './problem.ts';
import type { RenderedResponse } from './response-writer.ts';

export type IdempotencyKey = {
  actorId: string;
  operationId: string;
  key: string;
  /** Digest of the request. The same key with another fingerprint is a different request. */
  fingerprint: string;
};

/**
 * Runs `work` and stores its response under the key, atomically with its effect. A known key returns the stored response
 * without running `work`. Throws idempotency_in_flight at once while another request holds the key, and
 * idempotency_key_reused for another fingerprint.
 */
export type IdempotencyStore<Db> = {
  run: (
    db: Db,
    key: IdempotencyKey,
    work: (db: Db) => Promise<RenderedResponse>,
    /** Turns an error of `work` into a response to store, or rethrows it. */
    toResponse: (error: unknown) => RenderedResponse,
  ) => Promise<{ response: RenderedResponse; replayed: boolean }>;
};

/** Returns the SHA-256 of all declared parts of a request except the key. */
export const fingerprintOf = ({ vary }: Pick<OperationSpec, 'vary'>, request: AnyRequest): string => {
  const { params, query, cookies, body, mediaType } = request;
  const headers = Object.entries(request.headers).filter(([name]) => !/^idempotency-key$/i.test(name));
  const representation = vary.includes('Accept') ? request.accepted : undefined;
  const all = [params, query, Object.fromEntries(headers), cookies, mediaType, body, representation];
  return createHash('sha256').update(canonical(all)).digest('base64url');
};

/** Returns canonical JSON: the keys of objects are sorted, because their order has no meaning. */
export const canonical = (value: unknown): string => {
  if (typeof value !== 'object' || value === null || hasToJson(value)) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  const members: string[] = [];
  for (const key of Object.keys(value).sort()) {
    const member: unknown = (value as Record<string, unknown>)[key];
    if (member !== undefined) members.push(`${JSON.stringify(key)}:${canonical(member)}`);
  }
  return `{${members.join()}}`;
};

const hasToJson = (value: object): boolean => 'toJSON' in value && typeof value.toJSON === 'function';

/** Rejections that depend on the caller or on the rate, so the same request may succeed later. */
const transientStatuses: readonly number[] = [401, 403, 429];

/** Whether the rejection is stored like a success. A server error is not. */
export const isFinal = (error: unknown): error is Problem =>
  error instanceof Problem && error.status < 500 && !transientStatuses.includes(error.status);
