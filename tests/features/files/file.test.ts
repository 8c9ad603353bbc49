import { createHash } from 'node:crypto';
import { mkdir, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createClient } from '@tradepost/client';
import { deleteOrphans } from '../../../src/features/files/file-cleanup.ts';
import { publishFile, writeFile } from '../../../src/features/files/file-store.ts';
import { sweep } from '../../../src/features/sweep.ts';
import { toUuid } from '../../../src/lib/id.ts';
import { type S3Server, s3Key, startS3Server } from '../../support/s3-server.ts';
import { startTestApp, type TestApp } from '../../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const hour = 3_600_000;
const day = 24 * hour;
const text = '{"name":"Hand-thrown mug","note":"grün"}\n';

const write = (content: AsyncIterable<Uint8Array> | string = text, name = 'export.json', ownerId?: string) =>
  writeFile(
    app.deps,
    { kind: 'account_export', ownerId, name, mediaType: 'application/json' },
    typeof content === 'string' ? Readable.from([Buffer.from(content)]) : content,
  );
const inHours = (hours: number) => new Date(app.clock.now().getTime() + hours * hour);
const store = async (...args: Parameters<typeof write>) => {
  const file = await write(...args);
  expect(await publishFile(app.deps, file, inHours(7 * 24))).toBe(true);
  return file;
};

/** The path and query of a link that is valid for an hour. */
const linkTo = async ({ id }: { id: string }, expiresAt = inHours(1)): Promise<string> => {
  const url = await app.deps.fileLinks.urlOf(id, expiresAt);
  expect(url).toMatch(/^http:\/\/tradepost\.test\/v1\/files\/fil_/);
  return url.replace('http://tradepost.test', '');
};
const download = async (file: { id: string }, headers: Record<string, string> = {}) =>
  app.fetch(await linkTo(file), { headers });
const codeOf = async (response: Response) => [
  response.status,
  ((await response.json()) as { code: string }).code,
];

describe('downloadFile', () => {
  test('returns the bytes for a browser to save, and never to run', async () => {
    const file = await store();
    const response = await download(file);
    expect(await response.text()).toBe(text);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(text)),
      'content-disposition': 'attachment; filename="export.json"',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'accept-ranges': 'bytes',
      etag: `"1-${createHash('sha256').update(text).digest('base64url')}"`,
    });
  });

  test('returns the bytes through the SDK', async () => {
    const file = await store();
    const { searchParams } = new URL(await linkTo(file), app.baseUrl);
    const input = {
      fileId: file.id,
      expires: Number(searchParams.get('expires')),
      signature: searchParams.get('signature') as string,
    };
    expect(await (await app.tradepost.files.download(input)).text()).toBe(text);
    const { status, data } = await app.tradepost.files
      .download({ ...input, range: 'bytes=1-6' })
      .withResponse();
    expect([status, await data.text()]).toEqual([206, '"name"']);
  });

  test('resumes an interrupted download', async () => {
    const file = await store();
    const first = await download(file, { range: 'bytes=0-9' });
    const etag = first.headers.get('etag') as string;
    const rest = await download(file, { range: 'bytes=10-', 'if-range': etag });
    expect([first.status, rest.status]).toEqual([206, 206]);
    expect((await first.text()) + (await rest.text())).toBe(text);
    expect((await download(file, { 'if-none-match': etag })).status).toBe(304);
    const done = await download(file, { range: `bytes=${file.size}-`, 'if-range': etag });
    expect(done.headers.get('content-range')).toBe(`bytes */${file.size}`);
    expect(await codeOf(done)).toEqual([416, 'range_not_satisfiable']);
  });

  test('returns a file without bytes', async () => {
    const response = await download(await store(Readable.from([])));
    expect([response.status, response.headers.get('content-length'), await response.text()]).toEqual([
      200,
      '0',
      '',
    ]);
  });

  test('names a file beyond ASCII for old and new browsers', async () => {
    const response = await download(await store(text, 'Größe "1%" \\.json'));
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="Gr__e _1__ _.json"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%221%25%22%20%5C.json`,
    );
    await response.text();
  });

  const other = 'fil_01kjwjnfntes8r65rzyjka792h';
  test.each<[string, (link: string) => string]>([
    ['another file', (link) => link.replace(/fil_\w+/, other)],
    [
      'a later expiry',
      (link) => link.replace(/expires=(\d+)/, (_, seconds) => `expires=${Number(seconds) + 1}`),
    ],
    [
      'another signature',
      (link) => link.replace(/signature=./, (head) => `signature=${head.endsWith('A') ? 'B' : 'A'}`),
    ],
    // The last of 43 characters has two bits that base64url ignores.
    [
      'the same signature in another notation',
      (link) => link.replace(/.$/, (last) => String.fromCharCode(last.charCodeAt(0) + 1)),
    ],
  ])('rejects a link that was changed to %s', async (_, change) => {
    const link = change(await linkTo(await store()));
    expect(await codeOf(await app.fetch(link))).toEqual([403, 'invalid_file_link']);
  });

  test.each([
    ['without a signature', '?expires=1893456000', '/signature'],
    ['with a shortened signature', `?expires=1893456000&signature=${'A'.repeat(42)}`, '/signature'],
    ['without an expiry', `?signature=${'A'.repeat(43)}`, '/expires'],
    ['with an expiry that is no number', `?expires=1e9&signature=${'A'.repeat(43)}`, '/expires'],
  ])('rejects a link %s and names the fault', async (_, query, pointer) => {
    const response = await app.fetch(`/v1/files/${other}${query}`);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ errors: [{ in: 'query', pointer }] });
  });

  test('a link expires at its second, and a later one of the same file does not', async () => {
    const file = await store();
    const [early, late] = [await linkTo(file, inHours(1)), await linkTo(file, inHours(2))];
    app.clock.advance(hour - 1);
    expect((await app.fetch(early)).status).toBe(200);
    app.clock.advance(1);
    expect(await codeOf(await app.fetch(early))).toEqual([410, 'file_link_expired']);
    expect((await app.fetch(late)).status).toBe(200);
  });

  test('a link of another database with another key is not valid here', async () => {
    const stranger = await startTestApp();
    try {
      await stranger.deps.db('cursor_keys').update({ key: Buffer.alloc(32, 8) });
      const file = await store();
      const url = await stranger.deps.fileLinks.urlOf(file.id, inHours(1));
      const link = url.replace('http://tradepost.test', '');
      expect(await codeOf(await app.fetch(link))).toEqual([403, 'invalid_file_link']);
    } finally {
      await stranger.close();
    }
  });

  test('a file is absent until it is published, and after its expiry', async () => {
    const written = await write();
    expect(await codeOf(await download(written))).toEqual([404, 'not_found']);
    await publishFile(app.deps, written, inHours(1));
    const link = await linkTo(written, inHours(3));
    expect((await app.fetch(link)).status).toBe(200);
    app.clock.advance(hour);
    expect(await codeOf(await app.fetch(link))).toEqual([404, 'not_found']);
  });

  test('a file whose bytes were deleted in the meantime is absent', async () => {
    const file = await store();
    await app.deps.storage.delete(file.key);
    expect(await codeOf(await download(file))).toEqual([404, 'not_found']);
    expect(await codeOf(await download(file, { range: 'bytes=0-1' }))).toEqual([404, 'not_found']);
  });

  test('a download that has begun continues after the expiry', async () => {
    const long = Buffer.alloc(20_000_000, text);
    const file = await store(Readable.from([long]));
    const response = await download(file);
    app.clock.advance(7 * day);
    expect(await sweep(app.deps)).toMatchObject({ files: expect.any(Number) });
    expect(await app.deps.storage.stat(file.key)).toBeUndefined();
    expect(Buffer.from(await response.arrayBuffer()).equals(long)).toBe(true);
  });
});

describe('downloadFile from a bucket', () => {
  let s3: S3Server;
  const remote: TestApp[] = [];
  beforeAll(async () => {
    s3 = await startS3Server();
  });
  afterAll(async () => {
    for (const one of remote) await one.close();
    await s3.close();
  });

  /** A server with a bucket, and a link to a file that expires in two hours. */
  const startWithBucket = async (env: Record<string, string> = {}) => {
    const bucket = await s3.createBucket();
    const one = await startTestApp({
      S3_BUCKET: bucket,
      S3_ENDPOINT: s3.endpoint,
      S3_ACCESS_KEY_ID: s3Key.accessKeyId,
      S3_SECRET_ACCESS_KEY: s3Key.secretAccessKey,
      ...env,
    });
    remote.push(one);
    // The bucket has the real time.
    one.clock.advance(Date.now() - one.clock.now().getTime());
    const later = (hours: number) => new Date(one.clock.now().getTime() + hours * hour);
    const description = { kind: 'account_export', ownerId: undefined, name: 'export.json' } as const;
    const content = Readable.from([Buffer.from(text)]);
    const file = await writeFile(one.deps, { ...description, mediaType: 'application/json' }, content);
    await publishFile(one.deps, file, later(2));
    const url = await one.deps.fileLinks.urlOf(file.id, later(1));
    return { app: one, file, later, link: url.replace('http://tradepost.test', '') };
  };

  test('redirects to a signed URL, which expires with the link and shows the file as its type and name', async () => {
    const { app, file, later, link } = await startWithBucket();
    const redirect = await app.fetch(link, { redirect: 'manual' });
    expect([redirect.status, redirect.headers.get('cache-control'), await redirect.text()]).toEqual([
      302,
      'no-store',
      '',
    ]);
    const location = redirect.headers.get('location') as string;
    expect(location.startsWith(`${s3.endpoint}/`)).toBe(true);
    expect(Number(new URL(location).searchParams.get('X-Amz-Expires'))).toBeLessThanOrEqual(3600);
    const bytes = await fetch(location, { headers: { range: 'bytes=1-6' } });
    expect([bytes.status, await bytes.text()]).toEqual([206, '"name"']);
    expect(bytes.headers.get('content-type')).toBe('application/json');
    expect(bytes.headers.get('content-disposition')).toBe('attachment; filename="export.json"');
    // No link outlives its file.
    const long = (await app.deps.fileLinks.urlOf(file.id, later(9))).replace('http://tradepost.test', '');
    const { headers } = await app.fetch(long, { redirect: 'manual' });
    expect(Number(new URL(headers.get('location') as string).searchParams.get('X-Amz-Expires'))).toBe(7200);
  });

  test('the SDK follows the redirect', async () => {
    const { app, file, link } = await startWithBucket();
    const { searchParams } = new URL(link, app.baseUrl);
    const { files } = createClient({ baseUrl: app.baseUrl });
    const blob = await files.download({
      fileId: file.id,
      expires: Number(searchParams.get('expires')),
      signature: searchParams.get('signature') as string,
    });
    expect(await blob.text()).toBe(text);
  });

  test('a HEAD, for which no signed URL holds, shows the file itself', async () => {
    const { app, link } = await startWithBucket();
    const head = await app.fetch(link, { method: 'HEAD', redirect: 'manual' });
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(Buffer.byteLength(text))]);
  });

  test('passes the bytes on if clients cannot reach the bucket', async () => {
    const { app, file, link } = await startWithBucket({ S3_DOWNLOADS: 'proxy' });
    const whole = await app.fetch(link, { redirect: 'manual' });
    expect([whole.status, await whole.text()]).toEqual([200, text]);
    const part = await app.fetch(link, { headers: { range: 'bytes=1-6' } });
    expect([part.status, await part.text()]).toEqual([206, '"name"']);
    await app.deps.storage.delete(file.key);
    expect(await codeOf(await app.fetch(link))).toEqual([404, 'not_found']);
  });

  test('a bucket that fails is an error of the server', async () => {
    const { app, link } = await startWithBucket({ S3_DOWNLOADS: 'proxy' });
    const fault = { status: 500, code: 'InternalError' };
    s3.fail(/^GET/, fault, fault, fault);
    expect((await app.fetch(link)).status).toBe(500);
    s3.fail(/^GET/, 'truncated');
    await expect(app.fetch(link).then((response) => response.text())).rejects.toThrow();
  });

  test('the sweep deletes bytes in the bucket', async () => {
    const { app, file } = await startWithBucket();
    app.clock.advance(2 * hour);
    await sweep(app.deps);
    expect(await app.deps.storage.stat(file.key)).toBeUndefined();
    expect(await app.deps.db('discarded_objects')).toEqual([]);
  });
});

describe('deleted files', () => {
  const keys = async () => {
    const found: string[] = [];
    for await (const { key } of app.deps.storage.list()) found.push(key);
    return found;
  };

  test('lose their bytes: expired, never published, or of a deleted account', async () => {
    const { user } = await app.signIn();
    const kept = await store();
    const expired = await write();
    await publishFile(app.deps, expired, inHours(1));
    const unpublished = await write();
    const owned = await store(text, 'export.json', user.id);
    app.clock.advance(day);
    await app.deps
      .db('users')
      .where({ id: toUuid(user.id) })
      .delete();
    expect(await publishFile(app.deps, owned, undefined)).toBe(false);
    await sweep(app.deps);
    const left = await keys();
    expect([kept, expired, unpublished, owned].filter(({ key }) => left.includes(key))).toEqual([kept]);
    expect(await app.deps.db('discarded_objects')).toEqual([]);
  });

  test('are deleted by the next sweep if the storage has failed', async () => {
    const file = await store();
    await app.deps
      .db('files')
      .where({ id: toUuid(file.id) })
      .delete();
    const path = join(app.deps.config.dataDir, 'files', `${file.key}.object`);
    await rm(path);
    // A folder cannot be deleted like a file.
    await mkdir(path);
    await expect(sweep(app.deps)).rejects.toThrow('discarded_objects');
    expect(await app.deps.db('discarded_objects').pluck('storage_key')).toEqual([file.key]);
    await rmdir(path);
    await sweep(app.deps);
    expect(await app.deps.db('discarded_objects')).toEqual([]);
  });

  test('of which the database knows nothing are deleted after a day', async () => {
    const { storage, db } = app.deps;
    const kept = await store();
    const lost = await store();
    await db('files')
      .where({ id: toUuid(lost.id) })
      .delete();
    await db('discarded_objects').delete();
    const machine = { now: () => new Date() };
    expect(await deleteOrphans({ ...app.deps, clock: machine })).toBe(0);
    const tomorrow = { now: () => new Date(Date.now() + day + 60_000) };
    expect(await deleteOrphans({ ...app.deps, clock: tomorrow })).toBe(1);
    expect(await keys()).toContain(kept.key);
    expect(await storage.stat(lost.key)).toBeUndefined();
  });

  test('a failed upload leaves no file', async () => {
    const broken = async function* () {
      yield Buffer.from('half');
      throw new Error('The source is broken');
    };
    const before = await keys();
    await expect(write(broken())).rejects.toThrow('The source is broken');
    expect(await keys()).toEqual(before);
  });
});
