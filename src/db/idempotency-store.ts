import type { Knex } from 'knex';
import type { IdempotencyKey, IdempotencyStore } from '../contract/idempotency.ts';
import type { RenderedResponse } from '../contract/response-writer.ts';
import { newProblem } from '../errors.ts';
import type { Clock } from '../lib/clock.ts';
import { tryLock } from './advisory-lock.ts';
import type { Db } from './db.ts';
import { runInTransaction } from './transaction.ts';

export const IDEMPOTENCY_KEYS_LAST_MS = 24 * 60 * 60 * 1000;

/** A stored response, and the fingerprint of its request. */
export type StoredResponse = Pick<RenderedResponse, 'status' | 'headers'> & {
  fingerprint: string;
  body: string | null;
};

/**
 * Stores responses by idempotency key for 24 hours. `run` executes `work` and stores its response in the same transaction,
 * or returns the stored response. A rejection by `work` rolls its effects back and is stored too. Throws
 * idempotency_in_flight while another request holds the key, and idempotency_key_reused for another request.
 */
export const createIdempotencyStore = (clock: Clock): IdempotencyStore<Db> => ({
  run: (db, key, work, toResponse) =>
    runInTransaction(db, async (tx) => {
      await claim(tx, key);
      const stored = await findResponse(tx, key, clock.now());
      if (stored) return { response: toReplay(stored, key), replayed: true };
      const response = await inSavepoint(tx, work).catch(toResponse);
      await storeResponse(tx, { ...key, ...response, createdAt: clock.now() });
      return { response, replayed: false };
    }),
});

/**
 * Uses an advisory lock instead of a row: the wait for an uncommitted row of another transaction would hold a connection,
 * and the contract promises a response at once. The lock ends with the transaction, also if the process is killed.
 */
const claim = async (tx: Knex.Transaction, { actorId, operationId, key }: IdempotencyKey): Promise<void> => {
  const lock = { namespace: 'idempotencyKey', key: JSON.stringify([actorId, operationId, key]) } as const;
  if (await tryLock(tx, lock)) return;
  throw newProblem('idempotency_in_flight', {
    detail: 'Another request with this key has not completed yet.',
    headers: { 'Retry-After': '1' },
  });
};

/** Runs `work` in a savepoint: a rejection rolls back its effects, while the key and the response still commit. */
const inSavepoint = (
  tx: Knex.Transaction,
  work: (tx: Knex.Transaction) => Promise<RenderedResponse>,
): Promise<RenderedResponse> => tx.transaction(work);

/** Returns the response to replay. Throws idempotency_key_reused for another request. */
export const toReplay = (stored: StoredResponse, key: IdempotencyKey): RenderedResponse => {
  requireSameRequest(stored, key);
  const { status, headers, body } = stored;
  return { status, headers, body: body ?? undefined };
};

/** Throws idempotency_key_reused for another request. */
export const requireSameRequest = (
  { fingerprint }: Pick<StoredResponse, 'fingerprint'>,
  key: IdempotencyKey,
): void => {
  if (fingerprint === key.fingerprint) return;
  throw newProblem('idempotency_key_reused', {
    detail: 'An earlier request with other content used this key.',
  });
};

const findResponse = (
  tx: Knex.Transaction,
  key: IdempotencyKey,
  now: Date,
): Promise<StoredResponse | undefined> =>
  tx('idempotency_keys')
    .select<StoredResponse>('fingerprint', 'status', 'headers', 'body')
    .where({ actor_id: key.actorId, operation_id: key.operationId, key: key.key })
    .where('created_at', '>', new Date(now.getTime() - IDEMPOTENCY_KEYS_LAST_MS))
    .first();

const storeResponse = (
  tx: Knex.Transaction,
  {
    actorId,
    operationId,
    key,
    fingerprint,
    status,
    headers,
    body,
    createdAt,
  }: IdempotencyKey & RenderedResponse & { createdAt: Date },
): Promise<unknown> =>
  tx('idempotency_keys')
    .insert({
      actor_id: actorId,
      operation_id: operationId,
      key,
      fingerprint,
      status,
      headers: JSON.stringify(headers),
      body,
      created_at: createdAt,
    })
    // Replaces the row of an expired key.
    .onConflict(['actor_id', 'operation_id', 'key'])
    .merge();
