import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { validators } from '../../../generated/response-validators.js';
import { sweep } from '../../../src/features/sweep.ts';
import { newUuid, toUuid } from '../../../src/lib/id.ts';
import { eventually } from '../../support/eventually.ts';
import { buildOrder, buildProduct } from '../../support/factories.ts';
import { lockWaits } from '../../support/lock-waits.ts';
import { openTestSession, startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

// The SDK warns that exportAccount is deprecated.
const { warn } = console;
beforeAll(() => {
  console.warn = () => undefined;
});
afterAll(() => {
  console.warn = warn;
});

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const minute = 60_000;
const day = 24 * 60 * minute;
type Person = Awaited<ReturnType<TestApp['signIn']>>;

/** Signs in again, because a test may take days. */
const again = async ({ user }: Person): Promise<Tradepost> =>
  app.tradepost.withAccessToken((await openTestSession(app.deps, user)).accessToken);

const start = (tradepost: Tradepost) => tradepost.personalData.startAccountExport();
const finish = async (tradepost: Tradepost) => {
  const { id: jobId } = await start(tradepost);
  await app.runJobs();
  const job = await tradepost.jobs.get({ jobId });
  return { jobId, job, fileId: (job.result as { fileId: string } | undefined)?.fileId ?? '' };
};

const pathOf = (url: string): string => url.replace('http://tradepost.test', '');
const download = async (tradepost: Tradepost, fileId: string): Promise<string> => {
  const { downloadUrl } = await tradepost.personalData.accountExport({ fileId });
  return (await app.fetch(pathOf(downloadUrl))).text();
};

const storedKeys = async (): Promise<string[]> => {
  const keys: string[] = [];
  for await (const { key } of app.deps.storage.list()) keys.push(key);
  return keys;
};

const waitingForLocks = async (count: number) =>
  eventually(async () => {
    const { rows } = await app.deps.db.raw(lockWaits);
    return rows.length >= count ? rows : undefined;
  });

/** The export waits in its middle until `during` has passed. */
const exportWhile = async (tradepost: Tradepost, during: () => Promise<unknown>): Promise<void> => {
  await start(tradepost);
  const hold = await app.deps.db.transaction();
  await hold.raw('lock table orders in access exclusive mode');
  const running = app.runJobs();
  try {
    await waitingForLocks(1);
    await during();
  } finally {
    await hold.rollback();
    await running;
  }
};

/** A start that has found the unfinished job waits until `during` has passed. Returns its response. */
const startWhile = async (tradepost: Tradepost, during: () => Promise<unknown>) => {
  const { db } = app.deps;
  await db.raw(`
    create function hold_start() returns trigger language plpgsql as
      $$ begin perform pg_advisory_xact_lock(1); return new; end $$;
    create trigger hold_start before insert on audit_events for each row
      when (new.action = 'user.export_started') execute function hold_start()`);
  const hold = await db.transaction();
  await hold.raw('select pg_advisory_xact_lock(1)');
  const starting = start(tradepost);
  try {
    await waitingForLocks(1);
    await during();
  } finally {
    await hold.rollback();
    await Promise.allSettled([starting]);
    await db.raw('drop function hold_start cascade');
  }
  return starting;
};

describe('startAccountExport', () => {
  test('writes the data of the account to a file, as exportAccount shows them', async () => {
    const person = await app.signIn('editor');
    const { tradepost } = person;
    const admin = (await app.signIn('admin')).tradepost;
    const { id: productId } = await admin.products.create({ body: buildProduct() });
    await tradepost.orders.create({ body: buildOrder(productId) });
    for (const title of ['Older', 'Newer "€"\n'])
      await tradepost.posts.create({ body: { title, body: '…' } });
    const { job, fileId } = await finish(tradepost);
    expect(job).toMatchObject({ kind: 'account.export', state: 'succeeded', progress: 100 });
    const text = await download(tradepost, fileId);
    const expected = await tradepost.personalData.exportAccount();
    expect(expected).toMatchObject({ posts: [{}, {}], orders: [{}], files: [{ id: fileId }] });
    expect(JSON.parse(text)).toEqual({
      ...expected,
      sessions: expected.sessions.map((session) => ({ ...session, current: false })),
      files: [],
      // The job of the export itself, in its middle.
      jobs: [expect.objectContaining({ id: job.id, state: 'running' })],
    });
    expect(Object.keys(JSON.parse(text))).toEqual(Object.keys(expected));
  });

  test('responds at once with the job and its URL, and shows its progress', async () => {
    const { tradepost, user } = await app.signIn();
    const { status, data, headers } = await start(tradepost).withResponse();
    expect(status).toBe(202);
    expect(data).toMatchObject({ kind: 'account.export', state: 'waiting', progress: 0, ownerId: user.id });
    expect([headers.get('location'), headers.get('retry-after')]).toEqual([`/v1/jobs/${data.id}`, '1']);
    await exportWhile(tradepost, async () => {
      const { progress, state } = await tradepost.jobs.get({ jobId: data.id });
      expect([state, progress > 0, progress < 100]).toEqual(['running', true, true]);
    });
  });

  test('writes page by page, truncates nothing, and has every item once', async () => {
    const { tradepost, user } = await app.signIn('editor');
    const ids = { uuid: toUuid(user.id), target: user.id, now: app.clock.now() };
    await app.deps.db.raw(
      `insert into posts (id, author_id, slug, title, body, status, created_at, updated_at)
       select gen_random_uuid(), :uuid, 'big-' || n, 'Number ' || n, repeat('x', 100000), 'draft', :now, :now
       from generate_series(1, 175) as n`,
      ids,
    );
    await app.deps.db.raw(
      `insert into audit_events (id, action, target, result, address, user_agent, request_id, details, created_at)
       select gen_random_uuid(), 'session.started', :target, 'success', '192.0.2.1', '', 'r' || n, '{}', :now
       from generate_series(1, 1999) as n`,
      ids,
    );
    const folder = join(app.deps.config.dataDir, 'files', '.unfinished');
    const written: number[] = [];
    const watch = ({ sql }: { sql: string }) => {
      if (!/from .?posts\b.* limit /s.test(sql) || sql.includes('comments')) return;
      const [name = ''] = readdirSync(folder);
      written.push(statSync(join(folder, name)).size);
    };
    app.deps.db.on('query', watch);
    const { fileId } = await finish(tradepost);
    app.deps.db.removeListener('query', watch);
    // A page of ten posts has a megabyte. When a page is read, all pages before the last one are on the disk.
    expect(written).toHaveLength(18);
    for (const [page, bytes] of written.entries())
      expect(bytes).toBeGreaterThanOrEqual((page - 1) * 1_000_000);
    const text = await download(tradepost, fileId);
    expect(text.length).toBeGreaterThan(16_000_000);
    const exported = JSON.parse(text);
    const validate = validators.exportAccount?.['200']?.['application/json'];
    expect([validate?.(exported), validate?.errors]).toEqual([true, null]);
    expect(exported.shortened).toEqual([]);
    expect(new Set(exported.posts.map(({ title }: { title: string }) => title)).size).toBe(175);
    // And the start of the export.
    expect(new Set(exported.auditEvents.map(({ id }: { id: string }) => id)).size).toBe(2000);
  });

  test('is recorded', async () => {
    const { tradepost, user } = await app.signIn();
    await start(tradepost);
    const events = await app.deps
      .db('audit_events')
      .where({ target: user.id, action: 'user.export_started' });
    expect(events).toMatchObject([{ actor_id: toUuid(user.id), address: expect.stringContaining('.') }]);
  });

  test('starts one job for several requests, also at once, until it has ended', async () => {
    const { tradepost } = await app.signIn();
    const started = await Promise.all([start(tradepost), start(tradepost), start(tradepost)]);
    const [first] = started;
    expect(new Set(started.map(({ id }) => id)).size).toBe(1);
    await app.runJobs();
    const second = await start(tradepost);
    expect(second.id).not.toBe(first?.id);
    const other = await start((await app.signIn()).tradepost);
    expect(other.id).not.toBe(second.id);
  });

  test('responds with the job that runs already', async () => {
    const { tradepost } = await app.signIn();
    // Two jobs of other accounts would fill the worker.
    await app.runJobs();
    const { id } = await start(tradepost);
    const now = app.clock.now().toISOString();
    await exportWhile(tradepost, async () => {
      expect(await start(tradepost)).toMatchObject({ id, state: 'running', attempts: 1, startedAt: now });
    });
  });

  test('responds with the state of a job that an administrator cancels meanwhile', async () => {
    const { tradepost } = await app.signIn();
    const admin = (await app.signIn('admin')).tradepost;
    const { id: jobId } = await start(tradepost);
    const response = await startWhile(tradepost, () => admin.jobs.cancel({ jobId }));
    expect(response).toEqual(await tradepost.jobs.get({ jobId }));
    expect(response).toMatchObject({ state: 'cancelled', finishedAt: app.clock.now().toISOString() });
  });

  test('responds with the state of a job that fails meanwhile, without the reason', async () => {
    const { tradepost } = await app.signIn();
    const { id: jobId } = await start(tradepost);
    // As if its workers had died in all attempts.
    await app.deps
      .db('pgboss.job')
      .where({ id: toUuid(jobId) })
      .update({ retry_limit: 0 });
    const response = await startWhile(tradepost, () => app.runJobs());
    expect(response).toEqual(await tradepost.jobs.get({ jobId }));
    expect(response).toMatchObject({ id: jobId, state: 'failed' });
    expect(response).not.toHaveProperty('failure');
  });

  test('a job succeeds only after a start that has found it', async () => {
    const { tradepost } = await app.signIn();
    const { id: jobId } = await start(tradepost);
    let working: Promise<void> | undefined;
    const response = await startWhile(tradepost, async () => {
      working = app.runJobs();
      await waitingForLocks(2);
    });
    await working;
    expect(response).toMatchObject({ id: jobId, state: 'running' });
    expect(await tradepost.jobs.get({ jobId })).toMatchObject({ state: 'succeeded' });
  });

  test('replaces the earlier export, whose links end', async () => {
    const { tradepost } = await app.signIn();
    const first = await finish(tradepost);
    const { downloadUrl } = await tradepost.personalData.accountExport({ fileId: first.fileId });
    const keyOf = ({ fileId: id }: { fileId: string }): Promise<string[]> =>
      app.deps
        .db('files')
        .where({ id: toUuid(id) })
        .pluck('storage_key');
    const [earlier] = await keyOf(first);
    const second = await finish(tradepost);
    expect((await app.fetch(pathOf(downloadUrl))).status).toBe(404);
    await sweep(app.deps);
    const keys = await storedKeys();
    expect(keys).not.toContain(earlier);
    expect(keys).toEqual(expect.arrayContaining(await keyOf(second)));
    expect(await download(tradepost, second.fileId)).toContain('"exportedAt"');
  });

  test('is retried after a failure, and a failure for good does not prevent another export', async () => {
    const person = await app.signIn();
    const folder = join(app.deps.config.dataDir, 'files', '.unfinished');
    await rename(folder, `${folder}-moved`);
    await writeFile(folder, 'A file in the place of the folder');
    const failForGood = async () => {
      const { jobId, job } = await finish(person.tradepost);
      expect(job).toMatchObject({ state: 'waiting', attempts: 1 });
      for (let attempt = 2; attempt <= 5; attempt += 1) {
        app.clock.advance(60 * minute);
        await app.runJobs();
      }
      const tradepost = await again(person);
      const failed = await tradepost.jobs.get({ jobId });
      expect(failed).toMatchObject({ state: 'failed', attempts: 5 });
      expect(failed).not.toHaveProperty('failure');
      return { jobId, tradepost };
    };
    const { jobId, tradepost } = await failForGood().finally(async () => {
      await rm(folder);
      await rename(`${folder}-moved`, folder);
    });
    const next = await finish(tradepost);
    expect([next.jobId === jobId, next.job.state]).toEqual([false, 'succeeded']);
  });

  test('needs a recent authentication, and a session', async () => {
    const { tradepost } = await app.signIn();
    const key = await tradepost.apiKeys.create({
      body: { name: 'A robot', kind: 'secret', scopes: ['orders:read'] },
    });
    await expect(start(app.tradepost.withAccessToken(key.key))).rejects.toMatchObject({ status: 401 });
    const { accessToken, refreshToken } = await openTestSession(app.deps, (await app.signIn()).user);
    app.clock.advance(16 * minute);
    const renewed = await app.tradepost.sessions.refreshTokens({ body: { refreshToken } });
    for (const token of [accessToken, renewed.accessToken]) {
      await expect(start(app.tradepost.withAccessToken(token))).rejects.toMatchObject({ status: 401 });
    }
  });
});

describe('an account that is closed', () => {
  const jobOf = ({ user }: Person) =>
    app.deps
      .db('jobs')
      .join('pgboss.job as queued', 'queued.id', 'jobs.id')
      .where({ owner_id: toUuid(user.id) });
  const published = ({ user }: Person) =>
    app.deps
      .db('files')
      .where({ owner_id: toUuid(user.id) })
      .whereNotNull('size');

  test('before its export gets none', async () => {
    const person = await app.signIn();
    await start(person.tradepost);
    await person.tradepost.personalData.requestErasure();
    await app.runJobs();
    expect(await jobOf(person)).toMatchObject([
      { state: 'failed', output: { reason: 'JobRejected: the account is closed' } },
    ]);
    expect(await published(person)).toEqual([]);
  });

  test('during its export gets none', async () => {
    const person = await app.signIn();
    await exportWhile(person.tradepost, () => person.tradepost.personalData.requestErasure());
    expect(await jobOf(person)).toMatchObject([
      { state: 'failed', output: { reason: 'JobRejected: the account is closed' } },
    ]);
    expect(await published(person)).toEqual([]);
  });

  test('and erased during its export leaves neither a job nor a byte', async () => {
    const before = await storedKeys();
    const person = await app.signIn();
    let erasing: Promise<unknown> | undefined;
    await exportWhile(person.tradepost, async () => {
      await person.tradepost.personalData.requestErasure();
      app.clock.advance(14 * day);
      erasing = sweep(app.deps);
      await waitingForLocks(2);
    });
    await erasing;
    app.clock.advance(day);
    await sweep(app.deps);
    await sweep(app.deps);
    expect(await app.deps.db('users').where({ id: toUuid(person.user.id) })).toEqual([]);
    expect(await jobOf(person)).toEqual([]);
    expect((await storedKeys()).filter((key) => !before.includes(key))).toEqual([]);
    expect(await app.deps.db('discarded_objects')).toEqual([]);
  });

  test('and erased loses its exports', async () => {
    const person = await app.signIn();
    const { fileId } = await finish(person.tradepost);
    const { downloadUrl } = await person.tradepost.personalData.accountExport({ fileId });
    const keys = await app.deps
      .db('files')
      .where({ owner_id: toUuid(person.user.id) })
      .pluck('storage_key');
    await app.deps
      .db('users')
      .where({ id: toUuid(person.user.id) })
      .delete();
    expect((await app.fetch(pathOf(downloadUrl))).status).toBe(404);
    await sweep(app.deps);
    expect(await storedKeys()).not.toContain(keys[0]);
  });
});

describe('getAccountExport', () => {
  test('shows the file with a link that is valid for an hour', async () => {
    const { tradepost } = await app.signIn();
    const { fileId } = await finish(tradepost);
    const now = app.clock.now().getTime();
    const file = await tradepost.personalData.accountExport({ fileId });
    const text = await (await app.fetch(pathOf(file.downloadUrl))).text();
    expect(file).toEqual({
      id: fileId,
      name: `tradepost-export-${new Date(now).toISOString().slice(0, 10)}.json`,
      mediaType: 'application/json',
      size: Buffer.byteLength(text),
      sha256: createHash('sha256').update(text).digest('hex'),
      createdAt: new Date(now).toISOString(),
      expiresAt: new Date(now + 7 * day).toISOString(),
      downloadUrl: expect.stringContaining(`/v1/files/${fileId}?expires=`),
      downloadUrlExpiresAt: new Date(now + 60 * minute).toISOString(),
    });
    app.clock.advance(60 * minute);
    expect((await app.fetch(pathOf(file.downloadUrl))).status).toBe(410);
  });

  test('shows no link beyond the file, and no file after its expiry', async () => {
    const person = await app.signIn();
    const { fileId } = await finish(person.tradepost);
    app.clock.advance(7 * day - minute);
    const { expiresAt, downloadUrlExpiresAt } = await (await again(person)).personalData.accountExport({
      fileId,
    });
    expect(downloadUrlExpiresAt).toBe(expiresAt);
    app.clock.advance(minute);
    await expect((await again(person)).personalData.accountExport({ fileId })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  test('does not find the export of another account, not even for administrators', async () => {
    const { fileId } = await finish((await app.signIn()).tradepost);
    for (const role of ['user', 'admin'] as const) {
      const { tradepost } = await app.signIn(role);
      await expect(tradepost.personalData.accountExport({ fileId })).rejects.toMatchObject({
        code: 'not_found',
      });
    }
  });

  test('rejects an id that is none', async () => {
    const { tradepost } = await app.signIn();
    await expect(tradepost.personalData.accountExport({ fileId: 'export' })).rejects.toMatchObject({
      code: 'validation_failed',
    });
  });
});

test('no page of an export has the IP addresses of others before the owner', async () => {
  const { tradepost, user } = await app.signIn();
  const { db } = app.deps;
  const now = app.clock.now().getTime();
  const event = (secondsAgo: number, action: string, address: string) => {
    const createdAt = new Date(now - secondsAgo * 1000);
    const row = {
      actor_id: toUuid(user.id),
      target: user.id,
      result: 'success',
      user_agent: '',
      request_id: '',
    };
    return { ...row, id: newUuid(createdAt), action, address, details: {}, created_at: createdAt };
  };
  const ages = Array.from({ length: 300 }, (_, index) => index + 1);
  await db('audit_events').insert([
    ...ages.map((age) => event(age, 'session.started', age < 50 ? '192.0.2.1' : '203.0.113.7')),
    event(49.5, 'user.pre_ownership_access_removed', '192.0.2.1'),
  ]);
  const { fileId } = await finish(tradepost);
  const text = await download(tradepost, fileId);
  expect(text).toContain('192.0.2.1');
  expect(text).not.toContain('203.0.113.7');
});
