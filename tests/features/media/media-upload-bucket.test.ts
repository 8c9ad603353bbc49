/** Direct uploads to a bucket, whose URLs the clients use. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { storedKeysOf } from '../../support/media.ts';
import { type S3Server, s3Key, startS3Server } from '../../support/s3-server.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';
import { beginUpload, pdfText, type Upload } from '../../support/uploads.ts';

let s3: S3Server;
let app: TestApp;
let editor: Tradepost;
beforeAll(async () => {
  s3 = await startS3Server();
  app = await startTestApp({
    S3_BUCKET: await s3.createBucket(),
    S3_ENDPOINT: s3.endpoint,
    S3_ACCESS_KEY_ID: s3Key.accessKeyId,
    S3_SECRET_ACCESS_KEY: s3Key.secretAccessKey,
  });
  // The bucket has the real time.
  app.clock.advance(Date.now() - app.clock.now().getTime());
  editor = (await app.signIn('editor')).tradepost;
});
afterAll(async () => {
  await app.close();
  await s3.close();
});

/** Sends the content as a browser would, without this API. */
const send = async ({ request }: Upload, content: string): Promise<number> => {
  const { method, url, headers } = request as NonNullable<Upload['request']>;
  expect(new URL(url).origin).toBe(s3.endpoint);
  const response = await fetch(url, { method, headers, body: content });
  await response.text();
  return response.status;
};
const complete = ({ id: uploadId }: Upload) => editor.mediaUploads.complete({ uploadId });
const download = async ({ renditions: [original] }: { renditions: { url: string }[] }) =>
  (await app.fetch(String(original?.url).replace('http://tradepost.test', ''))).text();

describe('completeMediaUpload', () => {
  test('publishes content that no later use of the URL changes', async () => {
    const [content, other] = [pdfText('checked'), pdfText('another')];
    const begun = await beginUpload(editor, content);
    expect(await send(begun, content)).toBe(200);
    const media = await complete(begun);
    expect(media).toMatchObject({ kind: 'document', size: content.length });
    expect(await send(begun, other)).toBe(200);
    expect(await download(media)).toBe(content);
    expect((await complete(begun)).id).toBe(media.id);
    expect(await download(media)).toBe(content);
  });

  test('of ten completions at once, one creates the media file', async () => {
    const content = pdfText('ten at once');
    const begun = await beginUpload(editor, content);
    await send(begun, content);
    const all = await Promise.all(Array.from({ length: 10 }, () => complete(begun).withResponse()));
    expect(new Set(all.map(({ data }) => data.id)).size).toBe(1);
    expect(all.map(({ status }) => status).toSorted()).toEqual([...Array(9).fill(200), 201]);
  });

  test('is rejected before the content has arrived, and discards content that is not permitted', async () => {
    const before = await storedKeysOf(app);
    const content = '<script>alert(1)</script>';
    const begun = await beginUpload(editor, content, { name: 'a.png' });
    await expect(complete(begun)).rejects.toMatchObject({ code: 'upload_incomplete' });
    expect(await send(begun, `${content} `)).toBe(403);
    expect(await send(begun, content)).toBe(200);
    await expect(complete(begun)).rejects.toMatchObject({ code: 'unsupported_file_type' });
    expect(await storedKeysOf(app)).toEqual(before);
  });
});
