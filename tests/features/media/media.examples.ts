import { toUuid } from '../../../src/lib/id.ts';
import { absent, accounts, type Examples, type Given, given } from '../../support/example-given.ts';
import type { Recipe } from '../../support/example-trial.ts';
import type { World } from '../../support/example-world.ts';
import { sendToFullStorage } from '../../support/full-storage.ts';
import { startTestApp } from '../../support/test-app.ts';

const media = (world: World) => world.media();
const missing = given(accounts, { path: { mediaId: absent('med') } });
const id = toUuid('med_01kt1x3m5q8z2c4v6b8n0r2t4w');

const deleted: Given = async (world, db) => {
  await world.media();
  await db('media')
    .where({ id })
    .update({ deleted_at: new Date(0) });
};

/** A deleted media file and its twin. */
const replaced: Given = async (world, db) => {
  await deleted(world, db);
  const [row] = await db('media').where({ id });
  await db('media').insert({ ...row, id: toUuid(absent('med')), deleted_at: null });
};

/** A product shows the media file. */
const shown: Given = async (world, db) => {
  await world.media();
  await world.products();
  await db('products')
    .where({ slug: 'hand-thrown-mug' })
    .update({ images: JSON.stringify([{ media: id, alt: '' }]) });
};

const upload = (content: string, fields: object = {}) =>
  given(accounts, { body: { file: content, sha256: undefined, title: undefined, ...fields } });

/** The smallest GIF, of one pixel, in the characters of UTF-8. */
const gif = 'GIF89a\u0001\0\u0001\0\0\0\0,\0\0\0\0\u0001\0\u0001\0\0\u0002\u0001D\0;';

/** The application of the examples accepts no upload that is so large. */
const large: Recipe = async ({ app, send }) => {
  const roomy = await startTestApp({ DATABASE_URL: app.databaseUrl });
  const body = { file: `GIF89a${' '.repeat(21 * 1024 * 1024)}`, sha256: undefined };
  const response = await send({ to: roomy, body });
  const copy = new Response(await response.text(), response);
  await roomy.close();
  return copy;
};

export const examples: Examples = {
  listMedia: {
    firstPage: given(media, { query: { limit: 1 } }),
    lastPage: given(accounts),
  },
  uploadMedia: {
    known: async (trial) => {
      await given(accounts, { example: 'document' })(trial);
      return trial.send({ example: 'document' });
    },
    document: given(accounts),
    image: upload(gif, { alt: 'A sea green mug on a wooden table' }),
    file_too_large: large,
    storage_full: (trial) =>
      sendToFullStorage(trial, { body: { file: `%PDF-1.7${'x'.repeat(400_000)}`, sha256: undefined } }),
    unsupported_file_type: upload('sku,name'),
    checksum_mismatch: upload('%PDF-1.7', { sha256: '0'.repeat(64) }),
    malformed_request: given(accounts, { rawBody: '--cut' }),
    payload_too_large: given(accounts, { rawBody: 'x'.repeat(2_000_000) }),
    validation_failed: given(accounts, { query: { colour: 'red' } }),
  },
  getMedia: { document: given(media), not_found: missing },
  updateMedia: { retitled: given(media, { header: { 'If-Match': '*' } }), not_found: missing },
  deleteMedia: { 204: given(media), media_in_use: given(shown), not_found: missing },
  restoreMedia: { document: given(deleted), media_exists: given(replaced), not_found: missing },
  downloadMedia: {
    document: given(media),
    range: given(media, { header: { Range: 'bytes=0-99' } }),
    range_not_satisfiable: given(media, { header: { Range: 'bytes=999999-' } }),
    not_found: missing,
  },
};
