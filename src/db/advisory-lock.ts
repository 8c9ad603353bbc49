/**
 * Advisory locks: on what has no row to lock. Each is known by the hash of a text, which all releases that run side by
 * side must agree on, so a text never changes. A lock is held until the transaction ends, also if the process is killed.
 */
import type { Knex } from 'knex';
import type { Db } from './db.ts';
import { runInTransaction } from './transaction.ts';

const texts = {
  encryptionKeys: 'tradepost encryption keys',
  firstAdministrator: 'tradepost first administrator',
  migrations: 'tradepost migrations',
  sweep: 'tradepost sweep',
} as const;

/** A key follows. It keeps apart those without a prefix: one is an array in JSON, the other hexadecimal. */
const prefixes = {
  accountTurn: 'account ',
  idempotencyKey: '',
  loginFailures: '',
  mailQuota: 'mails ',
} as const;

type Namespace = keyof typeof prefixes;

/** A lock of the whole database, or one of many in a namespace. */
export type AdvisoryLock = keyof typeof texts | { namespace: Namespace; key: string };

/** `shared`: several may hold it so, and none may hold it `alone` meanwhile. */
export type LockMode = 'alone' | 'shared';

/** Waits for those who hold the lock. Requests are granted in their order. */
export const takeLock = async (tx: Db, lock: AdvisoryLock, mode: LockMode = 'alone'): Promise<void> => {
  await tx.raw(`select ${callOf(mode)}(hashtextextended(?, 0))`, [textOf(lock)]);
};

/** SQL that does the same for each row of a query; `key` is SQL too. */
export const takingLock = (namespace: Namespace, key: string, mode: LockMode): string =>
  `${callOf(mode)}(hashtextextended('${prefixes[namespace]}' || ${key}, 0))`;

/** False, at once, if somebody else holds the lock. */
export const tryLock = async (tx: Db, lock: AdvisoryLock): Promise<boolean> => {
  const { rows } = await tx.raw<{ rows: [{ taken: boolean }] }>(
    'select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as taken',
    [textOf(lock)],
  );
  return rows[0].taken;
};

/** Like runInTransaction, unless somebody else holds the lock: then it returns undefined at once. */
export const aloneInTransaction = <T>(
  db: Db,
  lock: AdvisoryLock,
  work: (tx: Knex.Transaction) => Promise<T>,
): Promise<T | undefined> =>
  runInTransaction(db, async (tx) => ((await tryLock(tx, lock)) ? work(tx) : undefined));

const callOf = (mode: LockMode): string =>
  mode === 'shared' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';

const textOf = (lock: AdvisoryLock): string =>
  typeof lock === 'string' ? texts[lock] : `${prefixes[lock.namespace]}${lock.key}`;
