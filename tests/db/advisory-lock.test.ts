/** Releases that run side by side during a rollout exclude each other only if all hash the same texts. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type AdvisoryLock, acquireLock, acquireLockSql, tryLock } from '../../src/db/advisory-lock.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

/** Whether another connection gets the lock of the text; an exclusive lock by default. */
const isFree = async (text: string, call = 'pg_try_advisory_xact_lock'): Promise<boolean> => {
  const { rows } = await app.deps.db.raw(`select ${call}(hashtextextended(?, 0)) as free`, [text]);
  return rows[0].free;
};

const userId = '0197f3a0-0000-7000-8000-000000000001';

test.each<[lock: AdvisoryLock, text: string]>([
  ['categoryTree', 'tradepost category tree'],
  ['encryptionKeys', 'tradepost encryption keys'],
  ['eventPartitions', 'tradepost event partitions'],
  ['eventSequencer', 'tradepost event sequencer'],
  ['firstAdministrator', 'tradepost first administrator'],
  ['webhookEndpoints', 'tradepost webhook endpoints'],
  ['webhookPartitions', 'tradepost webhook partitions'],
  ['migrations', 'tradepost migrations'],
  ['sweep', 'tradepost sweep'],
  [{ namespace: 'accountTurn', key: userId }, `account ${userId}`],
  [{ namespace: 'idempotencyKey', key: '["a","createOrder","k"]' }, '["a","createOrder","k"]'],
  [{ namespace: 'loginFailures', key: '00ff' }, '00ff'],
  [{ namespace: 'ownJobs', key: 'account.export usr_1' }, 'jobs account.export usr_1'],
  [{ namespace: 'mailQuota', key: 'password-reset a@mail.example' }, 'mails password-reset a@mail.example'],
])('%j is the lock of the text that earlier releases hash', async (lock, text) => {
  await app.deps.db.transaction(async (tx) => {
    await acquireLock(tx, lock);
    expect(await isFree(text)).toBe(false);
    expect(await app.deps.db.transaction((other) => tryLock(other, lock))).toBe(false);
  });
  expect(await isFree(text)).toBe(true);
});

describe('a lock that a query acquires', () => {
  const acquire = (mode: 'exclusive' | 'shared') =>
    app.deps.db.transaction(async (tx) => {
      await tx.raw(`select ${acquireLockSql('accountTurn', 'id', mode)} from (select ?::uuid as id) as one`, [
        userId,
      ]);
      return {
        exclusive: await isFree(`account ${userId}`),
        shared: await isFree(`account ${userId}`, 'pg_try_advisory_xact_lock_shared'),
      };
    });

  test('an exclusive lock excludes every other lock', async () => {
    expect(await acquire('exclusive')).toEqual({ exclusive: false, shared: false });
  });

  test('a shared lock admits other shared locks', async () => {
    expect(await acquire('shared')).toEqual({ exclusive: false, shared: true });
  });
});
