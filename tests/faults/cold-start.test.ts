import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createClient } from '@tradepost/client';
import { drawFile } from '../support/media.ts';
import { findPort, until } from '../support/server-process.ts';
import { startTestApp } from '../support/test-app.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
const running: ChildProcess[] = [];
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await database.drop();
});

const root = join(import.meta.dirname, '..', '..');

/** A server that prints the packages that it loads. `waitFor` resolves when it has loaded one. */
const startPrinting = async (env: Record<string, string>) => {
  const port = String(await findPort());
  const preload = join(root, 'tests', 'support', 'print-modules.js');
  const child = spawn(process.execPath, ['--import', preload, join(root, 'src', 'main.js'), 'serve'], {
    env: { DATABASE_URL: database.url, PORT: port, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const loaded: string[] = [];
  const waitFor = async (name: string): Promise<void> => {
    while (!loaded.includes(name)) {
      const { value = '{}' } = await lines.next();
      const { loaded: found = [] } = JSON.parse(value) as { loaded?: string[] };
      loaded.push(...found);
    }
  };
  const kill = async () => {
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  running.push(child);
  return { baseUrl: `http://127.0.0.1:${port}`, loaded, waitFor, kill };
};

test('serve listens before it loads the packages of the background work', async () => {
  const s3 = { S3_BUCKET: 'files', S3_ENDPOINT: 'http://127.0.0.1:9' };
  const { loaded, waitFor, kill } = await startPrinting(s3);
  await waitFor('pg');
  await kill();
  const late = ['@aws-sdk/client-s3', 'pg-boss', 'croner', 'nodemailer', 'pdfkit', 'sharp', 'file-type'];
  expect(loaded.filter((name) => late.includes(name))).toEqual([]);
});

test('only the job of an image loads its decoder, and an upload only what knows its type', async () => {
  const app = await startTestApp({ DATABASE_URL: database.url });
  // The other process has the clock of the database.
  app.clock.advance(Date.now() - app.clock.now().getTime());
  const { token } = await app.signIn('editor');
  const { dataDir, publicUrl } = app.deps.config;
  const { baseUrl, loaded, waitFor, kill } = await startPrinting({
    DATA_DIR: dataDir,
    ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
    PUBLIC_URL: publicUrl,
    WORKERS: 'off',
  });
  await waitFor('pg');
  await until(async () => (await fetch(`${baseUrl}/readyz`).catch(() => undefined))?.ok === true);
  const { media } = createClient({ baseUrl, accessToken: token });
  const { id: mediaId, state } = await media.upload({ body: { file: new Blob([await drawFile()]) } });
  await waitFor('file-type');
  expect(state).toBe('processing');
  app.clock.advance(60_000);
  await app.runJobs();
  const { renditions } = await media.get({ mediaId });
  expect(renditions).toHaveLength(1);
  expect((await media.download({ mediaId, rendition: 'original' })).size).toBe(renditions[0]?.size);
  await kill();
  expect(loaded).not.toContain('sharp');
  await app.close();
});
