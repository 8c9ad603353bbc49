import type { IdempotencyKey, IdempotencyStore } from '../contract/idempotency.ts';
import type { RenderedResponse } from '../contract/response-writer.ts';
import { newProblem } from '../errors.ts';
import type { Clock } from '../lib/clock.ts';
import { tryLock } from './advisory-lock.ts';
import type { Db } from './db.ts';
import { query } from './statement.ts';
import { runInTransaction } from './transaction.ts';

export const IDEMPOTENCY_KEYS_LAST_MS = 24 * 60 * 60 * 1000;

/** A stored response, and the fingerprint of its request. */
export type StoredResponse = Pick<RenderedResponse, 'status' | 'headers'> & {
  fingerprint: string;
  body: string | null;
};

/**
 * Stores responses by idempotency key for 24 hours. `run` executes `work` and stores its response in the same transaction,
 * or returns the stored response. A rejection by `work` rolls the transaction back, so it has no effects, and is stored by a
 * transaction of its own. Throws idempotency_in_flight while another request holds the key, and idempotency_key_reused for
 * another request.
 */
export const createIdempotencyStore = (clock: Clock): IdempotencyStore<Db> => {
  const runUnder = (db: Db, key: IdempotencyKey, work: (tx: Db) => Promise<RenderedResponse>) =>
    runInTransaction(db, async (tx) => {
      // Postgres runs them one after the other, so the second one sees what the last holder of the key has committed.
      const [, stored] = await Promise.all([claim(tx, key), findResponse(tx, key, clock.now())]);
      if (stored) return { response: toReplay(stored, key), replayed: true };
      const response = await work(tx);
      await storeResponse(tx, { ...key, ...response, createdAt: clock.now() });
      return { response, replayed: false };
    });
  return {
    run: async (db, key, work, toResponse) => {
      let rejection: RenderedResponse | undefined;
      try {
        return await runUnder(db, key, (tx) =>
          work(tx).catch((error: unknown) => {
            rejection = toResponse(error);
            throw error;
          }),
        );
      } catch (error) {
        const response = rejection;
        if (response === undefined) throw error;
        // A request that has acquired the key meanwhile decides instead.
        return runUnder(db, key, async () => response);
      }
    },
  };
};

/**
 * Uses an advisory lock instead of a row: the wait for an uncommitted row of another transaction would hold a connection,
 * and the contract promises a response at once. The lock ends with the transaction, also if the process is killed.
 */
const claim = async (tx: Db, { actorId, operationId, key }: IdempotencyKey): Promise<void> => {
  const lock = { namespace: 'idempotencyKey', key: JSON.stringify([actorId, operationId, key]) } as const;
  if (await tryLock(tx, lock)) return;
  throw newProblem('idempotency_in_flight', {
    detail: 'Another request with this key has not completed yet.',
    headers: { 'Retry-After': '1' },
  });
};

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

const findResponse = async (
  tx: Db,
  { actorId, operationId, key }: IdempotencyKey,
  now: Date,
): Promise<StoredResponse | undefined> => {
  const text = `select fingerprint, status, headers, body from idempotency_keys
    where actor_id = $1 and operation_id = $2 and key = $3 and created_at > $4`;
  const since = new Date(now.getTime() - IDEMPOTENCY_KEYS_LAST_MS);
  const [row] = await query<StoredResponse>(tx, text, [actorId, operationId, key, since]);
  return row;
};

const storeResponse = async (
  tx: Db,
  response: IdempotencyKey & RenderedResponse & { createdAt: Date },
): Promise<void> => {
  const { actorId, operationId, key, fingerprint, status, headers, body, createdAt } = response;
  // Replaces the row of an expired key.
  const text = `insert into idempotency_keys
      (actor_id, operation_id, key, fingerprint, status, headers, body, created_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8)
    on conflict (actor_id, operation_id, key) do update set fingerprint = excluded.fingerprint,
      status = excluded.status, headers = excluded.headers, body = excluded.body, created_at = excluded.created_at`;
  const values = [actorId, operationId, key, fingerprint, status, JSON.stringify(headers), body, createdAt];
  await query(tx, text, values);
};
