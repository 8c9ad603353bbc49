/** tests/support/s3-server.ts says what the server of these tests cannot prove. */
import { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createS3Storage } from '../../src/gateways/s3-storage.ts';
import { StorageFull } from '../../src/gateways/storage-gateway.ts';
import { type Fault, type S3Server, s3Key, startS3Server } from '../support/s3-server.ts';
import { until } from '../support/server-process.ts';
import { behavesLikeAStore, put, read, sha256Of } from './storage-conformance.ts';

let s3: S3Server;
beforeAll(async () => {
  s3 = await startS3Server();
});
// Each fault that a test prepares must have been met.
afterEach(() => expect(s3.faults.splice(0)).toEqual([]));
afterAll(() => s3.close());

const clock = { now: () => new Date() };
const settings = {
  region: 'eu-central-1',
  credentials: s3Key,
  // For a busy machine.
  timeoutMs: 20_000,
  idleMs: 20_000,
  isPublic: true,
  clock,
};

/** For a test of silence. */
const hasty = { timeoutMs: 2_000, idleMs: 2_000 };

const openBucket = async (limits: Partial<typeof hasty> = {}) => {
  const bucket = await s3.createBucket();
  const storage = createS3Storage({ ...settings, ...limits, bucket, endpoint: s3.endpoint });
  return { bucket, storage };
};

const MIB = 1024 * 1024;
/** 20 MiB, so three parts. */
const large = Array.from({ length: 40 }, (_, index) => Buffer.alloc(MIB / 2, `${index} `));
const largeSum = sha256Of(Buffer.concat(large));
const putLarge = (storage: Awaited<ReturnType<typeof openBucket>>['storage']) =>
  storage.put('large', Readable.from(large), { type: 'text/plain' });
const sumOf = async (content: Readable | undefined) =>
  sha256Of(Buffer.concat((await content?.toArray()) ?? []));

describe('storage in S3', () => {
  behavesLikeAStore(async () => (await openBucket()).storage);

  test('a long upload has parts, one at a time, and their bytes are complete', async () => {
    const { bucket, storage } = await openBucket();
    const from = s3.requests.length;
    expect(await putLarge(storage)).toEqual({ size: 20 * MIB, sha256: largeSum });
    const sent = s3.requests.slice(from);
    expect(sent.map(({ method }) => method)).toEqual(['POST', 'PUT', 'PUT', 'PUT', 'POST']);
    const lengths = sent
      .filter(({ method }) => method === 'PUT')
      .map(({ headers }) => headers['content-length']);
    expect(lengths).toEqual([8, 8, 4].map((size) => String(size * MIB)));
    expect(await sumOf(await storage.get('large'))).toBe(largeSum);
    expect(await s3.unfinished(bucket)).toEqual([]);
  });

  test('a signature covers the length, the type and the bytes of each body', async () => {
    const { storage } = await openBucket();
    const from = s3.requests.length;
    await put(storage, 'one', 'Text');
    const { headers } = s3.requests[from] as (typeof s3.requests)[number];
    const [, signed = ''] = /SignedHeaders=([^,]+)/.exec(headers.authorization ?? '') ?? [];
    expect(signed.split(';')).toEqual(
      expect.arrayContaining(['content-length', 'content-type', 'host', 'x-amz-content-sha256']),
    );
    expect(headers).toMatchObject({
      'content-length': '4',
      'content-type': 'text/plain',
      'x-amz-content-sha256': sha256Of('Text'),
    });
    // The newer checksums, which other stores reject.
    expect(Object.keys(headers).filter((name) => /checksum|trailer|decoded/.test(name))).toEqual([]);
  });

  test.each<[string, Fault]>([
    ['an error of the store', { status: 500, code: 'InternalError' }],
    ['a broken connection', 'reset'],
    ['a lost response', 'lost response'],
  ])('%s at any request is overcome by another attempt', async (_, fault) => {
    const { bucket, storage } = await openBucket();
    s3.fail(/^PUT .*\/one/, fault);
    s3.fail(/^POST .*\?uploads/, fault);
    s3.fail(/^PUT .*partNumber=2/, fault);
    s3.fail(/^POST .*uploadId=/, fault);
    s3.fail(/^GET .*\/large/, fault);
    s3.fail(/^HEAD .*\/one/, fault);
    s3.fail(/^GET .*list-type/, fault);
    s3.fail(/^DELETE .*\/one/, fault);
    await put(storage, 'one', 'Text');
    await putLarge(storage);
    expect(await sumOf(await storage.get('large'))).toBe(largeSum);
    expect(await storage.stat('one')).toMatchObject({ size: 4 });
    expect(await Readable.from(storage.list()).toArray()).toHaveLength(2);
    await storage.delete('one');
    expect(await storage.stat('one')).toBeUndefined();
    // If the response to the beginning of an upload is lost, another one begins.
    expect(await storage.discardUnfinished(new Date(Date.now() + 60_000))).toBe(
      fault === 'lost response' ? 1 : 0,
    );
    expect(await s3.unfinished(bucket)).toEqual([]);
  });

  test.each<[string, Fault]>([
    ['an overload', { status: 503, code: 'SlowDown' }],
    ['silence', 'silence'],
  ])('%s is overcome by another attempt', async (_, fault) => {
    const { storage } = await openBucket(fault === 'silence' ? hasty : {});
    s3.fail(/^PUT .*partNumber=2/, fault);
    await putLarge(storage);
    s3.fail(/^GET .*\/large/, fault);
    expect(await sumOf(await storage.get('large'))).toBe(largeSum);
  });

  test.each<[string, RegExp]>([
    ['the beginning of an upload', /^POST .*\?uploads/],
    ['a part', /^PUT .*partNumber=3/],
    ['the end of an upload', /^POST .*uploadId=/],
  ])('repeated faults at %s fail the upload, which leaves nothing', async (_, request) => {
    const { bucket, storage } = await openBucket();
    const fault = { status: 500, code: 'InternalError' };
    s3.fail(request, fault, fault, fault);
    await expect(putLarge(storage)).rejects.toMatchObject({ name: 'InternalError' });
    expect(await s3.unfinished(bucket)).toEqual([]);
    expect(await Readable.from(storage.list()).toArray()).toEqual([]);
  });

  test.each<[string, Fault]>([
    ['a broken connection', 'truncated'],
    ['a stalled one', 'stalled'],
  ])('%s within a download is an error, not a short object', async (_, fault) => {
    const { storage } = await openBucket(fault === 'stalled' ? hasty : {});
    await putLarge(storage);
    s3.fail(/^GET .*\/large/, fault);
    const content = await storage.get('large');
    await expect(content?.toArray()).rejects.toThrow();
    expect(await sumOf(await storage.get('large'))).toBe(largeSum);
  });

  test.each([
    [
      'a source that breaks',
      async function* () {
        yield* large;
        throw new Error('The source is broken');
      },
      {},
      'The source is broken',
    ],
    ['fewer bytes than declared', () => Readable.from(large), { size: 21 * MIB }, 'fewer bytes'],
    ['another checksum', () => Readable.from(large), { sha256: sha256Of('') }, 'The SHA-256'],
  ])('%s discards the parts of a long upload', async (_, content, options, message) => {
    const { bucket, storage } = await openBucket();
    const failing = storage.put('large', content(), { type: 'text/plain', ...options });
    await expect(failing).rejects.toThrow(message);
    expect(await s3.unfinished(bucket)).toEqual([]);
    expect(await storage.stat('large')).toBeUndefined();
  });

  test('an abort ends a request that waits for the store', async () => {
    const bucket = await s3.createBucket();
    const patient = { ...settings, timeoutMs: 600_000, idleMs: 600_000 };
    const storage = createS3Storage({ ...patient, bucket, endpoint: s3.endpoint });
    s3.fail(/^PUT .*partNumber=2/, 'silence');
    const controller = new AbortController();
    const { signal } = controller;
    const putting = storage.put('large', Readable.from(large), { type: 'text/plain', signal });
    const aborting = until(async () => s3.faults.length === 0).then(() =>
      controller.abort(new Error('Enough')),
    );
    await expect(putting).rejects.toThrow('Enough');
    await aborting;
    expect(await s3.unfinished(bucket)).toEqual([]);
  });

  test('parts that could not be discarded are discarded later', async () => {
    const { bucket, storage } = await openBucket();
    const broken = async function* () {
      yield* large;
      throw new Error('The source is broken');
    };
    const fault = { status: 500, code: 'InternalError' };
    for (let count = 0; count < 5; count += 1) {
      s3.fail(/^DELETE .*uploadId=/, fault, fault, fault);
      await expect(storage.put('large', broken(), { type: 'text/plain' })).rejects.toThrow('broken');
    }
    expect(await s3.unfinished(bucket)).toHaveLength(5);
    expect(await storage.discardUnfinished(new Date(Date.now() - 60_000))).toBe(0);
    expect(await storage.discardUnfinished(new Date(Date.now() + 60_000))).toBe(5);
    expect(await s3.unfinished(bucket)).toEqual([]);
  });

  test.each<Fault>([
    { status: 507, code: 'XMinioStorageFull' },
    { status: 403, code: 'QuotaExceeded' },
  ])('a full store is a StorageFull: %j', async (fault) => {
    const { storage } = await openBucket();
    s3.fail(/^PUT/, fault);
    await expect(put(storage, 'one', 'Text')).rejects.toThrow(StorageFull);
    expect(await storage.stat('one')).toBeUndefined();
  });

  test('a large object is copied in parts, of which none passes this process', async () => {
    const { bucket, storage } = await openBucket();
    const chunks = Array.from({ length: 65 }, (_, index) => Buffer.alloc(MIB, `${index} `));
    const { sha256 } = await storage.put('large', Readable.from(chunks), { type: 'text/plain' });
    const from = s3.requests.length;
    expect(await storage.copy('large', 'copy')).toBe(true);
    const sent = s3.requests.slice(from);
    expect(sent.map(({ method }) => method)).toEqual(['HEAD', 'POST', 'PUT', 'PUT', 'POST']);
    expect(sent.flatMap(({ headers }) => headers['x-amz-copy-source-range'] ?? [])).toEqual([
      `bytes=0-${64 * MIB - 1}`,
      `bytes=${64 * MIB}-${65 * MIB - 1}`,
    ]);
    expect(sent.filter(({ headers }) => Number(headers['content-length'] ?? 0) > 10_000)).toEqual([]);
    const content = await storage.get('copy');
    expect(await sumOf(content)).toBe(sha256);
    const fault = { status: 500, code: 'InternalError' };
    s3.fail(/^PUT .*partNumber=2/, fault, fault, fault);
    await expect(storage.copy('large', 'other')).rejects.toMatchObject({ name: 'InternalError' });
    expect(await s3.unfinished(bucket)).toEqual([]);
    expect(await storage.stat('other')).toBeUndefined();
  });

  test.each<Fault>(['reset', 'lost response', 'silence', { status: 503, code: 'SlowDown' }])(
    'a copy is tried again after %j',
    async (fault) => {
      const { storage } = await openBucket(fault === 'silence' ? hasty : {});
      await put(storage, 'one', 'Text');
      s3.fail(/^PUT .*\/two/, fault);
      expect(await storage.copy('one', 'two')).toBe(true);
      expect(await read(storage, 'two')).toBe('Text');
    },
  );

  test('a copy without space is a StorageFull', async () => {
    const { storage } = await openBucket();
    await put(storage, 'one', 'Text');
    s3.fail(/^PUT/, { status: 403, code: 'QuotaExceeded' });
    await expect(storage.copy('one', 'two')).rejects.toThrow(StorageFull);
  });

  test('an upload URL stores one object of this size and type, without a key, until it expires', async () => {
    const { storage } = await openBucket();
    const link = { type: 'application/octet-stream', size: 4 };
    const urlFor = async (ms: number) =>
      (await storage.uploadUrl('one', { ...link, expiresAt: new Date(Date.now() + ms) })) as string;
    const url = await urlFor(3_600_000);
    const { searchParams } = new URL(url);
    expect(searchParams.get('X-Amz-SignedHeaders')).toBe('content-length;content-type;host');
    expect([...searchParams.keys()].filter((name) => /checksum|algorithm$/i.test(name))).toEqual([
      'X-Amz-Algorithm',
    ]);
    const send = async (to: string, body: string, type = link.type) => {
      const response = await fetch(to, { method: 'PUT', headers: { 'content-type': type }, body });
      await response.text();
      return response.status;
    };
    expect(await send(url, 'Text')).toBe(200);
    expect(await read(storage, 'one')).toBe('Text');
    expect(await send(url, 'Long text')).toBe(403);
    expect(await send(url, 'No')).toBe(403);
    expect(await send(url, 'Text', 'text/html')).toBe(403);
    expect(await send(url.replace('/one?', '/two?'), 'Text')).toBe(403);
    expect((await fetch(url)).status).toBe(403);
    expect(await send(url, 'More')).toBe(200);
    expect(await read(storage, 'one')).toBe('More');
    const past = { now: () => new Date(Date.now() - 60_000) };
    const { bucket } = await openBucket();
    const earlier = createS3Storage({ ...settings, clock: past, bucket, endpoint: s3.endpoint });
    const expired = await earlier.uploadUrl('one', { ...link, expiresAt: new Date(Date.now() - 1_000) });
    expect(await send(expired as string, 'Text')).toBe(403);
  });

  test('clients that cannot reach the bucket get no URL', async () => {
    const bucket = await s3.createBucket();
    const hidden = createS3Storage({ ...settings, isPublic: false, bucket, endpoint: s3.endpoint });
    const link = { type: 'text/plain', size: 4, expiresAt: new Date() };
    expect(await hidden.uploadUrl('one', link)).toBeUndefined();
  });

  test('another failure is an error, not an absent object', async () => {
    const denied = createS3Storage({ ...settings, bucket: 'absent-bucket', endpoint: s3.endpoint });
    await expect(denied.get('one')).rejects.toMatchObject({ name: 'NoSuchBucket' });
    await expect(put(denied, 'one', 'Text')).rejects.toMatchObject({ name: 'NoSuchBucket' });
    const { bucket } = await openBucket();
    const credentials = { ...s3Key, secretAccessKey: 'another' };
    const stranger = createS3Storage({ ...settings, credentials, bucket, endpoint: s3.endpoint });
    await expect(stranger.get('one')).rejects.toMatchObject({ name: 'SignatureDoesNotMatch' });
  });

  test('a download URL shows the type and the name, without a key, until it expires', async () => {
    const { storage } = await openBucket();
    await put(storage, 'exports/one', 'The text');
    const link = { type: 'application/json', disposition: 'attachment; filename="export.json"' };
    const urlUntil = async (ms: number) =>
      (await storage.downloadUrl('exports/one', { ...link, expiresAt: new Date(Date.now() + ms) })) as string;
    const url = await urlUntil(3_600_000);
    const response = await fetch(url);
    expect([response.status, await response.text()]).toEqual([200, 'The text']);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/json',
      'content-disposition': 'attachment; filename="export.json"',
      'cache-control': 'no-store',
    });
    const part = await fetch(url, { headers: { range: 'bytes=4-' } });
    expect([part.status, await part.text()]).toEqual([206, 'text']);
    expect(new URL(url).searchParams.get('X-Amz-Expires')).toMatch(/^(?:3599|3600)$/);
    const changed = await fetch(url.replace('export.json', 'export.html'));
    expect(changed.status).toBe(403);
    await changed.text();
    const past = { now: () => new Date(Date.now() - 60_000) };
    const { bucket } = await openBucket();
    const earlier = createS3Storage({ ...settings, clock: past, bucket, endpoint: s3.endpoint });
    const expired = await earlier.downloadUrl('one', { ...link, expiresAt: new Date(Date.now() - 1_000) });
    const answer = await fetch(expired as string);
    expect([answer.status, await answer.text()]).toEqual([
      403,
      expect.stringContaining('Request has expired'),
    ]);
  });

  test('a name beyond ASCII stands in the URL', async () => {
    const { storage } = await openBucket();
    const disposition = `attachment; filename="Gr__e.json"; filename*=UTF-8''Gr%C3%B6%C3%9Fe.json`;
    const url = await storage.downloadUrl('one', { type: 'text/plain', disposition, expiresAt: new Date() });
    expect(new URL(url as string).searchParams.get('response-content-disposition')).toBe(disposition);
  });

  test('a store that clients cannot reach has no download URL', async () => {
    const bucket = await s3.createBucket();
    const hidden = createS3Storage({ ...settings, isPublic: false, bucket, endpoint: s3.endpoint });
    const link = { type: 'text/plain', disposition: 'attachment', expiresAt: new Date() };
    expect(await hidden.downloadUrl('one', link)).toBeUndefined();
  });

  test('objects of others in the bucket are not listed', async () => {
    const { bucket, storage } = await openBucket();
    await put(storage, 'ours', 'Text');
    expect((await fetch(`${s3.endpoint}/${bucket}/Theirs.txt`, { method: 'PUT', body: 'Text' })).status).toBe(
      200,
    );
    expect((await Readable.from(storage.list()).toArray()).map(({ key }) => key)).toEqual(['ours']);
  });
});
