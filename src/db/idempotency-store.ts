import type { Knex } from 'knex';
import type { IdempotencyKey, IdempotencyStore } from '../contract/idempotency.ts';
import type { Rendered } from '../contract/response-writer.ts';
import { Problem } from '../errors.ts';
import type { Clock } from '../lib/clock.ts';
import { tryLock } from './advisory-lock.ts';
import type { Db } from './db.ts';
import { runInTransaction } from './transaction.ts';

export const IDEMPOTENCY_KEYS_LAST_MS = 24 * 60 * 60 * 1000;

type Row = { fingerprint: string; status: number; headers: Record<string, string>; body: string | null };

export const createIdempotencyStore = (clock: Clock): IdempotencyStore<Db> => ({
  run: (db, key, work, toAnswer) =>
    runInTransaction(db, async (tx) => {
      await claim(tx, key);
      const stored = await findAnswer(tx, key, clock.now());
      if (stored) return { answer: replay(stored, key), replayed: true };
      const answer = await undoable(tx, work).catch(toAnswer);
      await storeAnswer(tx, { ...key, ...answer, createdAt: clock.now() });
      return { answer, replayed: false };
    }),
});

/**
 * An advisory lock and not a row: waiting for another's uncommitted row would hold a connection for as long as the
 * other works, and the contract promises an answer at once. It goes with the transaction, also if we are killed.
 */
const claim = async (tx: Knex.Transaction, { actorId, operationId, key }: IdempotencyKey): Promise<void> => {
  const lock = { namespace: 'idempotencyKey', key: JSON.stringify([actorId, operationId, key]) } as const;
  if (await tryLock(tx, lock)) return;
  throw new Problem('idempotency_in_flight', {
    detail: 'Another request with this key has not been answered yet.',
    headers: { 'Retry-After': '1' },
  });
};

/** A refusal undoes its effects up to here, while the key and its answer still commit. */
const undoable = (
  tx: Knex.Transaction,
  work: (tx: Knex.Transaction) => Promise<Rendered>,
): Promise<Rendered> => tx.transaction(work);

const replay = ({ fingerprint, status, headers, body }: Row, key: IdempotencyKey): Rendered => {
  if (fingerprint !== key.fingerprint) {
    throw new Problem('idempotency_key_reused', { detail: 'This key came before with another request.' });
  }
  return { status, headers, body: body ?? undefined };
};

const findAnswer = (tx: Knex.Transaction, key: IdempotencyKey, now: Date): Promise<Row | undefined> =>
  tx('idempotency_keys')
    .select<Row>('fingerprint', 'status', 'headers', 'body')
    .where({ actor_id: key.actorId, operation_id: key.operationId, key: key.key })
    .where('created_at', '>', new Date(now.getTime() - IDEMPOTENCY_KEYS_LAST_MS))
    .first();

const storeAnswer = (
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
  }: IdempotencyKey & Rendered & { createdAt: Date },
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
    // The row of a key that has expired.
    .onConflict(['actor_id', 'operation_id', 'key'])
    .merge();
