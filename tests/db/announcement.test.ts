/** Announcements reach the listeners of the process after the commit, and only then. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { announce, onAnnouncement } from '../../src/db/announcement.ts';
import { runInTransaction } from '../../src/db/transaction.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let heard: number;
let forget: () => void;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(() => {
  heard = 0;
  forget = onAnnouncement(app.deps.db, 'events', () => {
    heard += 1;
  });
});
afterEach(() => forget());

class Wanted extends Error {}

test('without a transaction, at once', () => {
  announce(app.deps.db, 'events');
  expect(heard).toBe(1);
});

test('after the commit, not before', async () => {
  await runInTransaction(app.deps.db, async (tx) => {
    announce(tx, 'events');
    announce(tx, 'jobs');
    await tx.raw('select 1');
    expect(heard).toBe(0);
  });
  expect(heard).toBe(1);
});

test('not after a rollback', async () => {
  const failing = runInTransaction(app.deps.db, async (tx) => {
    announce(tx, 'events');
    throw new Wanted();
  });
  await expect(failing).rejects.toThrow(Wanted);
  expect(heard).toBe(0);
});

test('a savepoint counts only if it and its transaction commit', async () => {
  const inSavepoint = (isKept: boolean) =>
    runInTransaction(app.deps.db, async (tx) => {
      await tx
        .transaction(async (savepoint) => {
          announce(savepoint, 'events');
          if (!isKept) throw new Wanted();
        })
        .catch(() => undefined);
      await tx.raw('select 1');
      expect(heard).toBe(0);
    });
  await inSavepoint(false);
  expect(heard).toBe(0);
  await inSavepoint(true);
  expect(heard).toBe(1);
});

test('once if the transaction is retried', async () => {
  let attempts = 0;
  await runInTransaction(app.deps.db, async (tx) => {
    announce(tx, 'events');
    attempts += 1;
    if (attempts === 1) throw Object.assign(new Wanted(), { code: '40001' });
  });
  expect([attempts, heard]).toEqual([2, 1]);
});

test('a forgotten listener hears nothing', () => {
  forget();
  announce(app.deps.db, 'events');
  expect(heard).toBe(0);
});
