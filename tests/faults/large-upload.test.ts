/** A file of 5 GiB in one resumable upload does not pass through the memory of the server. `make test` sends 96 MiB. */
import { createReadStream, readFileSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startServerProcess } from '../support/server-process.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { archive, sendByTus } from '../support/tus.ts';

const MIB = 1024 * 1024;
// biome-ignore lint/style/noProcessEnv: `make faults` sets it
const SIZE = process.env.PROPERTY_RUNS === undefined ? 96 * MIB : 5 * 1024 * MIB;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  // The other process has the real time.
  app.clock.advance(Date.now() - app.clock.now().getTime());
});
afterAll(() => app.close());

/** In bytes: the memory that belongs to the process alone. */
const memoryOf = (pid: number): number => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^RssAnon:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024;
};

test('a large upload occupies at most 40 MiB', async () => {
  const { token } = await app.signIn('editor');
  const server = await startServerProcess({
    DATABASE_URL: app.databaseUrl,
    DATA_DIR: app.deps.config.dataDir,
    WORKERS: 'off',
    PUBLIC_URL: app.deps.config.publicUrl,
    // As README.md starts it, as far as this variable permits.
    NODE_OPTIONS: '--max-semi-space-size=16',
  });
  // The first upload loads the packages.
  const target = { baseUrl: server.baseUrl, token };
  expect((await sendByTus(target, archive(24 * MIB))).error).toBeUndefined();
  const before = memoryOf(server.pid);
  let peak = before;
  const measure = () => {
    peak = Math.max(peak, memoryOf(server.pid));
  };
  const path = join(tmpdir(), `tradepost-large-${process.pid}.gz`);
  const file = await open(path, 'w');
  await file.write(archive(1000));
  await file.truncate(SIZE);
  await file.close();
  const { error } = await sendByTus(target, createReadStream(path), { onProgress: measure });
  await rm(path);
  measure();
  await server.kill('SIGTERM');
  expect(error).toBeUndefined();
  expect(peak - before).toBeLessThan(40 * MIB);
}, 600_000);
