import { createHash, randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sweep } from '../../../src/features/sweep.ts';
import { toUuid } from '../../../src/lib/id.ts';
import { whileRowIsHeld } from '../../support/account-lock.ts';
import { gzipBomb, memoryGrowthOf, zipBomb } from '../../support/compressed-bomb.ts';
import { eventually } from '../../support/eventually.ts';
import { drawFile, fileOf, hugeGif, noisyGif, pdf, storedKeys, uploadImage } from '../../support/media.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

let app: TestApp;
let editor: Tradepost;
let editorId: string;
beforeAll(async () => {
  app = await startTestApp();
  const signedIn = await app.signIn('editor');
  editor = signedIn.tradepost;
  editorId = signedIn.user.id;
});
afterAll(() => app.close());

const absent = 'med_01kjwjnfntes8r65rzyjka792h';
const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');
const upload = (file: File, fields: object = {}) => editor.media.upload({ body: { ...fields, file } });

/** The events of a media file, the oldest first. */
const eventsOf = async (mediaId: string) => {
  const rows = await app.deps
    .db('events')
    .where({ subject_id: toUuid(mediaId) })
    .orderBy(['occurred_at', 'version'])
    .select('type', 'version', 'data', 'owner_id');
  return rows.map(({ owner_id, ...row }) => ({ ...row, isOwn: owner_id === toUuid(editorId) }));
};

describe('uploadMedia', () => {
  test('stores a document, which is ready at once', async () => {
    const file = pdf('stored');
    const { data, status, headers } = await editor.media
      .upload({ body: { file, title: 'Prices', alt: 'A list' } })
      .withResponse();
    const bytes = new Uint8Array(await file.arrayBuffer());
    expect([status, headers.get('location'), headers.get('etag')]).toEqual([
      201,
      `/v1/media/${data.id}`,
      '"1"',
    ]);
    expect(data).toEqual({
      id: expect.stringMatching(/^med_/),
      kind: 'document',
      state: 'ready',
      name: 'price-list.pdf',
      mediaType: 'application/pdf',
      size: bytes.length,
      sha256: sha256(bytes),
      alt: 'A list',
      title: 'Prices',
      renditions: [
        {
          name: 'original',
          mediaType: 'application/pdf',
          size: bytes.length,
          url: `http://tradepost.test/v1/media/${data.id}/renditions/original`,
        },
      ],
      createdAt: app.clock.now().toISOString(),
      updatedAt: app.clock.now().toISOString(),
    });
    expect(await eventsOf(data.id)).toEqual([
      { type: 'media.created', version: 1, data: { kind: 'document' }, isOwn: true },
    ]);
  });

  test('stores an image, which a job processes', async () => {
    const { id: mediaId, jobId, ...media } = await upload(fileOf(await drawFile('webp')));
    expect(media).toMatchObject({
      kind: 'image',
      state: 'processing',
      mediaType: 'image/webp',
      renditions: [],
    });
    expect(await editor.jobs.get({ jobId: jobId as string })).toMatchObject({
      kind: 'media.process',
      state: 'waiting',
      ownerId: editorId,
    });
    await app.runJobs();
    expect(await editor.media.get({ mediaId })).toMatchObject({ state: 'ready' });
  });

  const mp4 = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypmp42'), Buffer.alloc(100)]);
  test.each<[string, () => Promise<Uint8Array> | Uint8Array, string, string, string]>([
    ['JPEG', () => drawFile('jpeg'), 'image', 'image/jpeg', 'jpg'],
    ['PNG', () => drawFile('png'), 'image', 'image/png', 'png'],
    ['AVIF', () => drawFile('avif'), 'image', 'image/avif', 'avif'],
    ['GIF', () => drawFile('gif'), 'image', 'image/gif', 'gif'],
    ['GZIP', () => gzipSync(randomBytes(10)), 'file', 'application/gzip', 'gz'],
    ['MP4', () => Buffer.concat([mp4, randomBytes(10)]), 'file', 'video/mp4', 'mp4'],
    [
      'an empty ZIP',
      () => Buffer.concat([Buffer.from('PK\x05\x06'), Buffer.alloc(18)]),
      'file',
      'application/zip',
      'zip',
    ],
  ])('knows %s by its content', async (_what, content, kind, mediaType, extension) => {
    const media = await upload(fileOf(await content(), 'holiday.exe'));
    expect(media).toMatchObject({ kind, mediaType, name: `holiday.${extension}` });
  });

  test.each<[string, Buffer, string]>([
    ['the list of types of a DOCX', zipBomb('[Content_Types].xml', 200), 'application/zip'],
    ['the type of an EPUB', zipBomb('mimetype', 200), 'application/zip'],
    ['a GZIP', gzipBomb(200), 'application/gzip'],
  ])('stores a bomb of 200 MB in %s as it is, and does not decompress it', async (_, bomb, mediaType) => {
    const [growth, media] = await memoryGrowthOf(() => upload(fileOf(bomb)));
    expect(media).toMatchObject({ kind: 'file', mediaType, size: bomb.length });
    expect(growth).toBeLessThan(100_000_000);
  });

  test.each<[string, string, string]>([
    ['a folder', '../../etc/passwd', 'passwd.pdf'],
    ['a folder of Windows', 'C:\\Windows\\win.ini', 'win.pdf'],
    ['a hidden file', '.htaccess', 'file.pdf'],
    ['a device', 'a:b*c?.pdf', 'a-b-c.pdf'],
    ['a reversed direction', 'list\u202efdp.exe', 'list-fdp.pdf'],
    ['a control character', 'price\tlist.php', 'price-list.pdf'],
    ['other letters', 'Preisliste für Möbel 家具.PDF', 'Preisliste für Möbel 家具.pdf'],
    ['a long name', `${'👜'.repeat(200)}.pdf`, `${'👜'.repeat(90)}.pdf`],
    ['only dots', '....', 'file.pdf'],
  ])('takes no path and no extension from a name with %s', async (what, given, name) => {
    const content = await pdf(`named with ${what}`).arrayBuffer();
    const media = await upload(fileOf(new Uint8Array(content), given));
    expect(media.name).toBe(name);
    const keys = await storedKeys(app);
    expect(keys.filter((key) => !/^media\/[0-9a-f-]{36}$/.test(key))).toEqual([]);
  });

  describe('rejects, and leaves nothing in the storage:', () => {
    const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const page = '<!doctype html><script>alert(document.domain)</script>';
    const image = (size: number) => async () =>
      fileOf(Buffer.concat([await drawFile('jpeg'), Buffer.alloc(size)]), 'large.jpg');

    test.each<[string, string, () => File | Promise<File>, object]>([
      ['HTML with the name of a PNG', 'unsupported_file_type', () => fileOf(page, 'picture.png'), {}],
      [
        'HTML after the signature of a PNG',
        'unsupported_file_type',
        () => fileOf(Buffer.concat([png, Buffer.from(page)])),
        {},
      ],
      [
        'an SVG with a script',
        'unsupported_file_type',
        () => fileOf(`<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`, 'a.svg'),
        {},
      ],
      [
        'an SVG as XML',
        'unsupported_file_type',
        () => fileOf(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>`),
        {},
      ],
      [
        'a TIFF',
        'unsupported_file_type',
        () => fileOf(Buffer.from('II*\0\x08\0\0\0\0\0\0\0\0\0', 'latin1')),
        {},
      ],
      [
        'a program',
        'unsupported_file_type',
        () => fileOf(Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01'), Buffer.alloc(100)])),
        {},
      ],
      ['text', 'unsupported_file_type', () => fileOf('sku,name\n1,Mug\n', 'list.csv'), {}],
      ['an empty file', 'unsupported_file_type', () => fileOf(''), {}],
      ['another checksum', 'checksum_mismatch', () => pdf('damaged'), { sha256: sha256('intact') }],
      ['an image of 21 MiB', 'file_too_large', image(21 * 1024 * 1024), {}],
    ])('%s', async (_what, code, file, fields) => {
      const before = await storedKeys(app);
      await expect(upload(await file(), fields)).rejects.toMatchObject({ code });
      expect(await storedKeys(app)).toEqual(before);
      expect(await app.deps.db('files').whereNull('size')).toEqual([]);
    });

    const form = 'multipart/form-data; boundary=x';
    const part = (name: string, content: string, more = '') =>
      `--x\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${content}\r\n`;
    const file = part('file', '%PDF-1.7\nform', '; filename="a.pdf"');
    test.each<[string, string, number, string]>([
      ['a field after the file', `${file}${part('alt', 'Late')}--x--\r\n`, 422, '/alt position'],
      ['a second file', `${file}${file}--x--\r\n`, 422, '/file maxItems'],
      ['an unknown field', `${part('color', 'red')}${file}--x--\r\n`, 422, '/color additionalProperties'],
      ['no file', `${part('alt', 'Alone')}--x--\r\n`, 422, '/file required'],
      ['a checksum that is none', `${part('sha256', 'abc')}${file}--x--\r\n`, 422, '/sha256 pattern'],
      ['a form without an end', file, 400, ''],
    ])('%s', async (_what, body, status, fault) => {
      const { token } = await app.signIn('editor');
      const before = await storedKeys(app);
      const headers = { authorization: `Bearer ${token}`, 'content-type': form };
      const response = await app.fetch('/v1/media', { method: 'POST', headers, body });
      const { errors = [] } = (await response.json()) as { errors?: { pointer: string; rule: string }[] };
      expect([response.status, errors.map(({ pointer, rule }) => `${pointer} ${rule}`).join()]).toEqual([
        status,
        fault,
      ]);
      expect(await storedKeys(app)).toEqual(before);
      expect(await app.deps.db('files').whereNull('size')).toEqual([]);
    });

    /** Sends the beginning of a long request, and returns the response that comes before its end. */
    const sendStart = async (length: number, start: Buffer): Promise<number> => {
      const { token } = await app.signIn('editor');
      return new Promise((resolve, reject) => {
        const headers = {
          authorization: `Bearer ${token}`,
          'content-type': form,
          'content-length': String(length),
        };
        const sent = request(`${app.baseUrl}/v1/media`, { method: 'POST', headers }, (response) => {
          resolve(response.statusCode ?? 0);
          sent.destroy();
        });
        sent.on('error', reject);
        sent.write(start);
      });
    };

    test('a Content-Length beyond the limit of the server, before the body', async () => {
      expect(await sendStart(6 * 1024 ** 3, Buffer.from('--x'))).toBe(413);
    });

    test('a Content-Length of 5 GiB, as soon as the content is an image that is too large', async () => {
      const before = await storedKeys(app);
      const start = Buffer.concat([
        Buffer.from(`--x\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n`),
        await drawFile('jpeg'),
        Buffer.alloc(21 * 1024 * 1024),
      ]);
      expect(await sendStart(5 * 1024 ** 3, start)).toBe(413);
      expect(await storedKeys(app)).toEqual(before);
    });

    test('an upload that its client cuts off', async () => {
      const { token } = await app.signIn('editor');
      const before = await storedKeys(app);
      const headers = { authorization: `Bearer ${token}`, 'content-type': form, 'content-length': '5000000' };
      const sent = request(`${app.baseUrl}/v1/media`, { method: 'POST', headers });
      sent.on('error', () => {});
      sent.write(`--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7\n`);
      sent.write(Buffer.alloc(2_000_000));
      const unfinished = () => app.deps.db('files').whereNull('size');
      await eventually(async () => ((await unfinished()).length > 0 ? true : undefined));
      sent.destroy();
      await eventually(async () => ((await unfinished()).length === 0 ? true : undefined));
      expect(await storedKeys(app)).toEqual(before);
    });
  });

  test('accepts the checksum of the file', async () => {
    const content = '%PDF-1.7\nchecked';
    const media = await upload(fileOf(content), { sha256: sha256(content) });
    expect(media.sha256).toBe(sha256(content));
  });

  test('stores the same content of an account once, also of ten uploads at once', async () => {
    const before = await storedKeys(app);
    const content = `%PDF-1.7\n${randomBytes(1000).toString('hex')}`;
    const uploads = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        editor.media.upload({ body: { file: fileOf(content, `${index}.pdf`) } }).withResponse(),
      ),
    );
    expect(new Set(uploads.map(({ data }) => data.id)).size).toBe(1);
    expect(uploads.map(({ status }) => status).toSorted()).toEqual([...Array(9).fill(200), 201]);
    expect(await storedKeys(app)).toHaveLength(before.length + 1);
    const again = await editor.media
      .upload({ body: { file: fileOf(content), title: 'Other' } })
      .withResponse();
    expect([again.status, again.data.title]).toEqual([200, undefined]);
  });

  test('stores the same content of two accounts twice', async () => {
    const other = await app.signIn('editor');
    const own = await upload(pdf('shared'));
    const theirs = await other.tradepost.media.upload({ body: { file: pdf('shared') } });
    expect(theirs.id).not.toBe(own.id);
  });

  test('begins anew after a deletion and after a failure', async () => {
    const deleted = await upload(pdf('deleted before'));
    await editor.media.delete({ mediaId: deleted.id });
    expect((await upload(pdf('deleted before'))).id).not.toBe(deleted.id);
    const broken = (await drawFile('png', 200, 200)).subarray(0, 60);
    const failed = await uploadImage(app, editor, broken);
    expect(failed.state).toBe('failed');
    expect((await upload(fileOf(broken))).id).not.toBe(failed.id);
  });

  test('is rejected if the account loses its role during the upload', async () => {
    const { tradepost, user } = await app.signIn('editor');
    const before = await storedKeys(app);
    const [outcome] = await whileRowIsHeld(app, {
      row: (tx) => tx('users').where({ id: toUuid(user.id) }),
      requests: [() => tradepost.media.upload({ body: { file: pdf('of a demoted editor') } })],
      change: (tx) =>
        tx('users')
          .where({ id: toUuid(user.id) })
          .update({ role: 'user' }),
    });
    expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'insufficient_scope' } });
    expect(await storedKeys(app)).toEqual(before);
  });

  test('requires a token with the scope media:write', async () => {
    const input = { body: { file: pdf('forbidden') } };
    await expect(app.tradepost.media.upload(input)).rejects.toMatchObject({ code: 'unauthenticated' });
    for (const role of ['user', 'moderator'] as const) {
      const { tradepost } = await app.signIn(role);
      await expect(tradepost.media.upload(input)).rejects.toMatchObject({ code: 'insufficient_scope' });
    }
  });
});

describe('listMedia', () => {
  test('pages through the own media files, the newest first, by kind and state', async () => {
    const { tradepost } = await app.signIn('editor');
    const ids: string[] = [];
    for (const text of ['first', 'second', 'third']) {
      app.clock.advance(1);
      ids.unshift((await tradepost.media.upload({ body: { file: pdf(`listed ${text}`) } })).id);
    }
    app.clock.advance(1);
    const image = await tradepost.media.upload({ body: { file: fileOf(await drawFile()) } });
    const gone = await tradepost.media.upload({ body: { file: pdf('listed and deleted') } });
    await tradepost.media.delete({ mediaId: gone.id });
    const list = async (filter: object) => {
      const found: string[] = [];
      for await (const { id } of tradepost.media.list({ limit: 2, ...filter })) found.push(id);
      return found;
    };
    expect(await list({})).toEqual([image.id, ...ids]);
    expect(await list({ kind: 'document' })).toEqual(ids);
    expect(await list({ state: 'processing' })).toEqual([image.id]);
    expect(await list({ kind: 'document', state: 'processing' })).toEqual([]);
    expect(await list({ kind: 'file' })).toEqual([]);
  });

  test('reads a page by one statement', async () => {
    const { tradepost } = await app.signIn('editor');
    for (const n of [1, 2, 3]) await tradepost.media.upload({ body: { file: pdf(`counted ${n}`) } });
    const statements: string[] = [];
    const record = ({ sql }: { sql: string }) => void statements.push(sql);
    app.deps.db.on('query', record);
    await tradepost.media.list();
    app.deps.db.off('query', record);
    expect(statements.filter((sql) => sql.includes('"media"'))).toHaveLength(1);
  });

  test('rejects an unknown filter', async () => {
    await expect(editor.media.list({ kind: 'film' as never })).rejects.toMatchObject({
      code: 'validation_failed',
    });
  });

  test('requires a token with the scope media:read', async () => {
    await expect(app.tradepost.media.list()).rejects.toMatchObject({ code: 'unauthenticated' });
    const { tradepost } = await app.signIn();
    await expect(tradepost.media.list()).rejects.toMatchObject({ code: 'insufficient_scope' });
  });
});

describe('getMedia', () => {
  test('is for the owner and for administrators', async () => {
    const { id: mediaId } = await upload(pdf('read'));
    const { data, headers } = await editor.media.get({ mediaId }).withResponse();
    expect(data).toMatchObject({ id: mediaId });
    const ifNoneMatch = headers.get('etag') as string;
    expect((await editor.media.get({ mediaId, ifNoneMatch }).withResponse()).status).toBe(304);
    const admin = await app.signIn('admin');
    expect(await admin.tradepost.media.get({ mediaId })).toEqual(data);
    const other = await app.signIn('editor');
    await expect(other.tradepost.media.get({ mediaId })).rejects.toMatchObject({ code: 'not_found' });
    await expect(editor.media.get({ mediaId: absent })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('has another ETag once the image is processed', async () => {
    const created = await editor.media.upload({ body: { file: fileOf(await drawFile()) } }).withResponse();
    await app.runJobs();
    const mediaId = created.data.id;
    const read = await editor.media
      .get({ mediaId, ifNoneMatch: created.headers.get('etag') as string })
      .withResponse();
    expect([read.status, read.headers.get('etag'), read.data?.state]).toEqual([200, '"2"', 'ready']);
  });

  test('requires a token with the scope media:read', async () => {
    await expect(app.tradepost.media.get({ mediaId: absent })).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    const { tradepost } = await app.signIn();
    await expect(tradepost.media.get({ mediaId: absent })).rejects.toMatchObject({
      code: 'insufficient_scope',
    });
  });
});

describe('updateMedia', () => {
  test('changes the sent members, keeps the rest, and null removes', async () => {
    const { id: mediaId } = await upload(pdf('changed'), { alt: 'Before', title: 'Title' });
    app.clock.advance(1);
    const update = (ifMatch: string, body: object) => editor.media.update({ mediaId, ifMatch, body });
    expect(await update('"1"', { alt: 'After' })).toMatchObject({
      alt: 'After',
      title: 'Title',
      updatedAt: app.clock.now().toISOString(),
    });
    expect(await update('"2"', { title: null, alt: null })).not.toHaveProperty('title');
    await expect(update('"2"', { alt: 'Late' })).rejects.toMatchObject({
      code: 'precondition_failed',
      problem: { current: { id: mediaId } },
    });
    await expect(update('"3"', {})).rejects.toMatchObject({ code: 'validation_failed' });
    expect((await eventsOf(mediaId)).slice(1)).toEqual([
      { type: 'media.updated', version: 2, data: { fields: ['alt'] }, isOwn: true },
      { type: 'media.updated', version: 3, data: { fields: ['alt', 'title'] }, isOwn: true },
    ]);
  });

  test('of two concurrent changes of one version only one succeeds', async () => {
    const { id: mediaId } = await upload(pdf('contested'));
    const changes = await Promise.allSettled(
      ['One', 'Two'].map((title) => editor.media.update({ mediaId, ifMatch: '"1"', body: { title } })),
    );
    expect(changes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test('is for the owner and for administrators', async () => {
    const { id: mediaId } = await upload(pdf('changed by others'));
    const input = { mediaId, ifMatch: '*', body: { title: 'Mine' } };
    const other = await app.signIn('editor');
    await expect(other.tradepost.media.update(input)).rejects.toMatchObject({ code: 'not_found' });
    const admin = await app.signIn('admin');
    expect(await admin.tradepost.media.update(input)).toMatchObject({ title: 'Mine' });
    await editor.media.delete({ mediaId });
    await expect(editor.media.update(input)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('requires a token with the scope media:write', async () => {
    const input = { mediaId: absent, ifMatch: '*', body: { title: 'Forbidden' } };
    await expect(app.tradepost.media.update(input)).rejects.toMatchObject({ code: 'unauthenticated' });
    const { tradepost } = await app.signIn();
    await expect(tradepost.media.update(input)).rejects.toMatchObject({ code: 'insufficient_scope' });
  });
});

test('every operation shows every kind and state', async () => {
  const { tradepost } = await app.signIn('editor');
  const contents: [failure: string | undefined, content: Uint8Array][] = [
    [undefined, gzipSync(randomBytes(10))],
    [undefined, new Uint8Array(await pdf('of every kind').arrayBuffer())],
    [undefined, await drawFile()],
    ['undecodable', noisyGif()],
    ['too_many_pixels', hugeGif()],
  ];
  const send = (content: Uint8Array) =>
    tradepost.media.upload({ body: { alt: 'Shown', file: fileOf(content) } });
  const ids: string[] = [];
  for (const [failure, content] of contents) {
    const { id } = await send(content);
    ids.push(id);
    await app.runJobs();
    expect((await tradepost.media.get({ mediaId: id })).failure).toBe(failure);
    if (failure === undefined) expect((await send(content)).id).toBe(id);
  }
  const cancelled = await send(await drawFile());
  await tradepost.jobs.cancel({ jobId: cancelled.jobId as string });
  const waiting = await drawFile();
  const processing = await send(waiting);
  expect(await send(waiting)).toEqual(processing);
  ids.push(cancelled.id, processing.id);
  for (const mediaId of ids) {
    const { updatedAt: _, ...media } = await tradepost.media.get({ mediaId });
    expect(await tradepost.media.update({ mediaId, ifMatch: '*', body: { title: 'Any' } })).toMatchObject(
      media,
    );
    await tradepost.media.delete({ mediaId });
    expect(await tradepost.media.restore({ mediaId })).toMatchObject({ ...media, title: 'Any' });
  }
  const listed: Record<string, string[]> = {};
  for (const state of ['ready', 'failed', 'processing'] as const) {
    const found: string[] = [];
    for await (const { id } of tradepost.media.list({ state })) found.push(id);
    listed[state] = found.toSorted();
  }
  const [one = '', two = '', three = '', ...failed] = ids.slice(0, -1);
  expect(listed).toEqual({
    ready: [one, two, three].toSorted(),
    failed: failed.toSorted(),
    processing: [processing.id],
  });
});

const days = (count: number) => count * 24 * 3_600_000;

describe('deleteMedia', () => {
  test('hides a media file at once, and deletes its bytes after 30 days', async () => {
    const kept = await storedKeys(app);
    const media = await upload(pdf('deleted'));
    const { id: mediaId } = media;
    const [key] = (await storedKeys(app)).filter((each) => !kept.includes(each));
    const path = `/v1/media/${mediaId}/renditions/original`;
    expect((await app.fetch(path)).status).toBe(200);
    await editor.media.delete({ mediaId });
    expect((await app.fetch(path)).status).toBe(404);
    await expect(editor.media.get({ mediaId })).rejects.toMatchObject({ code: 'not_found' });
    await expect(editor.media.delete({ mediaId })).rejects.toMatchObject({ code: 'not_found' });
    expect((await eventsOf(mediaId)).at(-1)).toMatchObject({ type: 'media.deleted', version: 2 });
    app.clock.advance(days(30) - 1);
    await sweep(app.deps);
    expect(await storedKeys(app)).toContain(key);
    app.clock.advance(1);
    await sweep(app.deps);
    expect(await storedKeys(app)).not.toContain(key);
    await expect(restore(mediaId)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('is for the owner and for administrators', async () => {
    const editor = await app.signIn('editor');
    const { id: mediaId } = await editor.tradepost.media.upload({ body: { file: pdf('deleted by others') } });
    const other = await app.signIn('editor');
    await expect(other.tradepost.media.delete({ mediaId })).rejects.toMatchObject({ code: 'not_found' });
    const admin = await app.signIn('admin');
    await admin.tradepost.media.delete({ mediaId });
    await expect(editor.tradepost.media.get({ mediaId })).rejects.toMatchObject({ code: 'not_found' });
    await expect(editor.tradepost.media.delete({ mediaId: absent })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  test('requires a token with the scope media:write', async () => {
    const input = { mediaId: absent };
    await expect(app.tradepost.media.delete(input)).rejects.toMatchObject({ code: 'unauthenticated' });
    const { tradepost } = await app.signIn();
    await expect(tradepost.media.delete(input)).rejects.toMatchObject({ code: 'insufficient_scope' });
  });
});

const restore = async (mediaId: string) => {
  const { tradepost } = await app.signIn('admin');
  return tradepost.media.restore({ mediaId });
};

describe('restoreMedia', () => {
  test('undoes a deletion, and leaves other media files unchanged', async () => {
    const { tradepost } = await app.signIn('editor');
    const media = await tradepost.media.upload({ body: { file: pdf('restored') } });
    const { id: mediaId } = media;
    await tradepost.media.delete({ mediaId });
    const { data, headers } = await tradepost.media.restore({ mediaId }).withResponse();
    expect([data, headers.get('etag')]).toEqual([media, '"3"']);
    expect((await app.fetch(`/v1/media/${mediaId}/renditions/original`)).status).toBe(200);
    expect((await tradepost.media.restore({ mediaId }).withResponse()).headers.get('etag')).toBe('"3"');
    expect((await eventsOf(mediaId)).map(({ type }) => type)).toEqual([
      'media.created',
      'media.deleted',
      'media.restored',
    ]);
  });

  test('rejects a media file whose content was uploaded again', async () => {
    const { tradepost } = await app.signIn('editor');
    const upload = () => tradepost.media.upload({ body: { file: pdf('uploaded again') } });
    const { id: mediaId } = await upload();
    await tradepost.media.delete({ mediaId });
    const twin = await upload();
    await expect(tradepost.media.restore({ mediaId })).rejects.toMatchObject({
      code: 'media_exists',
      problem: { detail: expect.stringContaining(twin.id) },
    });
    await tradepost.media.delete({ mediaId: twin.id });
    expect(await tradepost.media.restore({ mediaId })).toMatchObject({ id: mediaId });
  });

  test('and an upload of the same content at once leave one media file', async () => {
    const { tradepost } = await app.signIn('editor');
    const upload = () => tradepost.media.upload({ body: { file: pdf('at once') } });
    const { id: mediaId } = await upload();
    await tradepost.media.delete({ mediaId });
    await Promise.allSettled([tradepost.media.restore({ mediaId }), upload(), upload()]);
    const found: string[] = [];
    for await (const { id } of tradepost.media.list()) found.push(id);
    expect(found).toHaveLength(1);
  });

  test('restores a failed image beside a media file with the same content', async () => {
    const { tradepost } = await app.signIn('editor');
    const broken = (await drawFile('png', 200, 200)).subarray(0, 60);
    const failed = await uploadImage(app, tradepost, broken);
    await tradepost.media.delete({ mediaId: failed.id });
    await tradepost.media.upload({ body: { file: fileOf(broken) } });
    expect(await tradepost.media.restore({ mediaId: failed.id })).toMatchObject({ state: 'failed' });
  });

  test('is for the owner and for administrators', async () => {
    const { tradepost } = await app.signIn('editor');
    const { id: mediaId } = await tradepost.media.upload({ body: { file: pdf('restored by others') } });
    await tradepost.media.delete({ mediaId });
    const other = await app.signIn('editor');
    await expect(other.tradepost.media.restore({ mediaId })).rejects.toMatchObject({ code: 'not_found' });
    expect(await restore(mediaId)).toMatchObject({ id: mediaId });
    await expect(restore(absent)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('requires a token with the scope media:write', async () => {
    const input = { mediaId: absent };
    await expect(app.tradepost.media.restore(input)).rejects.toMatchObject({ code: 'unauthenticated' });
    const { tradepost } = await app.signIn();
    await expect(tradepost.media.restore(input)).rejects.toMatchObject({ code: 'insufficient_scope' });
  });
});
