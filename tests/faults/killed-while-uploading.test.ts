/** An upload leaves nothing in the storage when its server is killed, and an image survives the death of its worker. */
import { existsSync, readdirSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sweep } from '../../src/features/sweep.ts';
import { toUuid } from '../../src/lib/id.ts';
import { lockWaits } from '../support/lock-waits.ts';
import { drawFile, fileOf, pathOf, storedKeys } from '../support/media.ts';
import { startServerProcess, startWorkProcess, until } from '../support/server-process.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { beginUpload } from '../support/uploads.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  // The other processes have the real time.
  app.clock.advance(Date.now() - app.clock.now().getTime());
});
afterAll(() => app.close());

const environment = () => {
  const { dataDir, publicUrl } = app.deps.config;
  return { DATABASE_URL: app.databaseUrl, DATA_DIR: dataDir, PUBLIC_URL: publicUrl };
};
/** The first upload makes the folder. */
const unfinished = () => {
  const folder = join(app.deps.config.dataDir, 'files', '.unfinished');
  return existsSync(folder) ? readdirSync(folder) : [];
};

const form = 'multipart/form-data; boundary=x';
const head = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7\n';

test('a killed server leaves nothing of its uploads after a day', async () => {
  const { tradepost, token } = await app.signIn('editor');
  const direct = await beginUpload(tradepost, 'x', { size: 5_000_000 });
  const server = await startServerProcess(environment());
  const send = (method: string, path: string, headers: Record<string, string>) => {
    const sent = request(server.baseUrl + path, {
      method,
      headers: { ...headers, 'content-length': '5000000' },
    });
    sent.on('error', () => {});
    return sent;
  };
  const { url, headers } = direct.request as NonNullable<typeof direct.request>;
  send('PUT', pathOf({ url }), headers).write(Buffer.alloc(2_000_000));
  const multipart = send('POST', '/v1/media', { authorization: `Bearer ${token}`, 'content-type': form });
  multipart.write(head);
  multipart.write(Buffer.alloc(2_000_000));
  await until(async () => (await app.deps.db('files').whereNull('size')).length === 2);
  await until(async () => unfinished().length === 2);
  await server.kill('SIGKILL');
  expect(unfinished()).toHaveLength(2);
  await expect(tradepost.mediaUploads.complete({ uploadId: direct.id })).rejects.toMatchObject({
    code: 'upload_incomplete',
  });

  app.clock.advance(48 * 3_600_000);
  await sweep(app.deps);
  expect(await app.deps.db('files')).toEqual([]);
  expect(await app.deps.db('media_uploads')).toEqual([]);
  await app.deps.storage.discardUnfinished(app.clock.now());
  expect(await storedKeys(app)).toEqual([]);
  app.clock.advance(-48 * 3_600_000);
});

test('a worker takes over the image of a killed one, which becomes ready once', async () => {
  const { tradepost } = await app.signIn('editor');
  const { db } = app.deps;
  const file = fileOf(await drawFile('png', 700, 500));
  const { id: mediaId, jobId } = await tradepost.media.upload({ body: { file } });
  const hold = await db.transaction();
  // The job encodes its renditions, and waits before it publishes them.
  await hold.raw('lock table media in exclusive mode');
  const first = await startWorkProcess(environment());
  await until(async () => (await db.raw(lockWaits)).rows.length > 0);
  await first.kill('SIGKILL');
  await hold.rollback();
  const renditions = 7;
  expect(await storedKeys(app)).toHaveLength(1 + renditions);
  // As if the ten seconds without a heartbeat had passed.
  await db('pgboss.job')
    .where({ state: 'active' })
    .update({ heartbeat_on: new Date(0) });

  const second = await startWorkProcess(environment());
  await until(async () => (await tradepost.media.get({ mediaId })).state === 'ready');
  await second.kill('SIGTERM');
  expect(await tradepost.jobs.get({ jobId: jobId as string })).toMatchObject({
    state: 'succeeded',
    attempts: 2,
  });
  const events = db('events').where({ subject_id: toUuid(mediaId) });
  expect(await events.orderBy('version').pluck('type')).toEqual(['media.created', 'media.ready']);

  // The renditions of the killed attempt expire.
  app.clock.advance(48 * 3_600_000);
  await sweep(app.deps);
  const kept = await db('media_files').join('files', 'files.id', 'file_id').pluck('storage_key');
  expect(kept).toHaveLength(renditions);
  expect(await storedKeys(app)).toEqual(kept.toSorted());
});
