/**
 * A document may have 100 MiB. Only its content tells that it is a document, so a larger one is rejected late. Where the declared
 * size decides, the stored content is a sparse file: the server reads only its beginning.
 */
import { mkdir, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { toUuid } from '../../../src/lib/id.ts';
import { storedKeys } from '../../support/media.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';
import { tusPath } from '../../support/tus.ts';
import { beginUpload, pdfText } from '../../support/uploads.ts';

const MIB = 1024 * 1024;
const LIMIT = 100 * MIB;
const start = pdfText('a catalogue');

let app: TestApp;
let editor: Tradepost;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  editor = (await app.signIn('editor')).tradepost;
});
afterAll(() => app.close());

const tooLarge = {
  status: 413,
  code: 'file_too_large',
  problem: { detail: `The limit of the kind document is ${LIMIT} bytes.` },
};

const expectNothingLeft = async (): Promise<void> => {
  expect(await storedKeys(app)).toEqual([]);
  for (const table of ['files', 'media', 'media_uploads', 'discarded_objects'])
    expect([table, await app.deps.db(table)]).toEqual([table, []]);
};

/** Stores content of this length, as a client with a signed URL of a bucket does. */
const storeSparse = async (uploadId: string, length: number): Promise<void> => {
  const { storage_key } = await app.deps
    .db('media_uploads')
    .join('files', 'files.id', 'file_id')
    .where({ 'media_uploads.id': toUuid(uploadId) })
    .first('storage_key');
  const path = join(app.deps.config.dataDir, 'files', `${storage_key}.object`);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, start);
  await truncate(path, length);
};

test('a larger one is rejected by a form, and nothing is left', async () => {
  const zeros = Buffer.alloc(MIB);
  const file = new File([start, ...Array(LIMIT / MIB).fill(zeros)], 'catalogue.pdf');
  await expect(editor.media.upload({ body: { file } })).rejects.toMatchObject(tooLarge);
  await expectNothingLeft();
});

test('a larger one is rejected by the completion of a direct upload, and nothing is left', async () => {
  const { id: uploadId } = await beginUpload(editor, '', { size: LIMIT + 1 });
  await storeSparse(uploadId, LIMIT + 1);
  await expect(editor.mediaUploads.complete({ uploadId })).rejects.toMatchObject(tooLarge);
  await expectNothingLeft();
});

test('a larger one is rejected with the last byte of a resumable upload, and nothing is left', async () => {
  const size = LIMIT + 1;
  const tusResumable = '1.0.0';
  const { headers } = await editor.mediaUploads
    .createResumableUpload({ tusResumable, uploadLength: size })
    .withResponse();
  const uploadId = (headers.get('location') as string).replace(`${tusPath}/`, '');
  const append = (uploadOffset: number, content: string) => {
    const body = new Blob([content], { type: 'application/offset+octet-stream' });
    return editor.mediaUploads.appendResumableUpload({ uploadId, tusResumable, uploadOffset, body });
  };
  await append(0, start);
  await app.deps
    .db('media_uploads')
    .where({ id: toUuid(uploadId) })
    .update({ stored_bytes: size - 1 });
  await expect(append(size - 1, '\n')).rejects.toMatchObject(tooLarge);
  await expectNothingLeft();
});

test('one of exactly 100 MiB is accepted', async () => {
  const { id: uploadId } = await beginUpload(editor, '', { size: LIMIT });
  await storeSparse(uploadId, LIMIT);
  expect(await editor.mediaUploads.complete({ uploadId })).toMatchObject({ kind: 'document', size: LIMIT });
});
