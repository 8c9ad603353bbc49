import { createHash, randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { acquireLock } from '../../../src/db/advisory-lock.ts';
import { sweep } from '../../../src/features/sweep.ts';
import { toUuid } from '../../../src/lib/id.ts';
import { whileLocked, whileRowIsHeld } from '../../support/account-lock.ts';
import { eventually } from '../../support/eventually.ts';
import { exportedAccount } from '../../support/exported-account.ts';
import { drawFile, hugeGif, noisyGif, pathOf, storedKeys } from '../../support/media.ts';
import { outcomeOf } from '../../support/outcome.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';
import { tusPath } from '../../support/tus.ts';
import { beginUpload, pdfText, sendContent, type Upload, uploadContent } from '../../support/uploads.ts';

let app: TestApp;
let editor: Tradepost;
let editorId: string;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  const signedIn = await app.signIn('editor');
  editor = signedIn.tradepost;
  editorId = signedIn.user.id;
});
afterAll(() => app.close());

const absent = 'upl_01kjwjnfntes8r65rzyjka792h';
const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');
const upload = (content: string | Uint8Array, fields: object = {}) =>
  uploadContent(app, editor, content, fields);
const complete = ({ id: uploadId }: Pick<Upload, 'id'>) => editor.mediaUploads.complete({ uploadId });
const codeOf = async (response: Response) => [
  response.status,
  ((await response.json()) as { code: string }).code,
];

/** The bytes of a media file. */
const download = async ({ renditions: [original] }: { renditions: { url: string }[] }) =>
  (await app.fetch(pathOf(original as { url: string }))).text();

/** Uploads leave nothing but the bytes of media files. */
const expectNothingLeft = async (): Promise<void> => {
  const { db } = app.deps;
  await storedKeys(app);
  const files = await db('files').join('media_files', 'file_id', 'files.id').pluck('storage_key');
  expect(await storedKeys(app)).toEqual(files.toSorted());
  expect(await db('files').whereNull('size').pluck('id')).toEqual([]);
};

afterEach(async () => {
  const { db } = app.deps;
  const open = await db('media_uploads').whereNull('media_id').delete();
  expect(open).toBeGreaterThanOrEqual(0);
  await expectNothingLeft();
});

describe('createMediaUpload', () => {
  test('returns the request that uploads the content', async () => {
    const fields = { name: '../list.pdf', size: 51, sha256: sha256('x'), alt: 'A list', title: 'Prices' };
    const { data, status, headers } = await editor.mediaUploads.create({ body: fields }).withResponse();
    expect([status, headers.get('location')]).toEqual([201, `/v1/media-uploads/${data.id}`]);
    const expiresAt = new Date(app.clock.now().getTime() + 24 * 3_600_000);
    expect(data).toEqual({
      id: expect.stringMatching(/^upl_/),
      method: 'direct',
      ...fields,
      request: {
        method: 'PUT',
        url: expect.stringMatching(
          `^http://tradepost.test/v1/media-uploads/${data.id}/content\\?expires=${expiresAt.getTime() / 1000}&signature=`,
        ),
        headers: { 'Content-Type': 'application/octet-stream' },
      },
      createdAt: app.clock.now().toISOString(),
      expiresAt: expiresAt.toISOString(),
    });
    expect(await editor.mediaUploads.get({ uploadId: data.id })).toEqual(data);
  });

  test.each([
    ['no byte', { size: 0 }],
    ['more than 5 GiB', { size: 5 * 1024 ** 3 + 1 }],
    ['a part of a byte', { size: 1.5 }],
    ['no name', { name: '' }],
    ['a checksum that is none', { sha256: 'abc' }],
  ])('rejects %s', async (_, fields) => {
    await expect(beginUpload(editor, 'x', fields)).rejects.toMatchObject({ code: 'validation_failed' });
  });

  test('accepts 5 GiB', async () => {
    expect(await beginUpload(editor, 'x', { size: 5 * 1024 ** 3 })).toMatchObject({ size: 5 * 1024 ** 3 });
  });

  test('permits an account 50 unfinished uploads, also of several requests at once', async () => {
    const { tradepost } = await app.signIn('editor');
    const done = await uploadContent(app, tradepost, pdfText('of fifty'));
    await tradepost.mediaUploads.complete({ uploadId: done.id });
    for (let count = 0; count < 48; count += 1) await beginUpload(tradepost, 'x');
    const three = await Promise.allSettled([1, 2, 3].map(() => beginUpload(tradepost, 'x')));
    expect(three.map(outcomeOf).toSorted()).toEqual(['done', 'done', 'too_many_uploads']);
  });

  test('requires a token with the scope media:write', async () => {
    await expect(beginUpload(app.tradepost, 'x')).rejects.toMatchObject({ code: 'unauthenticated' });
    for (const role of ['user', 'moderator'] as const) {
      const { tradepost } = await app.signIn(role);
      await expect(beginUpload(tradepost, 'x')).rejects.toMatchObject({ code: 'insufficient_scope' });
    }
  });
});

describe('putMediaUploadContent', () => {
  test('a repetition replaces the content', async () => {
    const begun = await upload(pdfText('one'));
    expect((await sendContent(app, begun, pdfText('two'))).status).toBe(204);
    expect(await download(await complete(begun))).toBe(pdfText('two'));
  });

  test.each([
    ['fewer', 'x'.repeat(9)],
    ['more', 'x'.repeat(11)],
    ['many more', 'x'.repeat(3_000_000)],
  ])('rejects %s bytes than declared, and keeps the earlier content', async (_, content) => {
    const begun = await upload('%PDF-1.7\n!');
    expect(await codeOf(await sendContent(app, begun, content))).toEqual([422, 'size_mismatch']);
    expect(await download(await complete(begun))).toBe('%PDF-1.7\n!');
  });

  test('rejects a request without a body', async () => {
    const begun = await beginUpload(editor, 'x');
    expect(await codeOf(await sendContent(app, begun, ''))).toEqual([422, 'validation_failed']);
  });

  test('rejects another media type', async () => {
    const begun = await beginUpload(editor, 'x');
    const { request, ...rest } = begun as Required<Upload>;
    const other = { ...rest, request: { ...request, headers: { 'Content-Type': 'image/png' as never } } };
    expect(await codeOf(await sendContent(app, other, 'x'))).toEqual([415, 'unsupported_media_type']);
  });

  test.each<[string, (url: URL, other: URL) => void, [number, string]]>([
    ['a later expiry', (url) => url.searchParams.set('expires', '9999999999'), [403, 'invalid_upload_link']],
    [
      'the signature of another upload',
      (url, other) => url.searchParams.set('signature', other.searchParams.get('signature') as string),
      [403, 'invalid_upload_link'],
    ],
    [
      'another upload',
      (url) => (url.pathname = `/v1/media-uploads/${absent}/content`),
      [403, 'invalid_upload_link'],
    ],
    ['no signature', (url) => url.searchParams.delete('signature'), [422, 'validation_failed']],
    [
      'a path within its id',
      (url) => (url.pathname = '/v1/media-uploads/..%2f..%2fetc%2fpasswd/content'),
      [422, 'validation_failed'],
    ],
  ])('rejects a link with %s', async (_, change, problem) => {
    const [begun, other] = [await beginUpload(editor, 'x'), await beginUpload(editor, 'x')];
    const urlOf = ({ request }: Upload) => new URL(request?.url ?? '');
    const url = urlOf(begun);
    change(url, urlOf(other));
    const init = { method: 'PUT', headers: { 'Content-Type': 'application/octet-stream' }, body: 'x' };
    expect(await codeOf(await app.fetch(url.pathname + url.search, init))).toEqual(problem);
  });

  test('a link expires with its upload', async () => {
    const begun = await beginUpload(editor, 'x');
    app.clock.advance(24 * 3_600_000 - 1);
    expect((await sendContent(app, begun, 'x')).status).toBe(204);
    app.clock.advance(1);
    expect(await codeOf(await sendContent(app, begun, 'x'))).toEqual([410, 'upload_link_expired']);
  });

  test('a link of a deleted upload leads nowhere', async () => {
    const begun = await beginUpload(editor, 'x');
    await editor.mediaUploads.cancel({ uploadId: begun.id });
    expect(await codeOf(await sendContent(app, begun, 'x'))).toEqual([404, 'not_found']);
  });

  test('a completed upload accepts no other content', async () => {
    const begun = await upload(pdfText('final'));
    const media = await complete(begun);
    expect(await codeOf(await sendContent(app, begun, pdfText('later')))).toEqual([
      409,
      'upload_state_conflict',
    ]);
    expect(await download(media)).toBe(pdfText('final'));
  });

  /** Sends the beginning of the content. */
  const sendStart = ({ request: { url, headers } = {} as never, size }: Upload, start: Buffer) => {
    const sent = request(app.baseUrl + pathOf({ url }), {
      method: 'PUT',
      headers: { ...headers, 'Content-Length': String(size) },
    });
    const status = new Promise<number>((resolve, reject) => {
      sent.on('response', (response) => resolve(response.resume().statusCode ?? 0)).on('error', reject);
    });
    status.catch(() => {});
    sent.write(start);
    return { sent, status };
  };
  const unfinished = async () => (await storedKeys(app)).filter((key) => !key.includes('/'));

  test('a request that its client cuts off leaves nothing', async () => {
    const begun = await beginUpload(editor, 'x', { size: 5_000_000 });
    const { sent } = sendStart(begun, Buffer.alloc(2_000_000));
    await eventually(async () => ((await unfinished()).length === 1 ? true : undefined));
    sent.destroy();
    await eventually(async () => ((await unfinished()).length === 0 ? true : undefined));
    await expect(complete(begun)).rejects.toMatchObject({ code: 'upload_incomplete' });
  });

  test.each([
    ['completed', 409, (begun: Upload) => complete(begun)],
    ['cancelled', 404, (begun: Upload) => editor.mediaUploads.cancel({ uploadId: begun.id })],
  ])('content whose upload is %s meanwhile is discarded', async (_, status, change) => {
    const content = Buffer.from(pdfText(`meanwhile ${'x'.repeat(100_000)}`));
    const begun = await upload(content);
    const second = sendStart(begun, content.subarray(0, 50_000));
    await eventually(async () => ((await unfinished()).length === 1 ? true : undefined));
    const media = await change(begun);
    second.sent.end(Buffer.alloc(content.length - 50_000));
    expect(await second.status).toBe(status);
    if (media) expect(await download(media)).toBe(content.toString());
  });
});

describe('completeMediaUpload', () => {
  test('makes a document a media file, once', async () => {
    const content = pdfText('completed');
    const begun = await upload(content, { sha256: sha256(content), alt: 'A list', title: 'Prices' });
    app.clock.advance(1_000);
    const { data, status, headers } = await complete(begun).withResponse();
    expect([status, headers.get('location'), headers.get('etag')]).toEqual([
      201,
      `/v1/media/${data.id}`,
      '"1"',
    ]);
    expect(data).toMatchObject({
      kind: 'document',
      state: 'ready',
      name: 'price-list.pdf',
      mediaType: 'application/pdf',
      size: content.length,
      sha256: sha256(content),
      alt: 'A list',
      title: 'Prices',
      createdAt: app.clock.now().toISOString(),
    });
    expect(await download(data)).toBe(content);
    const { request: _, ...rest } = begun;
    expect(await editor.mediaUploads.get({ uploadId: begun.id })).toEqual({ ...rest, mediaId: data.id });
    const again = await complete(begun).withResponse();
    expect([again.status, again.data]).toEqual([200, data]);
    const events = await app.deps.db('events').where({ subject_id: toUuid(data.id) });
    expect(events).toMatchObject([{ type: 'media.created', owner_id: toUuid(editorId) }]);
  });

  test('makes an image a media file, which a job processes', async () => {
    const begun = await upload(await drawFile('webp'), { name: 'mug' });
    const { id: mediaId, state, name } = await complete(begun);
    expect([state, name]).toEqual(['processing', 'mug.webp']);
    await app.runJobs();
    expect(await editor.media.get({ mediaId })).toMatchObject({ state: 'ready' });
    const [rendition] = await app.deps.db('files').where({ media_type: 'image/webp' }).limit(1);
    expect(rendition).toMatchObject({ name: 'mug.webp' });
  });

  test('takes no path from the name', async () => {
    const media = await complete(await upload(pdfText('traversal'), { name: '../../etc/passwd\u202e.php' }));
    expect(media.name).toBe('passwd.pdf');
  });

  test('returns the media file that has the same content, and that one again', async () => {
    const content = pdfText('twice');
    const first = await complete(await upload(content));
    const second = await upload(content, { title: 'Other' });
    for (const _ of [1, 2]) {
      const { data, status } = await complete(second).withResponse();
      expect([status, data]).toEqual([200, first]);
    }
    await editor.media.delete({ mediaId: first.id });
    await expect(complete(second)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('a repetition returns the media file as it is by then', async () => {
    const { db } = app.deps;
    const contents = [await drawFile('png'), gzipSync(randomBytes(10)), noisyGif(), hugeGif(), noisyGif()];
    const begun: Upload[] = [];
    for (const content of contents) begun.push(await upload(content));
    const stateOf = async (each: Upload) => {
      const { kind, state, failure } = await complete(each);
      return [kind, state, failure].join(' ');
    };
    for (const each of begun) await complete(each);
    expect(await stateOf(begun[0] as Upload)).toBe('image processing ');
    await app.runJobs();
    const last = await complete(begun[4] as Upload);
    await db('media')
      .where({ id: toUuid(last.id) })
      .update({ failure: 'processing_failed' });
    expect(await Promise.all(begun.map(stateOf))).toEqual([
      'image ready ',
      'file ready ',
      'image failed undecodable',
      'image failed too_many_pixels',
      'image failed processing_failed',
    ]);
  });

  test('is rejected while a resumable upload is unfinished', async () => {
    const { id: uploadId } = await beginUpload(editor, 'x');
    await app.deps
      .db('media_uploads')
      .where({ id: toUuid(uploadId) })
      .update({ method: 'resumable', stored_bytes: 0 });
    expect(await editor.mediaUploads.get({ uploadId })).not.toHaveProperty('request');
    await expect(complete({ id: uploadId })).rejects.toMatchObject({ code: 'upload_incomplete' });
  });

  test('is rejected before the content has arrived, and works afterwards', async () => {
    const content = pdfText('late');
    const begun = await beginUpload(editor, content);
    await expect(complete(begun)).rejects.toMatchObject({
      code: 'upload_incomplete',
      problem: { detail: `Nothing of ${content.length} bytes has arrived.` },
    });
    await sendContent(app, begun, content);
    expect(await complete(begun)).toMatchObject({ state: 'ready' });
  });

  const image = async () => Buffer.concat([await drawFile('jpeg'), Buffer.alloc(21 * 1024 * 1024)]);
  test.each<[string, string, () => Promise<Uint8Array> | string, object]>([
    [
      'HTML with the name of a PNG',
      'unsupported_file_type',
      () => '<script>alert(1)</script>',
      { name: 'a.png' },
    ],
    ['an SVG', 'unsupported_file_type', () => '<svg xmlns="http://www.w3.org/2000/svg"/>', { name: 'a.svg' }],
    ['one byte', 'unsupported_file_type', () => 'x', {}],
    ['an image of 21 MiB', 'file_too_large', image, {}],
    ['another checksum', 'checksum_mismatch', () => pdfText('damaged'), { sha256: sha256('intact') }],
  ])('rejects %s, which ends the upload', async (_, code, content, fields) => {
    const begun = await upload(await content(), fields);
    await expect(complete(begun)).rejects.toMatchObject({ code });
    await expectNothingLeft();
    await expect(complete(begun)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('of ten completions at once, one creates the media file', async () => {
    const begun = await upload(pdfText(randomBytes(1000).toString('hex')));
    const all = await Promise.all(Array.from({ length: 10 }, () => complete(begun).withResponse()));
    expect(new Set(all.map(({ data }) => data.id)).size).toBe(1);
    expect(all.map(({ status }) => status).toSorted()).toEqual([...Array(9).fill(200), 201]);
  });

  test('of ten uploads of one content at once, one creates the media file', async () => {
    const content = pdfText(randomBytes(1000).toString('hex'));
    const uploads = await Promise.all(Array.from({ length: 10 }, () => upload(content)));
    const all = await Promise.all(uploads.map((each) => complete(each).withResponse()));
    expect(new Set(all.map(({ data }) => data.id)).size).toBe(1);
    expect(all.map(({ status }) => status).toSorted()).toEqual([...Array(9).fill(200), 201]);
  });

  test('of ten uploads at once by forms, signed URLs and tus, one stores the content', async () => {
    const kept = await storedKeys(app);
    const content = pdfText(randomBytes(1000).toString('hex'));
    const byForm = () => editor.media.upload({ body: { file: new File([content], 'a.pdf') } });
    const byTus = async () => {
      const begin = { tusResumable: '1.0.0', uploadLength: Buffer.byteLength(content) };
      const { headers } = await editor.mediaUploads.createResumableUpload(begin).withResponse();
      const uploadId = (headers.get('location') as string).replace(`${tusPath}/`, '');
      const body = new Blob([content], { type: 'application/offset+octet-stream' });
      const sent = { uploadId, tusResumable: '1.0.0', uploadOffset: 0, body };
      const appended = await editor.mediaUploads.appendResumableUpload(sent).withResponse();
      return { id: (appended.headers.get('content-location') as string).replace('/v1/media/', '') };
    };
    const byUrl = async () => complete(await upload(content));
    const ways = [byForm, byUrl, byTus];
    const all = await Promise.all(Array.from({ length: 10 }, (_, index) => ways[index % 3]?.()));
    expect(new Set(all.map((media) => media?.id)).size).toBe(1);
    expect(await storedKeys(app)).toHaveLength(kept.length + 1);
  });

  test('a cancelled upload is not completed, also after its content was checked', async () => {
    const content = pdfText('cancelled while it is completed');
    const begun = await upload(content);
    const key = `${editorId} ${sha256(content)}`;
    const [outcome] = await whileLocked(app, {
      lock: (tx) => acquireLock(tx, { namespace: 'mediaContent', key }),
      requests: [() => complete(begun)],
      change: (tx) =>
        tx('media_uploads')
          .where({ id: toUuid(begun.id) })
          .delete(),
    });
    expect(outcome).toMatchObject({ reason: { code: 'not_found' } });
    expect(await app.deps.db('media').where({ title: 'cancelled' })).toEqual([]);
  });

  test('of completion and cancellation at once, one happens', async () => {
    const begun = await upload(pdfText('both at once'));
    const row = (tx: TestApp['deps']['db']) => tx('media_uploads').where({ id: toUuid(begun.id) });
    const outcomes = await whileRowIsHeld(app, {
      row,
      requests: [() => complete(begun), () => editor.mediaUploads.cancel({ uploadId: begun.id })],
      change: async () => {},
    });
    expect(['done,upload_state_conflict', 'not_found,done']).toContain(outcomes.map(outcomeOf).join());
  });

  test.each<[string, object, string]>([
    ['deactivated', { deactivated_at: new Date(0) }, 'invalid_token'],
    ['no editor any more', { role: 'user' }, 'insufficient_scope'],
  ])('is rejected if the account is %s meanwhile', async (_, change, code) => {
    const { tradepost, user } = await app.signIn('editor');
    const { id: uploadId } = await uploadContent(app, tradepost, pdfText(`of an account ${code}`));
    const users = (tx: TestApp['deps']['db']) => tx('users').where({ id: toUuid(user.id) });
    const [outcome] = await whileRowIsHeld(app, {
      row: users,
      requests: [() => tradepost.mediaUploads.complete({ uploadId })],
      change: (tx) => users(tx).update(change),
    });
    expect(outcome).toMatchObject({ status: 'rejected', reason: { code } });
  });

  test('is for the owner, also of administrators', async () => {
    const begun = await upload(pdfText('own'));
    for (const role of ['editor', 'admin'] as const) {
      const { tradepost } = await app.signIn(role);
      const others = { uploadId: begun.id };
      await expect(tradepost.mediaUploads.complete(others)).rejects.toMatchObject({ code: 'not_found' });
    }
    await expect(complete({ id: absent })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('requires a token with the scope media:write', async () => {
    const target = { uploadId: absent };
    await expect(app.tradepost.mediaUploads.complete(target)).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    const { tradepost } = await app.signIn();
    await expect(tradepost.mediaUploads.complete(target)).rejects.toMatchObject({
      code: 'insufficient_scope',
    });
  });
});

describe('getMediaUpload', () => {
  test('is for the owner, until the upload expires', async () => {
    const { id: uploadId } = await beginUpload(editor, 'x');
    const other = await app.signIn('admin');
    await expect(other.tradepost.mediaUploads.get({ uploadId })).rejects.toMatchObject({ code: 'not_found' });
    await expect(editor.mediaUploads.get({ uploadId: absent })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('requires a token with the scope media:write', async () => {
    const target = { uploadId: absent };
    await expect(app.tradepost.mediaUploads.get(target)).rejects.toMatchObject({ code: 'unauthenticated' });
    const { tradepost } = await app.signIn();
    await expect(tradepost.mediaUploads.get(target)).rejects.toMatchObject({ code: 'insufficient_scope' });
  });
});

describe('cancelMediaUpload', () => {
  test('deletes the upload and its content', async () => {
    const begun = await upload(pdfText('cancelled'));
    await editor.mediaUploads.cancel({ uploadId: begun.id });
    await expectNothingLeft();
    const cancelAgain = () => editor.mediaUploads.cancel({ uploadId: begun.id });
    for (const attempt of [() => complete(begun), cancelAgain])
      await expect(attempt()).rejects.toMatchObject({ code: 'not_found' });
  });

  test('keeps a completed upload', async () => {
    const begun = await upload(pdfText('completed before'));
    const { id } = await complete(begun);
    await expect(editor.mediaUploads.cancel({ uploadId: begun.id })).rejects.toMatchObject({
      code: 'upload_state_conflict',
      problem: { detail: `The upload has become ${id}.` },
    });
  });

  test('is for the owner', async () => {
    const { id: uploadId } = await beginUpload(editor, 'x');
    const { tradepost } = await app.signIn('admin');
    await expect(tradepost.mediaUploads.cancel({ uploadId })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('requires a token with the scope media:write', async () => {
    const target = { uploadId: absent };
    await expect(app.tradepost.mediaUploads.cancel(target)).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    const { tradepost } = await app.signIn();
    await expect(tradepost.mediaUploads.cancel(target)).rejects.toMatchObject({ code: 'insufficient_scope' });
  });
});

describe('an upload', () => {
  test('expires with its content, and a completed one leaves its media file', async () => {
    const { tradepost } = await app.signIn('editor');
    const completed = await uploadContent(app, tradepost, pdfText('kept'));
    const media = await tradepost.mediaUploads.complete({ uploadId: completed.id });
    await uploadContent(app, tradepost, pdfText('expired'));
    app.clock.advance(24 * 3_600_000);
    expect((await sweep(app.deps)).media_uploads).toBeGreaterThanOrEqual(2);
    await expectNothingLeft();
    expect(await app.deps.db('media_uploads')).toEqual([]);
    expect(await download(media)).toBe(pdfText('kept'));
  });

  test('is part of the export of its owner, and is erased with the account', async () => {
    const { tradepost, user } = await app.signIn('editor');
    const fields = { alt: 'A list', title: 'Prices', sha256: sha256(pdfText('exported')) };
    const { request: _, ...begun } = await uploadContent(app, tradepost, pdfText('exported'), fields);
    app.clock.advance(1);
    const { id } = await uploadContent(app, tradepost, pdfText('exported and completed'));
    const { id: mediaId } = await tradepost.mediaUploads.complete({ uploadId: id });
    await app.deps
      .db('media_uploads')
      .where({ id: toUuid(begun.id) })
      .update({ method: 'resumable', stored_bytes: 0 });
    const { mediaUploads } = await exportedAccount(tradepost);
    expect(mediaUploads).toEqual([
      expect.objectContaining({ id, mediaId }),
      { ...begun, method: 'resumable' },
    ]);
    await tradepost.media.delete({ mediaId });
    await app.deps
      .db('media')
      .where({ id: toUuid(mediaId) })
      .delete();
    await app.deps
      .db('users')
      .where({ id: toUuid(user.id) })
      .delete();
    await expectNothingLeft();
  });
});
