import { randomBytes } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { sweep } from '../../../src/features/sweep.ts';
import { toUuid } from '../../../src/lib/id.ts';
import { memoryGrowthOf, zlibZeros } from '../../support/compressed-bomb.ts';
import { exportedAccount } from '../../support/exported-account.ts';
import {
  draw,
  drawFile,
  fileOf,
  hugeGif,
  noisyGif,
  pathOf,
  storedKeys,
  uploadImage,
} from '../../support/media.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

let app: TestApp;
let editor: Tradepost;
beforeAll(async () => {
  app = await startTestApp();
  editor = (await app.signIn('editor')).tradepost;
});
afterAll(() => app.close());

const day = 24 * 3_600_000;
const process = (content: Uint8Array) => uploadImage(app, editor, content);
const download = async (rendition: { url: string }): Promise<Buffer> =>
  Buffer.from(await (await app.fetch(pathOf(rendition))).arrayBuffer());

/** A PNG of the given chunks. */
const pngOf = (...chunks: [type: string, data: Buffer][]): Buffer =>
  Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    ...chunks.map(([type, data]) => {
      const typed = Buffer.concat([Buffer.from(type), data]);
      const chunk = Buffer.alloc(typed.length + 8);
      chunk.writeUInt32BE(data.length);
      typed.copy(chunk, 4);
      chunk.writeUInt32BE(crc32(typed), typed.length + 4);
      return chunk;
    }),
  ]);

/** The header of a grey picture of 8 bits a pixel. */
const header = (width: number, height: number): [string, Buffer] => {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width);
  data.writeUInt32BE(height, 4);
  data[8] = 8;
  return ['IHDR', data];
};

describe('an image', () => {
  test('has the original and three sizes in AVIF, WebP and its own format', async () => {
    const media = await process(await drawFile('jpeg', 1400, 700));
    const shown = media.renditions.map(({ name, mediaType, width, height }) => [
      name,
      mediaType,
      width,
      height,
    ]);
    expect(shown).toEqual([
      ['original', 'image/jpeg', 1400, 700],
      ...[
        [1280, 640],
        [640, 320],
        [320, 160],
      ].flatMap(([width, height]) => [
        [`${width}.avif`, 'image/avif', width, height],
        [`${width}.jpg`, 'image/jpeg', width, height],
        [`${width}.webp`, 'image/webp', width, height],
      ]),
    ]);
    for (const rendition of media.renditions) {
      const bytes = await download(rendition);
      const { format, width, height } = await sharp(bytes).metadata();
      const expected = rendition.mediaType === 'image/avif' ? 'heif' : rendition.mediaType.slice(6);
      expect([format, width, height, bytes.length]).toEqual([
        expected,
        rendition.width,
        rendition.height,
        rendition.size,
      ]);
    }
    expect(media).not.toHaveProperty('jobId');
  });

  test.each(['png', 'webp', 'avif', 'gif'] as const)('of the format %s keeps its format', async (format) => {
    const media = await process(await drawFile(format, 400, 300));
    expect(media.renditions.map(({ name }) => name).toSorted()).toEqual(
      [...new Set(['320.avif', '320.webp', `320.${format}`, 'original'])].toSorted(),
    );
    expect(media.renditions[0]).toMatchObject({ name: 'original', width: 400, height: 300 });
  });

  test('is never enlarged', async () => {
    const media = await process(await drawFile('png', 320, 10));
    expect(media.renditions.map(({ name }) => name)).toEqual(['original']);
  });

  test('keeps its transparency and its first frame', async () => {
    const frames = [0, 1].map((index) =>
      Buffer.alloc(20 * 20 * 4, index === 0 ? Buffer.from([255, 0, 0, 128]) : Buffer.from([0, 0, 255, 255])),
    );
    const animation = await sharp(Buffer.concat(frames), {
      raw: { width: 20, height: 40, channels: 4, pageHeight: 20 },
    })
      .webp({ lossless: true, delay: [100, 100] })
      .toBuffer();
    expect((await sharp(animation).metadata()).pages).toBe(2);
    const media = await process(animation);
    const original = await download(media.renditions[0] as { url: string });
    const { pages = 1, hasAlpha, height } = await sharp(original).metadata();
    expect([pages, hasAlpha, height]).toEqual([1, true, 20]);
    const [red = 0, , blue] = await sharp(original).raw().toBuffer();
    expect([red > 200, Number(blue) < 50]).toEqual([true, true]);
  });

  test('is upright, and has no metadata', async () => {
    const secret = 'Taken at 52.5163 N, 13.3777 E';
    const photo = await draw(500, 400)
      .withExif({ IFD0: { ImageDescription: secret, Orientation: '6' }, IFD3: { GPSLatitudeRef: 'N' } })
      .withMetadata({ orientation: 6 })
      .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><!-- ${secret} --></x:xmpmeta>`)
      .withIccProfile('p3')
      .jpeg()
      .toBuffer();
    expect(await sharp(photo).metadata()).toMatchObject({ orientation: 6, exif: expect.any(Buffer) });
    const media = await process(photo);
    expect(media.renditions[0]).toMatchObject({ width: 400, height: 500 });
    for (const rendition of media.renditions) {
      const bytes = await download(rendition);
      expect(bytes.includes('52.5163')).toBe(false);
      const { exif, xmp, iptc, icc, orientation } = await sharp(bytes).metadata();
      expect({ exif, xmp, iptc, icc, orientation: orientation ?? 1 }).toEqual({ orientation: 1 });
    }
  });

  test('is never served as it was uploaded, and its upload is deleted', async () => {
    const before = await storedKeys(app);
    const page = '<!doctype html><script>alert(document.domain)</script>';
    const polyglot = Buffer.concat([await drawFile('jpeg', 400, 300), Buffer.from(`${page}PK\x05\x06`)]);
    const { id: mediaId } = await editor.media.upload({ body: { file: fileOf(polyglot, 'a.html') } });
    const early = await app.fetch(`/v1/media/${mediaId}/renditions/original`);
    expect(early.status).toBe(404);
    await app.runJobs();
    const media = await editor.media.get({ mediaId });
    expect(media.name).toBe('a.jpg');
    for (const rendition of media.renditions) {
      expect((await download(rendition)).includes('script')).toBe(false);
    }
    expect((await app.fetch(`/v1/media/${mediaId}/renditions/upload`)).status).toBe(422);
    expect(await storedKeys(app)).toHaveLength(before.length + media.renditions.length);
    expect(await app.deps.db('files').whereNull('size')).toEqual([]);
  });

  test('tells its progress, and an event its end', async () => {
    const { id: mediaId, jobId = '' } = await editor.media.upload({
      body: { file: fileOf(await drawFile('png', 700, 20)) },
    });
    await app.runJobs();
    expect(await editor.jobs.get({ jobId })).toMatchObject({
      state: 'succeeded',
      progress: 100,
      result: { mediaId },
    });
    const events = await app.deps
      .db('events')
      .where({ subject_id: toUuid(mediaId), type: 'media.ready' })
      .select('version', 'data', 'actor_id');
    expect(events).toEqual([{ version: 2, data: { kind: 'image' }, actor_id: null }]);
  });
});

describe('an image that cannot be processed', () => {
  const noise = randomBytes(1000);
  const empty = deflateSync(Buffer.alloc(1000));

  test.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ['a GIF that is noise', noisyGif, 'undecodable'],
    ['a PNG without pixels', () => pngOf(header(40, 30), ['IDAT', Buffer.alloc(0)]), 'undecodable'],
    ['a PNG that ends early', async () => (await drawFile('png', 300, 300)).subarray(0, 100), 'undecodable'],
    [
      'an AVIF that is noise',
      async () => Buffer.concat([(await drawFile('avif')).subarray(0, 40), noise]),
      'undecodable',
    ],
    [
      'a bomb of 3.6 billion pixels',
      () => pngOf(header(60_000, 60_000), ['IDAT', empty], ['IEND', Buffer.alloc(0)]),
      'too_many_pixels',
    ],
    ['a bomb in a GIF', hugeGif, 'too_many_pixels'],
  ])('%s fails with a reason, and leaves nothing in the storage', async (_what, content, failure) => {
    const before = await storedKeys(app);
    const media = await process(await content());
    expect(media).toMatchObject({ state: 'failed', failure, renditions: [] });
    expect(media).not.toHaveProperty('jobId');
    expect(await storedKeys(app)).toEqual(before);
    const events = await app.deps.db('events').where({ subject_id: toUuid(media.id), type: 'media.failed' });
    expect(events).toMatchObject([{ version: 2, data: { failure } }]);
  });

  test('with compressed metadata of 200 MB needs no memory for it', async () => {
    const text = Buffer.concat([Buffer.from('Comment\0\0'), zlibZeros(200)]);
    const pixels = deflateSync(Buffer.alloc(31 * 30));
    const bomb = pngOf(header(30, 30), ['zTXt', text], ['IDAT', pixels], ['IEND', Buffer.alloc(0)]);
    const [growth, media] = await memoryGrowthOf(() => process(bomb));
    expect(media.state).toBe('ready');
    expect(growth).toBeLessThan(100_000_000);
  });
});

describe('a job', () => {
  test('that is cancelled makes the image fail, and deletes its upload', async () => {
    const before = await storedKeys(app);
    const { tradepost } = await app.signIn('editor');
    const { id: mediaId, jobId = '' } = await tradepost.media.upload({
      body: { file: fileOf(await drawFile()) },
    });
    await tradepost.jobs.cancel({ jobId });
    expect(await tradepost.media.get({ mediaId })).toMatchObject({
      state: 'failed',
      failure: 'processing_failed',
    });
    expect(await storedKeys(app)).toEqual(before);
  });

  test('that lacks the upload makes the image fail', async () => {
    const { id: mediaId } = await editor.media.upload({ body: { file: fileOf(await drawFile()) } });
    for await (const { key } of app.deps.storage.list())
      if (key.startsWith('media/')) await app.deps.storage.delete(key);
    await app.runJobs();
    expect(await editor.media.get({ mediaId })).toMatchObject({ failure: 'processing_failed' });
  });

  test('processes a deleted image too, which may be restored', async () => {
    const { id: mediaId } = await editor.media.upload({ body: { file: fileOf(await drawFile()) } });
    await editor.media.delete({ mediaId });
    await app.runJobs();
    expect((await app.fetch(`/v1/media/${mediaId}/renditions/original`)).status).toBe(404);
    expect(await editor.media.restore({ mediaId })).toMatchObject({ state: 'ready' });
  });

  test('leaves nothing of an image that is deleted for good meanwhile', async () => {
    const before = await storedKeys(app);
    const { id: mediaId, jobId = '' } = await editor.media.upload({
      body: { file: fileOf(await drawFile()) },
    });
    const id = toUuid(mediaId);
    // The last transaction of the job finds no media file any more.
    await app.deps.db.raw(
      `create function forget_media() returns trigger language plpgsql as
       $$ begin delete from media where id = '${id}'; return new; end $$;
       create trigger forget before insert on files for each row execute function forget_media()`,
    );
    await app.runJobs();
    await app.deps.db.raw('drop function forget_media cascade');
    expect(await app.deps.db('media').where({ id })).toEqual([]);
    expect(await editor.jobs.get({ jobId })).toMatchObject({ state: 'failed' });
    expect(await storedKeys(app)).toEqual(before);
    expect(await app.deps.db('files').whereNull('size')).toEqual([]);
  });
});

test('the export of an account has its media files, and its erasure deletes them', async () => {
  const before = await storedKeys(app);
  const { tradepost } = await app.signIn('editor');
  const image = await uploadImage(app, tradepost, await drawFile('png', 400, 20));
  const { media } = await exportedAccount(tradepost);
  expect(media).toEqual([image]);
  await tradepost.personalData.requestErasure();
  app.clock.advance(14 * day);
  await sweep(app.deps);
  expect(await app.deps.db('media').where({ id: toUuid(image.id) })).toEqual([]);
  expect((await app.fetch(pathOf(image.renditions[0] as { url: string }))).status).toBe(404);
  expect((await storedKeys(app)).filter((key) => !before.includes(key))).toEqual([]);
});
