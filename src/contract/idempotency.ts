import { createHash } from 'node:crypto';
import { Problem } from '../errors.ts';
import type { AnyRequest } from './handler-type.ts';
import type { OperationSpec } from './operation.ts';
import type { RenderedResponse } from './response-writer.ts';

export type IdempotencyKey = {
  actorId: string;
  operationId: string;
  key: string;
  /** Of the request: the same key with another fingerprint is another intention. */
  fingerprint: string;
};

/**
 * Runs `work` and stores its response under the key in one transaction with its effect. A key that was answered
 * before gets the stored response; one that is being worked on throws idempotency_in_flight; one that came with
 * another fingerprint throws idempotency_key_reused.
 */
export type IdempotencyStore<Db> = {
  run: (
    db: Db,
    key: IdempotencyKey,
    work: (db: Db) => Promise<RenderedResponse>,
    /** Turns what `work` threw into a response worth storing, or rethrows it. */
    toResponse: (error: unknown) => RenderedResponse,
  ) => Promise<{ response: RenderedResponse; replayed: boolean }>;
};

/** Of all that the contract declares of a request, but for the key itself. */
export const fingerprintOf = ({ vary }: Pick<OperationSpec, 'vary'>, request: AnyRequest): string => {
  const { params, query, cookies, body, mediaType } = request;
  const headers = Object.entries(request.headers).filter(([name]) => !/^idempotency-key$/i.test(name));
  const representation = vary.includes('Accept') ? request.accepted : undefined;
  const all = [params, query, Object.fromEntries(headers), cookies, mediaType, body, representation];
  return createHash('sha256').update(canonical(all)).digest('base64url');
};

/** JSON in which the order of an object's keys is always the same, as it is no part of the object's meaning. */
export const canonical = (value: unknown): string => {
  if (typeof value !== 'object' || value === null || isWrittenByItself(value))
    return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  const members: string[] = [];
  for (const key of Object.keys(value).sort()) {
    const member: unknown = (value as Record<string, unknown>)[key];
    if (member !== undefined) members.push(`${JSON.stringify(key)}:${canonical(member)}`);
  }
  return `{${members.join()}}`;
};

const isWrittenByItself = (value: object): boolean => 'toJSON' in value && typeof value.toJSON === 'function';

/** These depend on the caller or on the rate, so the same request may succeed later. */
const passing: readonly number[] = [401, 403, 429];

/** Any other rejection is as final as a success. A fault of ours is not final. */
export const isFinal = (error: unknown): error is Problem =>
  error instanceof Problem && error.status < 500 && !passing.includes(error.status);
