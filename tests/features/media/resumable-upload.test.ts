import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { deleteOrphans } from '../../../src/features/files/file-cleanup.ts';
import { sweep } from '../../../src/features/sweep.ts';
import { toUuid } from '../../../src/lib/id.ts';
import { drawFile, storedKeys } from '../../support/media.ts';
import { s3Key, startS3Server } from '../../support/s3-server.ts';
import { until } from '../../support/server-process.ts';
import { startTcpProxy } from '../../support/tcp-proxy.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';
import { archive, sendByTus, tusPath } from '../../support/tus.ts';
import { pdfText } from '../../support/uploads.ts';

let app: TestApp;
let editor: Tradepost;
let token: string;
beforeAll(async () => {
  app = await startTestApp();
  ({ tradepost: editor, token } = await app.signIn('editor'));
});
afterAll(() => app.close());

const MIB = 1024 * 1024;
const tusResumable = '1.0.0';
const absent = 'upl_01kjwjnfntes8r65rzyjka792h';
const sha256 = (content: Uint8Array | string) => createHash('sha256').update(content).digest('hex');
const base64 = (text: string) => Buffer.from(text).toString('base64');

const create = async (
  uploadLength: number,
  uploadMetadata?: string,
  by: Tradepost = editor,
): Promise<string> => {
  const input = { tusResumable, uploadLength, ...(uploadMetadata !== undefined && { uploadMetadata }) };
  const { headers } = await by.mediaUploads.createResumableUpload(input).withResponse();
  return (headers.get('location') as string).replace(`${tusPath}/`, '');
};

const bytes = (content: string | Uint8Array) =>
  new Blob([content as string], { type: 'application/offset+octet-stream' });

/** Sends content, with an offset. */
const append = (uploadId: string, offset: number, content: string | Uint8Array, by: Tradepost = editor) =>
  by.mediaUploads
    .appendResumableUpload({
      uploadId,
      tusResumable,
      uploadOffset: offset,
      body: bytes(content),
    })
    .withResponse();

const offsetOf = async (uploadId: string, by: Tradepost = editor): Promise<number> => {
  const { headers } = await by.mediaUploads.resumableUpload({ uploadId, tusResumable }).withResponse();
  return Number(headers.get('upload-offset'));
};

const bytesOf = async (mediaId: string): Promise<Buffer> =>
  Buffer.from(await (await app.fetch(`/v1/media/${mediaId}/renditions/original`)).arrayBuffer());

const rowOf = async (uploadId: string) =>
  app.deps
    .db('media_uploads')
    .where({ id: toUuid(uploadId) })
    .first();

describe('tus-js-client', () => {
  test.each([
    ['one request', 3 * MIB, Number.POSITIVE_INFINITY, ['POST 201', 'PATCH 204']],
    ['chunks', 3 * MIB, MIB, ['POST 201', 'PATCH 204', 'PATCH 204', 'PATCH 204']],
  ])('uploads in %s', async (_, size, chunkSize, requests) => {
    const content = archive(size).subarray(0, size);
    const metadata = {
      filename: 'Möbel.tar.gz',
      filetype: 'application/gzip',
      title: 'Möbel',
      sha256: sha256(content),
    };
    const sent = await sendByTus({ ...app, token }, content, { chunkSize, metadata });
    expect(sent).toMatchObject({ error: undefined, requests });
    const media = await editor.media.get({ mediaId: sent.mediaId as string });
    expect(media).toMatchObject({
      kind: 'file',
      state: 'ready',
      name: 'Möbel.tar.gz',
      title: 'Möbel',
      size,
      sha256: sha256(content),
    });
    expect((await bytesOf(media.id)).equals(content)).toBe(true);
  });

  test('resumes where the connection broke within a chunk', async () => {
    const proxy = await startTcpProxy(() => app.baseUrl);
    proxy.faults.push({ afterBytes: 10_000, fault: 'cut' }, { afterBytes: 2 * MIB, fault: 'cut' });
    proxy.faults.push({ afterBytes: 3 * MIB, fault: 'cut' });
    const content = archive(9 * MIB);
    const sent = await sendByTus({ baseUrl: proxy.baseUrl, token }, content, { chunkSize: 4 * MIB });
    await proxy.close();
    expect([sent.error, proxy.faults]).toEqual([undefined, []]);
    expect(sent.requests.filter((request) => request === 'HEAD 200').length).toBeGreaterThan(1);
    expect((await bytesOf(sent.mediaId as string)).equals(content)).toBe(true);
  });

  test('resumes an earlier upload by its URL', async () => {
    const content = archive(2 * MIB);
    const uploadId = await create(content.length);
    await append(uploadId, 0, content.subarray(0, MIB));
    const folder = await mkdtemp(join(tmpdir(), 'tradepost-tus-'));
    const path = join(folder, 'archive.gz');
    await writeFile(path, content);
    const uploadUrl = `${app.baseUrl}${tusPath}/${uploadId}`;
    const sent = await sendByTus({ ...app, token }, createReadStream(path), { uploadUrl });
    await rm(folder, { recursive: true });
    expect(sent).toMatchObject({ error: undefined, requests: ['HEAD 200', 'PATCH 204'] });
    expect((await bytesOf(sent.mediaId as string)).equals(content)).toBe(true);
  });

  test('knows an upload that is complete', async () => {
    const content = archive(1000);
    const first = await sendByTus({ ...app, token }, content);
    const again = await sendByTus({ ...app, token }, content, { uploadUrl: first.url });
    expect(again).toMatchObject({ error: undefined, requests: ['HEAD 200'], mediaId: first.mediaId });
  });

  test('deletes an upload', async () => {
    const kept = await storedKeys(app);
    const uploadId = await create(2 * MIB);
    await append(uploadId, 0, archive(MIB));
    expect(await storedKeys(app)).not.toEqual(kept);
    const { Upload } = await import('tus-js-client');
    await Upload.terminate(`${app.baseUrl}${tusPath}/${uploadId}`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    await expect(offsetOf(uploadId)).rejects.toMatchObject({ status: 404 });
    expect(await storedKeys(app)).toEqual(kept);
  });

  test('does not retry rejected content, which is discarded', async () => {
    const kept = await storedKeys(app);
    const html = Buffer.concat([Buffer.from('<!doctype html><script>alert(1)</script>'), Buffer.alloc(MIB)]);
    const sent = await sendByTus({ ...app, token }, html, {
      chunkSize: MIB / 2,
      metadata: { filename: 'a.png' },
    });
    expect(sent.requests).toEqual(['POST 201', 'PATCH 204', 'PATCH 204', 'PATCH 422']);
    expect(String(sent.error)).toContain('unsupported_file_type');
    expect(await storedKeys(app)).toEqual(kept);
    expect(
      (
        await app.fetch(sent.url.replace(app.baseUrl, ''), {
          method: 'HEAD',
          headers: { authorization: `Bearer ${token}`, 'tus-resumable': '1.0.0' },
        })
      ).status,
    ).toBe(404);
  });

  test('uploads to a bucket in small chunks and across broken connections', async () => {
    const s3 = await startS3Server();
    const bucket = await s3.createBucket();
    const own = await startTestApp({
      S3_BUCKET: bucket,
      S3_ENDPOINT: s3.endpoint,
      S3_ACCESS_KEY_ID: s3Key.accessKeyId,
      S3_SECRET_ACCESS_KEY: s3Key.secretAccessKey,
    });
    const signedIn = await own.signIn('editor');
    const proxy = await startTcpProxy(() => own.baseUrl);
    proxy.faults.push({ afterBytes: 7 * MIB + 77, fault: 'cut' });
    const content = archive(10 * MIB + 5);
    const target = { baseUrl: proxy.baseUrl, token: signedIn.token };
    const sent = await sendByTus(target, content, { chunkSize: 3 * MIB });
    await proxy.close();
    expect(sent.error).toBeUndefined();
    const media = await signedIn.tradepost.media.get({ mediaId: sent.mediaId as string });
    expect([media.size, media.sha256]).toEqual([content.length, sha256(content)]);
    const keys: string[] = [];
    for await (const { key } of own.deps.storage.list()) keys.push(key);
    expect([keys.length, await s3.unfinished(bucket)]).toEqual([1, []]);
    await own.close();
    await s3.close();
  });
});

describe('getResumableUploadSupport', () => {
  test('lists the version, the extensions and the largest size', async () => {
    const { status, headers } = await app.fetch(tusPath, { method: 'OPTIONS' });
    expect([status, headers.get('tus-version'), headers.get('tus-extension')]).toEqual([
      204,
      '1.0.0',
      'creation,expiration,termination',
    ]);
    expect(headers.get('tus-max-size')).toBe(String(5 * 1024 * MIB));
    // Only a client sends it with OPTIONS, and then it is ignored.
    const ignored = await app.fetch(tusPath, { method: 'OPTIONS', headers: { 'tus-resumable': '0.2.2' } });
    expect([ignored.status, ignored.headers.get('tus-resumable')]).toEqual([204, null]);
  });
});

test.each<[number, string, Record<string, string>]>([
  [401, 'POST', { authorization: '' }],
  [401, 'POST', { authorization: 'Bearer forged' }],
  [412, 'POST', { 'tus-resumable': '0.2.2' }],
  [422, 'POST', { 'upload-length': 'many' }],
  [404, 'HEAD', {}],
  [404, 'DELETE', {}],
  [404, 'PATCH', { 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' }],
  [415, 'PATCH', { 'upload-offset': '0', 'content-type': 'text/plain' }],
])('a %i of %s has the version of tus, as every response', async (status, method, headers) => {
  const path = method === 'POST' ? tusPath : `${tusPath}/${absent}`;
  const response = await app.fetch(path, {
    method,
    headers: { authorization: `Bearer ${token}`, 'tus-resumable': '1.0.0', 'upload-length': '1', ...headers },
    ...(method === 'PATCH' && { body: 'x' }),
  });
  expect([response.status, response.headers.get('tus-resumable')]).toEqual([status, '1.0.0']);
});

describe('createResumableUpload', () => {
  test('creates an upload that expires after a day', async () => {
    const { headers, status } = await editor.mediaUploads
      .createResumableUpload({ tusResumable, uploadLength: 100 })
      .withResponse();
    expect(status).toBe(201);
    expect(headers.get('location')).toMatch(/^\/v1\/resumable-media-uploads\/upl_/);
    expect([headers.get('upload-offset'), headers.get('tus-resumable')]).toEqual(['0', '1.0.0']);
    expect(Date.parse(headers.get('upload-expires') as string)).toBe(
      app.clock.now().getTime() + 24 * 3_600_000,
    );
    const uploadId = (headers.get('location') as string).replace(`${tusPath}/`, '');
    expect(await editor.mediaUploads.get({ uploadId })).toMatchObject({
      method: 'resumable',
      name: 'file',
      size: 100,
    });
  });

  const post = (headers: Record<string, string>) =>
    app.fetch(tusPath, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'tus-resumable': '1.0.0', ...headers },
    });

  test.each<[string, Record<string, string>, number, string]>([
    ['no length', {}, 422, 'required'],
    ['an empty file', { 'upload-length': '0' }, 422, 'minimum'],
    ['a negative length', { 'upload-length': '-1' }, 422, 'minimum'],
    ['a length beyond all numbers', { 'upload-length': '100000000000000000000' }, 422, 'type'],
    ['a length that is no integer', { 'upload-length': '1e3' }, 422, 'type'],
    ['a deferred length', { 'upload-defer-length': '1' }, 422, 'required'],
    ['no Base64', { 'upload-length': '1', 'upload-metadata': 'filename !!' }, 422, 'contentEncoding'],
    [
      'Base64 of no UTF-8',
      { 'upload-length': '1', 'upload-metadata': 'filename /w==' },
      422,
      'contentEncoding',
    ],
    ['three words', { 'upload-length': '1', 'upload-metadata': 'filename YQ== YQ==' }, 422, 'format'],
    ['no key', { 'upload-length': '1', 'upload-metadata': 'filename YQ==,,' }, 422, 'format'],
    ['a key twice', { 'upload-length': '1', 'upload-metadata': 'title YQ==,title YQ==' }, 422, 'uniqueItems'],
    ['an empty name', { 'upload-length': '1', 'upload-metadata': 'filename' }, 422, 'minLength'],
    ['no checksum', { 'upload-length': '1', 'upload-metadata': `sha256 ${base64('abc')}` }, 422, 'pattern'],
    [
      'a long title',
      { 'upload-length': '1', 'upload-metadata': `title ${base64('x'.repeat(201))}` },
      422,
      'maxLength',
    ],
    [
      '10 kB',
      { 'upload-length': '1', 'upload-metadata': `title ${base64('x'.repeat(10_000))}` },
      422,
      'maxLength',
    ],
  ])('rejects %s', async (_, headers, status, rule) => {
    const response = await post(headers);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({
      errors: [expect.objectContaining({ in: 'header', rule })],
    });
  });

  test.each([
    ['../../etc/passwd', 'passwd.pdf'],
    ['%00%2e%2e%2f.pdf', '00-2e-2e-2f.pdf'],
    ['a\0b.pdf', undefined],
    ['.htaccess', 'file.pdf'],
  ])('the name %j becomes %j', async (filename, name) => {
    const content = pdfText(`named ${filename}`);
    const metadata = `filename ${base64(filename)},is_confidential`;
    if (name === undefined) {
      await expect(create(content.length, metadata)).rejects.toMatchObject({ code: 'validation_failed' });
      return;
    }
    const uploadId = await create(Buffer.byteLength(content), metadata);
    const { headers } = await append(uploadId, 0, content);
    const mediaId = headers.get('content-location')?.replace('/v1/media/', '') as string;
    expect(await editor.media.get({ mediaId })).toMatchObject({ name });
  });

  test('rejects a file that is too large, another version, and the 51st upload', async () => {
    await expect(create(5 * 1024 * MIB + 1)).rejects.toMatchObject({ code: 'file_too_large' });
    const other = { tusResumable: '0.2.2', uploadLength: 1 };
    const rejected = await post({ 'tus-resumable': '0.2.2', 'upload-length': '1' });
    expect([rejected.status, rejected.headers.get('tus-version')]).toEqual([412, '1.0.0']);
    await expect(editor.mediaUploads.createResumableUpload(other)).rejects.toMatchObject({
      code: 'unsupported_tus_version',
    });
    const { tradepost } = await app.signIn('editor');
    for (let count = 0; count < 50; count += 1) await create(1, undefined, tradepost);
    await expect(create(1, undefined, tradepost)).rejects.toMatchObject({ code: 'too_many_uploads' });
  });

  test('requires a token with the scope media:write', async () => {
    const input = { tusResumable, uploadLength: 1 };
    await expect(app.tradepost.mediaUploads.createResumableUpload(input)).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    const { tradepost } = await app.signIn();
    await expect(tradepost.mediaUploads.createResumableUpload(input)).rejects.toMatchObject({
      code: 'insufficient_scope',
    });
  });
});

/** The rules that hold for every operation of an upload. */
const describeTarget = (
  call: (by: Tradepost, uploadId: string, version?: string) => PromiseLike<unknown>,
) => {
  const status = (of: PromiseLike<unknown>) =>
    of.then(
      () => 0,
      (error: { status: number }) => error.status,
    );

  test('is for the owner, until the upload expires', async () => {
    const uploadId = await create(100);
    const admin = await app.signIn('admin');
    expect(await status(call(admin.tradepost, uploadId))).toBe(404);
    expect(await status(call(editor, absent))).toBe(404);
    const direct = await editor.mediaUploads.create({ body: { name: 'a.pdf', size: 1 } });
    expect(await status(call(editor, direct.id))).toBe(404);
    await app.deps
      .db('media_uploads')
      .where({ id: toUuid(uploadId) })
      .update({ expires_at: app.clock.now() });
    expect(await status(call(editor, uploadId))).toBe(404);
  });

  test('rejects another version of tus', async () => {
    expect(await status(call(editor, await create(100), '2.0.0'))).toBe(412);
  });

  test('requires a token with the scope media:write', async () => {
    expect(await status(call(app.tradepost, absent))).toBe(401);
    const { tradepost } = await app.signIn();
    expect(await status(call(tradepost, absent))).toBe(403);
  });
};

describe('getResumableUpload', () => {
  describeTarget((by, uploadId, tusResumable = '1.0.0') =>
    by.mediaUploads.resumableUpload({ uploadId, tusResumable }),
  );

  test('has the upload, its offset, its length and its expiry', async () => {
    const facts = { title: 'Prices', sha256: sha256('other') };
    const metadata = Object.entries({ filename: 'a.pdf', ...facts }).map(
      ([key, value]) => `${key} ${base64(value)}`,
    );
    const uploadId = await create(100, metadata.join());
    await append(uploadId, 0, 'x'.repeat(60));
    const { data, headers } = await editor.mediaUploads
      .resumableUpload({ uploadId, tusResumable })
      .withResponse();
    expect(data).toMatchObject({ id: uploadId, method: 'resumable', name: 'a.pdf', ...facts });
    expect([
      headers.get('upload-offset'),
      headers.get('upload-length'),
      headers.get('content-location'),
    ]).toEqual(['60', '100', null]);
    expect(headers.get('cache-control')).toBe('no-store');
  });
});

describe('appendResumableUpload', () => {
  describeTarget((by, uploadId, tusResumable = '1.0.0') =>
    by.mediaUploads.appendResumableUpload({
      uploadId,
      tusResumable,
      uploadOffset: 0,
      body: bytes('x'),
    }),
  );

  test('makes the media file with the last byte, once', async () => {
    const content = pdfText('in two pieces');
    const size = Buffer.byteLength(content);
    const uploadId = await create(size, `filename ${base64('list.pdf')},alt ${base64('A list')}`);
    expect((await append(uploadId, 0, content.slice(0, -1))).headers.get('upload-offset')).toBe(
      String(size - 1),
    );
    const last = () => append(uploadId, size - 1, content.slice(-1));
    const { headers } = await last();
    const location = headers.get('content-location') as string;
    expect(headers.get('upload-offset')).toBe(String(size));
    expect(await editor.media.get({ mediaId: location.replace('/v1/media/', '') })).toMatchObject({
      name: 'list.pdf',
      alt: 'A list',
      sha256: sha256(content),
    });
    // The response was lost.
    const again = await append(uploadId, size, '\n');
    expect(again.headers.get('content-location')).toBe(location);
    await expect(last()).rejects.toMatchObject({ code: 'upload_offset_mismatch' });
    expect(await offsetOf(uploadId)).toBe(size);
  });

  test('finds the media file with the same content', async () => {
    const content = pdfText('known');
    const { id } = await editor.media.upload({ body: { file: new File([content], 'known.pdf') } });
    const uploadId = await create(Buffer.byteLength(content));
    const { headers } = await append(uploadId, 0, content);
    expect(headers.get('content-location')).toBe(`/v1/media/${id}`);
  });

  test('makes an image that a job processes', async () => {
    const content = await drawFile();
    const { headers } = await append(await create(content.length), 0, content);
    await app.runJobs();
    const mediaId = headers.get('content-location')?.replace('/v1/media/', '') as string;
    expect(await editor.media.get({ mediaId })).toMatchObject({ kind: 'image', state: 'ready' });
  });

  test.each([
    ['a byte too early', -1],
    ['a byte too late', 1],
    ['far beyond', 1_000_000_000],
  ])('rejects an offset %s, and keeps what is stored', async (_, difference) => {
    const uploadId = await create(100);
    await append(uploadId, 0, 'x'.repeat(50));
    await expect(append(uploadId, 50 + difference, 'x')).rejects.toMatchObject({
      code: 'upload_offset_mismatch',
    });
    expect(await offsetOf(uploadId)).toBe(50);
  });

  test('rejects more bytes than the upload has, and an empty body', async () => {
    const uploadId = await create(100);
    await append(uploadId, 0, 'x'.repeat(50));
    await expect(append(uploadId, 50, 'x'.repeat(51))).rejects.toMatchObject({ code: 'size_mismatch' });
    expect(await offsetOf(uploadId)).toBe(50);
    await expect(append(uploadId, 50, '')).rejects.toMatchObject({ status: 422 });
  });

  test.each<[string, string, string, string]>([
    ['another checksum', pdfText('mistaken'), `sha256 ${base64('0'.repeat(64))}`, 'checksum_mismatch'],
    ['HTML', '<!doctype html>', '', 'unsupported_file_type'],
    ['an image that is too large', `GIF89a${' '.repeat(21 * MIB)}`, '', 'file_too_large'],
  ])('ends an upload with %s', async (_, content, metadata, code) => {
    const kept = await storedKeys(app);
    const uploadId = await create(Buffer.byteLength(content), metadata === '' ? undefined : metadata);
    await expect(append(uploadId, 0, content)).rejects.toMatchObject({ code });
    await expect(offsetOf(uploadId)).rejects.toMatchObject({ status: 404 });
    expect(await storedKeys(app)).toEqual(kept);
  });

  test('of parallel requests one writes, and no byte is double', async () => {
    const content = archive(3 * MIB);
    const uploadId = await create(content.length);
    const parts = Array.from({ length: 8 }, () => append(uploadId, 0, content));
    const outcomes = await Promise.allSettled(parts);
    const codes = outcomes.map((each) =>
      each.status === 'fulfilled' ? 'written' : (each.reason as { code: string }).code,
    );
    expect(codes.filter((code) => code === 'written')).toHaveLength(1);
    expect(new Set(codes)).toEqual(
      new Set([
        ...codes.filter((code) => ['upload_locked', 'upload_offset_mismatch'].includes(code)),
        'written',
      ]),
    );
    const mediaId = (await editor.mediaUploads.get({ uploadId })).mediaId as string;
    expect((await bytesOf(mediaId)).equals(content)).toBe(true);
  });

  test('another request takes the upload over from one that sends nothing for 15 seconds', async () => {
    const proxy = await startTcpProxy(() => app.baseUrl);
    const kept = await storedKeys(app);
    const content = archive(2 * MIB);
    const uploadId = await create(content.length);
    proxy.faults.push({ afterBytes: MIB, fault: 'hang' });
    const hanging = sendByTus({ baseUrl: proxy.baseUrl, token }, content, {
      uploadUrl: `${proxy.baseUrl}${tusPath}/${uploadId}`,
      retryDelays: [],
    });
    await until(async () => (await rowOf(uploadId)).storage_token !== null);
    const { storage_token: ofHanging } = await rowOf(uploadId);
    // The lease is a row: the hanging request holds no connection of the database.
    await until(async () => (app.deps.db.client.pool as { numUsed: () => number }).numUsed() === 0);
    await expect(append(uploadId, 0, content)).rejects.toMatchObject({ code: 'upload_locked', status: 423 });
    let headers: Headers | undefined;
    // The server may still store what has arrived.
    while (!headers) {
      app.clock.advance(15_000);
      headers = await append(uploadId, 0, content).then(
        (written) => written.headers,
        (error: { code: string }) => {
          if (error.code !== 'upload_locked') throw error;
          return undefined;
        },
      );
    }
    // The hanging request has the file of its token open, so no write of it reaches the published file.
    expect((await rowOf(uploadId)).storage_token).not.toBe(ofHanging);
    expect(await storedKeys(app)).toHaveLength(kept.length + 1);
    await proxy.close();
    expect((await hanging).error).toBeDefined();
    const mediaId = headers.get('content-location')?.replace('/v1/media/', '') as string;
    expect((await bytesOf(mediaId)).equals(content)).toBe(true);
  });

  test('repeats the check of content whose completion failed', async () => {
    const content = pdfText('whose completion failed');
    const size = Buffer.byteLength(content);
    const uploadId = await create(size);
    await app.deps.db.raw('alter table media add constraint broken check (false) not valid');
    await expect(append(uploadId, 0, content)).rejects.toMatchObject({ status: 500 });
    await app.deps.db.raw('alter table media drop constraint broken');
    expect(await offsetOf(uploadId)).toBe(size - 1);
    const { headers } = await append(uploadId, size - 1, content.slice(-1));
    const mediaId = headers.get('content-location')?.replace('/v1/media/', '') as string;
    expect((await bytesOf(mediaId)).toString()).toBe(content);
  });

  test('ends an upload whose bytes the storage has lost', async () => {
    const uploadId = await create(100);
    await append(uploadId, 0, 'x'.repeat(50));
    await app.deps.storage.discardUnfinished(new Date(Date.now() + 60_000));
    await expect(append(uploadId, 50, 'x')).rejects.toMatchObject({ code: 'not_found' });
    expect(await rowOf(uploadId)).toBeUndefined();
  });
});

describe('cancelResumableUpload', () => {
  describeTarget((by, uploadId, tusResumable = '1.0.0') =>
    by.mediaUploads.cancelResumableUpload({ uploadId, tusResumable }),
  );

  test('deletes the upload and its bytes at once', async () => {
    const kept = await storedKeys(app);
    const uploadId = await create(100);
    await append(uploadId, 0, 'x'.repeat(50));
    await editor.mediaUploads.cancelResumableUpload({ uploadId, tusResumable });
    expect(await storedKeys(app)).toEqual(kept);
    await expect(append(uploadId, 50, 'x')).rejects.toMatchObject({ code: 'not_found' });
  });

  test('rejects an upload that is complete', async () => {
    const content = pdfText('complete');
    const uploadId = await create(Buffer.byteLength(content));
    await append(uploadId, 0, content);
    await expect(editor.mediaUploads.cancelResumableUpload({ uploadId, tusResumable })).rejects.toMatchObject(
      {
        code: 'upload_state_conflict',
      },
    );
  });
});

test('the bytes of an expired upload are deleted', async () => {
  const own = await startTestApp();
  const signedIn = await own.signIn('editor');
  const uploadId = await create(100, undefined, signedIn.tradepost);
  await append(uploadId, 0, 'x'.repeat(50), signedIn.tradepost);
  own.clock.advance(Date.now() - own.clock.now().getTime() + 25 * 3_600_000);
  await sweep(own.deps);
  await deleteOrphans(own.deps);
  expect([await own.deps.db('media_uploads'), await storedKeys(own)]).toEqual([[], []]);
  await own.close();
});
