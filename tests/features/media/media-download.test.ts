import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { drawFile, pathOf, pdf, uploadImage } from '../../support/media.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

let app: TestApp;
let editor: Tradepost;
let image: string;
let document: { path: string; id: string };
let text: string;
beforeAll(async () => {
  app = await startTestApp();
  editor = (await app.signIn('editor')).tradepost;
  const media = await uploadImage(app, editor, await drawFile('png'));
  image = pathOf(media.renditions[0] as { url: string });
  const file = pdf('for everyone');
  text = await file.text();
  const { id, renditions } = await editor.media.upload({ body: { file } });
  document = { id, path: pathOf(renditions[0] as { url: string }) };
});
afterAll(() => app.close());

describe('downloadMedia', () => {
  test('returns a document for a browser to save, and never to run', async () => {
    const response = await app.fetch(document.path);
    expect(await response.text()).toBe(text);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(text.length),
      'content-disposition': 'attachment; filename="price-list.pdf"',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=31536000, immutable',
      'accept-ranges': 'bytes',
      etag: `"1-${createHash('sha256').update(text).digest('base64url')}"`,
    });
  });

  test('returns an image for a browser to show', async () => {
    const response = await app.fetch(image);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('content-disposition')).toBe('inline; filename="picture.png"');
    expect((await response.arrayBuffer()).byteLength).toBe(Number(response.headers.get('content-length')));
  });

  test.each([
    ['bytes=1-3', 206, 'PDF', 'bytes 1-3/'],
    ['bytes=-6', 206, '%%EOF\n', 'bytes '],
    ['bytes=9999-', 416, undefined, 'bytes */'],
  ])('answers the range %s with %i', async (range, status, part, contentRange) => {
    const response = await app.fetch(document.path, { headers: { range } });
    const body = await response.text();
    expect(response.status).toBe(status);
    if (part) expect(body).toBe(part);
    expect(response.headers.get('content-range')).toContain(contentRange);
  });

  test('answers 304 for the current ETag, and all bytes if the range belongs to another one', async () => {
    const etag = (await app.fetch(document.path, { method: 'HEAD' })).headers.get('etag') as string;
    const conditional = await app.fetch(document.path, { headers: { 'if-none-match': etag } });
    expect([conditional.status, conditional.headers.get('cache-control')]).toEqual([
      304,
      'public, max-age=31536000, immutable',
    ]);
    const other = await app.fetch(document.path, { headers: { range: 'bytes=0-1', 'if-range': '"1-x"' } });
    expect([other.status, await other.text()]).toEqual([200, text]);
  });

  test('returns the bytes through the SDK, without a token', async () => {
    const blob = await app.tradepost.media.download({ mediaId: document.id, rendition: 'original' });
    expect(await blob.text()).toBe(text);
  });

  test('rejects an absent media file, an absent rendition and a name that is none', async () => {
    const statusOf = async (path: string) => (await app.fetch(path)).status;
    expect(await statusOf('/v1/media/med_01kjwjnfntes8r65rzyjka792h/renditions/original')).toBe(404);
    expect(await statusOf(document.path.replace('original', '320.webp'))).toBe(404);
    expect(await statusOf(document.path.replace('original', 'upload'))).toBe(422);
    expect(await statusOf(document.path.replace('original', '..%2Foriginal'))).toBe(422);
  });
});
