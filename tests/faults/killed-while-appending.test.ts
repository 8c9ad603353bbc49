/** An upload goes on after the death of its server, and no byte is lost or double. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startServerProcess, until } from '../support/server-process.ts';
import { startTcpProxy } from '../support/tcp-proxy.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { archive, sendByTus } from '../support/tus.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  // The other process has the real time.
  app.clock.advance(Date.now() - app.clock.now().getTime());
});
afterAll(() => app.close());

const MIB = 1024 * 1024;

test('a resumable upload goes on with the bytes that were stored', async () => {
  const { db, config } = app.deps;
  const env = {
    DATABASE_URL: app.databaseUrl,
    DATA_DIR: config.dataDir,
    PUBLIC_URL: config.publicUrl,
    WORKERS: 'off',
  };
  const { token, tradepost } = await app.signIn('editor');
  const content = archive(40 * MIB);
  const first = await startServerProcess(env);
  let current = first.baseUrl;
  const proxy = await startTcpProxy(() => current);
  // The server waits for the rest when it is killed.
  proxy.faults.push({ afterBytes: 30 * MIB, fault: 'hang' });
  const sending = sendByTus({ baseUrl: proxy.baseUrl, token }, content, { retryDelays: Array(600).fill(50) });
  const storedBytes = async (): Promise<number> => (await db('media_uploads').first())?.stored_bytes ?? 0;
  await until(async () => (await storedBytes()) >= 24 * MIB);
  await first.kill('SIGKILL');
  const second = await startServerProcess(env);
  current = second.baseUrl;
  // As if the fifteen seconds of the lease had passed.
  await db('media_uploads').update({ lease_expires_at: new Date(0) });
  const { error, mediaId = '' } = await sending;
  await second.kill('SIGTERM');
  await proxy.close();
  expect(error).toBeUndefined();
  const media = await tradepost.media.get({ mediaId });
  expect([media.size, media.sha256]).toEqual([
    content.length,
    createHash('sha256').update(content).digest('hex'),
  ]);
});
