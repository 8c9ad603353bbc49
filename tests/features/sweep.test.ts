import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { issueOneTimeToken } from '../../src/features/accounts/authentication/tokens/one-time-token-repository.ts';
import { rotateSigningKeys } from '../../src/features/accounts/authentication/tokens/signing-key-rotation.ts';
import { sweep } from '../../src/features/sweep.ts';
import { newUuid, toUuid } from '../../src/lib/id.ts';
import { hashSecret } from '../../src/lib/secret.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeEach(async () => {
  app = await startTestApp();
});
afterEach(() => app.close());

const minute = 60_000;
const day = 24 * 60 * minute;

const count = async (table: string): Promise<number> => (await app.deps.db(table)).length;

const addTokens = async (howMany: number, ttlSeconds = 60) => {
  for (let index = 0; index < howMany; index += 1) {
    await issueOneTimeToken(
      { ...app.deps, db: app.deps.db },
      { purpose: 'magic_link', userId: undefined, ttlSeconds },
    );
  }
};

describe('sweep', () => {
  test('deletes one-time tokens after their expiry, not before', async () => {
    await addTokens(2);
    await addTokens(1, 61);
    app.clock.advance(minute - 1);
    expect(await sweep(app.deps)).toEqual({});
    app.clock.advance(1);
    expect(await sweep(app.deps)).toEqual({ one_time_tokens: 2 });
    expect(await count('one_time_tokens')).toBe(1);
  });

  test('deletes idempotency keys after their day', async () => {
    const { tradepost } = await app.signIn('editor');
    const create = () =>
      tradepost.posts
        .create({ body: { title: 'Once', body: 'And not twice.' }, idempotencyKey: 'the-same-key' })
        .withResponse();
    await create();
    app.clock.advance(minute);
    expect(await sweep(app.deps)).toEqual({});
    app.clock.advance(day);
    expect(await sweep(app.deps)).toEqual({ idempotency_keys: 1 });
  });

  test('deletes sessions that have expired or were ended, with their refresh tokens', async () => {
    const { db, clock } = app.deps;
    const { user } = await app.signIn();
    await db('sessions').delete();
    const now = clock.now();
    const later = (ms: number) => new Date(now.getTime() + ms);
    const addSession = async (row: object) => {
      const id = newUuid(now);
      const moment = { created_at: now, authenticated_at: now, last_seen_at: now };
      const origin = { address: '192.0.2.1', user_agent: '' };
      await db('sessions').insert({ id, user_id: toUuid(user.id), ...moment, ...origin, ...row });
      await db('refresh_tokens').insert({ token_hash: hashSecret(id), session_id: id, created_at: now });
    };
    await addSession({ expires_at: later(day) });
    await addSession({ expires_at: later(90 * day) });
    await addSession({ expires_at: later(90 * day), ended_at: now, end_reason: 'logout' });
    expect(await sweep(app.deps)).toEqual({ sessions: 1 });
    app.clock.advance(day);
    expect(await sweep(app.deps)).toEqual({ sessions: 1 });
    expect([await count('sessions'), await count('refresh_tokens')]).toEqual([1, 1]);
  });

  test('deletes failed logins after a day, and known IP addresses after half a year', async () => {
    const { user } = await app.signIn();
    const login = (password: string) =>
      app.tradepost.accounts.login({ body: { email: user.email, password } });
    await login('correct horse battery');
    await expect(login('not-the-password')).rejects.toMatchObject({ code: 'invalid_credentials' });
    app.clock.advance(day);
    expect(await sweep(app.deps)).toMatchObject({ login_failures: 1 });
    app.clock.advance(179 * day);
    expect(await sweep(app.deps)).toMatchObject({ login_addresses: 1 });
  });

  test('deletes mails a week after they were sent', async () => {
    const { user } = await app.signIn();
    await app.tradepost.passwords.requestReset({ body: { email: user.email } });
    app.clock.advance(8 * day);
    expect(await sweep(app.deps)).not.toHaveProperty('mails');
    await app.mails();
    app.clock.advance(7 * day - 1);
    expect(await sweep(app.deps)).not.toHaveProperty('mails');
    app.clock.advance(1);
    expect(await sweep(app.deps)).toMatchObject({ mails: 1 });
  });

  test('deletes signing keys after the last valid token that they signed', async () => {
    await app.deps.tokens.publicKeys();
    await rotateSigningKeys(app.deps);
    app.clock.advance(25 * minute - 1);
    expect(await sweep(app.deps)).toEqual({});
    app.clock.advance(1);
    expect(await sweep(app.deps)).toEqual({ signing_keys: 1 });
  });

  test('continues in batches until nothing is left', async () => {
    await addTokens(7);
    app.clock.advance(minute);
    const batches: number[] = [];
    app.deps.db.on('query-response', (rows: { rowCount: number }, { sql }: { sql: string }) => {
      if (sql.startsWith('delete from "one_time_tokens"')) batches.push(rows.rowCount);
    });
    expect(await sweep(app.deps, { batch: 3 })).toEqual({ one_time_tokens: 7 });
    expect(batches).toEqual([3, 3, 1, 0]);
  });

  test('leaves the work to another sweep, and skips locked rows', async () => {
    await addTokens(2);
    app.clock.advance(minute);
    await app.deps.db.transaction(async (tx) => {
      await tx.raw("select pg_advisory_xact_lock(hashtextextended('tradepost sweep', 0))");
      expect(await sweep(app.deps)).toEqual({});
    });
    await app.deps.db.transaction(async (tx) => {
      await tx('one_time_tokens').first().forUpdate();
      expect(await sweep(app.deps)).toEqual({ one_time_tokens: 1 });
    });
  });

  test('deletes each row once with several sweeps at once', async () => {
    await addTokens(9);
    app.clock.advance(minute);
    const all = await Promise.all([1, 2, 3].map(() => sweep(app.deps, { batch: 2 })));
    const more = await sweep(app.deps);
    const deleted = [...all, more].map(({ one_time_tokens = 0 }) => one_time_tokens);
    expect(deleted.reduce((sum, one) => sum + one)).toBe(9);
  });
});

test('a kind that fails does not keep the sweep from the others', async () => {
  const { db } = app.deps;
  await addTokens(1);
  app.clock.advance(91 * day);
  await db.schema.renameTable('login_failures', 'elsewhere');
  await expect(sweep(app.deps)).rejects.toThrow(
    /could not be deleted: login_failures .+ relation "login_failures" does not exist/s,
  );
  expect(await count('one_time_tokens')).toBe(0);
  await db.schema.renameTable('elsewhere', 'login_failures');
});

describe('the schedule sweep', () => {
  test('deletes expired data every five minutes, and retries a failure', async () => {
    const { db } = app.deps;
    await app.runSchedules();
    await addTokens(1);
    app.clock.advance(5 * minute);
    await db.schema.renameTable('one_time_tokens', 'elsewhere');
    await app.runSchedules();
    await db.schema.renameTable('elsewhere', 'one_time_tokens');
    const lastRun = async () => {
      const { tradepost } = await app.signIn('admin');
      return (await tradepost.schedules.listRuns({ scheduleName: 'sweep' })).items[0];
    };
    expect(await lastRun()).toMatchObject({
      state: 'waiting',
      error: expect.stringContaining('one_time_tokens'),
    });
    app.clock.advance(minute);
    await app.runSchedules();
    expect(await lastRun()).toMatchObject({ state: 'succeeded', attempts: 2 });
    expect(await count('one_time_tokens')).toBe(0);
    expect(app.logLines.join('')).toContain('"swept":{"one_time_tokens":1}');
  });
});
