/**
 * Transaction-level advisory locks, for resources without a row to lock. Postgres identifies each by the hash of a text.
 * All releases of a rollout must hash the same texts, so a text never changes. Postgres releases a lock at the end of its
 * transaction, also if the process is killed.
 */
import type { Knex } from 'knex';
import type { Db } from './db.ts';
import { query } from './statement.ts';
import { runInTransaction } from './transaction.ts';

const texts = {
  categoryTree: 'tradepost category tree',
  encryptionKeys: 'tradepost encryption keys',
  eventSequencer: 'tradepost event sequencer',
  eventPartitions: 'tradepost event partitions',
  firstAdministrator: 'tradepost first administrator',
  migrations: 'tradepost migrations',
  postCategoryTree: 'tradepost post category tree',
  salesRollUp: 'tradepost sales roll-up',
  sweep: 'tradepost sweep',
  webhookEndpoints: 'tradepost webhook endpoints',
  webhookPartitions: 'tradepost webhook partitions',
} as const;

/** A text is a prefix and a key. The keys without a prefix differ by their form: a JSON array, or hexadecimal digits. */
const prefixes = {
  accountTurn: 'account ',
  idempotencyKey: '',
  loginFailures: '',
  mailQuota: 'mails ',
  mediaContent: 'media ',
  mediaUploads: 'media uploads ',
  ownJobs: 'jobs ',
} as const;

type Namespace = keyof typeof prefixes;

/** One lock per database, or one lock per key of a namespace. */
export type AdvisoryLock = keyof typeof texts | { namespace: Namespace; key: string };

/** Several transactions may hold a `shared` lock at once, and none holds the `exclusive` lock meanwhile. */
export type LockMode = 'exclusive' | 'shared';

/** Waits until the lock is free and acquires it. Postgres grants the requests for a lock in their order. */
export const acquireLock = async (
  tx: Db,
  lock: AdvisoryLock,
  mode: LockMode = 'exclusive',
): Promise<void> => {
  await query(tx, `select ${callOf(mode)}(hashtextextended($1, 0))`, [textOf(lock)]);
};

/** Like `acquireLock`, as an SQL expression for each row of a query. `key` is an SQL expression too. */
export const acquireLockSql = (namespace: Namespace, key: string, mode: LockMode): string =>
  `${callOf(mode)}(hashtextextended('${prefixes[namespace]}' || ${key}, 0))`;

/** Acquires the lock without waiting. Returns false if another transaction holds it. */
export const tryLock = async (tx: Db, lock: AdvisoryLock): Promise<boolean> => {
  const text = 'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as taken';
  const [row] = await query<{ taken: boolean }>(tx, text, [textOf(lock)]);
  return row?.taken === true;
};

/**
 * Like `runInTransaction`, with the exclusive lock. Returns undefined without running `work` if another transaction holds
 * the lock.
 */
export const inExclusiveTransaction = <T>(
  db: Db,
  lock: AdvisoryLock,
  work: (tx: Knex.Transaction) => Promise<T>,
): Promise<T | undefined> =>
  runInTransaction(db, async (tx) => ((await tryLock(tx, lock)) ? work(tx) : undefined));

const callOf = (mode: LockMode): string =>
  mode === 'shared' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';

const textOf = (lock: AdvisoryLock): string =>
  typeof lock === 'string' ? texts[lock] : `${prefixes[lock.namespace]}${lock.key}`;
