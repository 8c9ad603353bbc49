/** The size of an upload does not show in the memory of the server. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { type S3Server, s3Key, startS3Server } from '../support/s3-server.ts';
import { type ServerProcess, startServerProcess } from '../support/server-process.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

const MIB = 1024 * 1024;
/** `make faults` uploads 5 GiB. */
// biome-ignore lint/style/noProcessEnv: a run of the tests chooses their length
const isLong = Number(process.env.PROPERTY_RUNS ?? 100) >= 1_000;
const SIZE = (isLong ? 5 * 1024 : 256) * MIB;
const MAX_GROWTH = 40 * MIB;

let app: TestApp;
let s3: S3Server;
let server: ServerProcess;
beforeAll(async () => {
  [app, s3] = await Promise.all([startTestApp(), startS3Server()]);
  // The other process has the real time.
  app.clock.advance(Date.now() - app.clock.now().getTime());
});
afterEach(() => server.kill('SIGTERM'));
afterAll(async () => {
  await app.close();
  await s3.close();
});

const start = async (storage: Record<string, string>): Promise<void> => {
  const { dataDir, publicUrl } = app.deps.config;
  server = await startServerProcess({
    DATABASE_URL: app.databaseUrl,
    DATA_DIR: dataDir,
    PUBLIC_URL: publicUrl,
    // As README.md starts it, as far as this variable permits.
    NODE_OPTIONS: '--max-semi-space-size=16',
    ...storage,
  });
};

/** In bytes: the memory that belongs to the process alone. */
const memory = (): number => {
  const [, kib] = /^RssAnon:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8')) ?? [];
  return Number(kib) * 1024;
};

const upload = async (token: string, bytes: number) => {
  const head = Buffer.from('--x\r\nContent-Disposition: form-data; name="file"; filename="a.gz"\r\n\r\n');
  const end = Buffer.from('\r\n--x--\r\n');
  const sent = request(`${server.baseUrl}/v1/media`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'multipart/form-data; boundary=x',
      'content-length': head.length + bytes + end.length,
    },
  });
  const response = once(sent, 'response');
  sent.write(head);
  const chunk = Buffer.alloc(MIB);
  const first = Buffer.from(chunk);
  Buffer.from([0x1f, 0x8b, 8, 0, bytes % 251]).copy(first);
  let peak = 0;
  for (let written = 0; written < bytes; written += MIB) {
    if (!sent.write(written === 0 ? first : chunk)) await once(sent, 'drain');
    peak = Math.max(peak, memory());
  }
  sent.end(end);
  const [{ statusCode }] = await response;
  return { status: statusCode, peak: Math.max(peak, memory()) };
};

const inBucket = async () => ({
  S3_BUCKET: await s3.createBucket(),
  S3_ENDPOINT: s3.endpoint,
  S3_ACCESS_KEY_ID: s3Key.accessKeyId,
  S3_SECRET_ACCESS_KEY: s3Key.secretAccessKey,
});

test.each([
  ['a disk', SIZE, async () => ({})],
  ['a bucket', isLong ? 1024 * MIB : 64 * MIB, inBucket],
])(
  'a long upload to %s occupies at most 40 MiB more than one of 1 MiB',
  async (_, size, storage) => {
    await start(await storage());
    const { token } = await app.signIn('editor');
    await upload(token, MIB);
    const before = memory();
    const { status, peak } = await upload(token, size);
    expect(status).toBe(201);
    expect(peak - before).toBeLessThan(MAX_GROWTH);
  },
  600_000,
);
