import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import type { IdempotencyKey } from '../contract/idempotency.ts';
import type { Claim, StepStore } from '../contract/idempotency-steps.ts';
import { newProblem } from '../errors.ts';
import type { Clock } from '../lib/clock.ts';
import { newUuid } from '../lib/id.ts';
import type { Db } from './db.ts';
import {
  IDEMPOTENCY_KEYS_LAST_MS,
  requireSameRequest,
  type StoredResponse,
  toReplay,
} from './idempotency-store.ts';
import { runInTransaction } from './transaction.ts';

/** A call of another system must take less time, because another request may take the key over afterwards. */
export const LEASE_MS = 60_000;

/** Without a status the request has a lease instead of a response. */
type Row = StoredResponse & { leased_until: string | null; created_at: string };

/**
 * Stores the keys, outcomes and responses of operations with steps. The row of a key has a lease until it has a response.
 * The lease is renewed by each step, and another request may take the key over when the lease has ended.
 */
export const createStepStore = (clock: Clock): StepStore<Db> => ({
  claim: (db, key) =>
    runInTransaction(db, async (tx) => {
      const now = clock.now();
      const found = await lockRow(tx, key, now);
      if (found && found.status !== null) return { response: toReplay(found, key) };
      if (found) {
        requireSameRequest(found, key);
        requireEndedLease(found, now);
      }
      const lease = newUuid(now);
      const isOurs = found
        ? await takeOver(tx, key, { lease, now })
        : await insertRow(tx, key, { lease, now });
      if (!isOurs) throw inFlight(LEASE_MS);
      const id = idOf(key, found ? new Date(found.created_at) : now);
      return { claim: createClaim(key, { id, lease, clock, outcomes: await listOutcomes(tx, key) }) };
    }),
});

const createClaim = (
  key: IdempotencyKey,
  { id, lease, clock, outcomes }: Pick<Claim<Db>, 'id' | 'outcomes'> & { lease: string; clock: Clock },
): Claim<Db> => {
  const held = { ...rowOf(key), lease };
  const update = async (db: Db, columns: object): Promise<void> => {
    const count = await db('idempotency_keys').where(held).update(columns);
    if (count === 0) throw inFlight(LEASE_MS);
  };
  return {
    id,
    outcomes,
    record: async (tx, step, outcome) => {
      await update(tx, { leased_until: leaseEnd(clock.now()) });
      await tx('idempotency_steps').insert({ ...rowOf(key), step, outcome: toStored(outcome) });
    },
    complete: (tx, { status, headers, body }) =>
      update(tx, {
        status,
        headers: JSON.stringify(headers),
        body: body ?? null,
        lease: null,
        leased_until: null,
      }),
    release: async (db) => {
      await db('idempotency_keys').where(held).update({ leased_until: clock.now() });
    },
  };
};

/** Locks the row of the key, so that one request decides about it at a time. Deletes an expired row. */
const lockRow = async (tx: Knex, key: IdempotencyKey, now: Date): Promise<Row | undefined> => {
  const row = await tx('idempotency_keys')
    .select<Row>('fingerprint', 'status', 'headers', 'body', 'leased_until', 'created_at')
    .where(rowOf(key))
    .forUpdate()
    .first();
  if (!row || new Date(row.created_at).getTime() > now.getTime() - IDEMPOTENCY_KEYS_LAST_MS) return row;
  await tx('idempotency_keys').where(rowOf(key)).delete();
  return undefined;
};

/** Throws idempotency_in_flight until the lease ends. */
const requireEndedLease = ({ leased_until }: Row, now: Date): void => {
  const left = new Date(leased_until ?? 0).getTime() - now.getTime();
  if (left > 0) throw inFlight(left);
};

type Lease = { lease: string; now: Date };

const takeOver = async (tx: Knex, key: IdempotencyKey, { lease, now }: Lease): Promise<boolean> =>
  (await tx('idempotency_keys')
    .where(rowOf(key))
    .update({ lease, leased_until: leaseEnd(now) })) > 0;

/** Returns false if another request has inserted the row since it was looked up. */
const insertRow = async (tx: Knex, key: IdempotencyKey, { lease, now }: Lease): Promise<boolean> => {
  const { fingerprint } = key;
  const columns = { fingerprint, lease, leased_until: leaseEnd(now), created_at: now };
  const inserted = await tx('idempotency_keys')
    .insert({ ...rowOf(key), ...columns })
    .onConflict(['actor_id', 'operation_id', 'key'])
    .ignore()
    .returning('key');
  return inserted.length > 0;
};

const listOutcomes = async (tx: Knex, key: IdempotencyKey): Promise<Map<string, unknown>> => {
  const rows = await tx('idempotency_steps')
    .select<{ step: string; outcome: string }[]>('step', 'outcome')
    .where(rowOf(key));
  return new Map(rows.map(({ step, outcome }) => [step, JSON.parse(outcome)]));
};

/** JSON text as a JSON string: jsonb itself has no NUL and no lone surrogate, and another system may return them. */
const toStored = (outcome: unknown): string => JSON.stringify(JSON.stringify(outcome));

/** Other systems know all actors, and may remember a key for longer than we do. */
const idOf = ({ actorId, operationId, key }: IdempotencyKey, createdAt: Date): string =>
  createHash('sha256')
    .update(JSON.stringify([actorId, operationId, key, createdAt.getTime()]))
    .digest('base64url');

const rowOf = ({ actorId, operationId, key }: IdempotencyKey) => ({
  actor_id: actorId,
  operation_id: operationId,
  key,
});

const leaseEnd = (now: Date): Date => new Date(now.getTime() + LEASE_MS);

const inFlight = (leftMs: number) =>
  newProblem('idempotency_in_flight', {
    detail: 'Another request with this key has not completed yet.',
    headers: { 'Retry-After': String(Math.ceil(leftMs / 1000)) },
  });
