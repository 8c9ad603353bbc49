import { Readable } from 'node:stream';
import { toUuid } from '../../../src/lib/id.ts';
import { absent, accounts, type Examples, type Given, given } from '../../support/example-given.ts';
import type { Change, Recipe, Trial } from '../../support/example-trial.ts';
import { incomingKey, type World } from '../../support/example-world.ts';
import { sendToFullStorage } from '../../support/full-storage.ts';
import { s3Key, startS3Server } from '../../support/s3-server.ts';
import { startTestApp } from '../../support/test-app.ts';

const uploads = (world: World) => world.mediaUploads();
const missing = given(accounts, { path: { uploadId: absent('upl') } });
const waiting = toUuid('upl_01kt2b7c3d5f7h9k1m3p5r7t9v');
const completed = { path: { uploadId: 'upl_01kt2b7c3d5f7h9k1m3p5r7t9w' } };

/** The upload waits for this content, which has arrived. */
const contentIs =
  (content: string, fields: object = {}): Recipe =>
  async ({ app: { deps }, world, send }) => {
    await uploads(world);
    const size = Buffer.byteLength(content);
    await deps
      .db('media_uploads')
      .where({ id: waiting })
      .update({ size, sha256: null, ...fields });
    await deps.db('media').delete();
    const bytes = Readable.from([Buffer.from(content)]);
    await deps.storage.put(incomingKey, bytes, { type: 'application/octet-stream' });
    const response = await send();
    await deps.storage.delete(incomingKey);
    return response;
  };

const pdf = '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n';
/** The smallest GIF, of one pixel, in the characters of UTF-8. */
const gif = 'GIF89a\u0001\0\u0001\0\0\0\0,\0\0\0\0\u0001\0\u0001\0\0\u0002\u0001D\0;';

const full: Given = async (_, db) => {
  const [owner] = await db('users').where({ role: 'editor' });
  const times = { created_at: new Date(0), expires_at: new Date('2999-01-01') };
  for (let index = 0; index < 50; index += 1) {
    const id = `01800000-0000-7000-8000-0000000000${10 + index}`;
    const file = { kind: 'media', name: 'x', media_type: 'x/x', storage_key: `media/${id}` };
    await db('files').insert({ ...file, ...times, id });
    const upload = { id, owner_id: owner.id, method: 'direct', name: 'x', size: 1, file_id: id };
    await db('media_uploads').insert({ ...upload, ...times });
  }
};

const sendLong = async (trial: Trial, change: Change): Promise<Response> => {
  const { app, world } = trial;
  await uploads(world);
  await app.deps.db('media_uploads').where({ id: waiting }).update({ size: 400_000 });
  return sendToFullStorage(trial, change);
};

/** A server whose bucket has the content, and no space for its copy. */
const fullBucket: Recipe = async ({ app, world, send }) => {
  await uploads(world);
  const s3 = await startS3Server();
  const to = await startTestApp({
    DATABASE_URL: app.databaseUrl,
    S3_BUCKET: await s3.createBucket(),
    S3_ENDPOINT: s3.endpoint,
    S3_ACCESS_KEY_ID: s3Key.accessKeyId,
    S3_SECRET_ACCESS_KEY: s3Key.secretAccessKey,
  });
  const type = 'application/octet-stream';
  await to.deps.storage.put(incomingKey, Readable.from([Buffer.from(pdf)]), { type });
  s3.fail(/^PUT/, ...Array(3).fill({ status: 507, code: 'XMinioStorageFull' }));
  const response = await send({ to });
  const copy = new Response(await response.text(), response);
  await to.close();
  await s3.close();
  return copy;
};

export const examples: Examples = {
  createMediaUpload: { document: given(accounts), too_many_uploads: given(full) },
  getMediaUpload: { waiting: given(uploads), completed: given(uploads, completed), not_found: missing },
  cancelMediaUpload: {
    204: given(uploads),
    not_found: missing,
    upload_state_conflict: given(uploads, completed),
  },
  putMediaUploadContent: {
    204: given(uploads),
    invalid_upload_link: given(uploads, { query: { expires: 1893542401 } }),
    upload_link_expired: async ({ app, send }) => {
      const url = new URL(await app.deps.uploadLinks.urlOf('upl_01kt2b7c3d5f7h9k1m3p5r7t9v', new Date(0)));
      return send({ query: Object.fromEntries(url.searchParams) });
    },
    not_found: given(accounts),
    upload_state_conflict: async ({ app, world, send }) => {
      await uploads(world);
      await app.deps
        .db('media_uploads')
        .where({ id: waiting })
        .update({ received_at: new Date(0) });
      return send();
    },
    size_mismatch: given(uploads, { rawBody: '%PDF-1.7' }),
    // The link is required, so no other query can be sent, as the usual recipe does.
    rate_limited: async ({ send }) => {
      for (;;) {
        const response = await send();
        if (response.status !== 404) return response;
        await response.text();
      }
    },
    storage_full: (trial) => sendLong(trial, { rawBody: 'x'.repeat(400_000) }),
  },
  completeMediaUpload: {
    known: given(uploads, completed),
    document: contentIs(pdf),
    image: contentIs(gif, { name: 'mug.png', title: null, alt: 'A sea green mug on a wooden table' }),
    not_found: missing,
    upload_incomplete: given(uploads),
    file_too_large: contentIs(`GIF89a${' '.repeat(21 * 1024 * 1024)}`),
    unsupported_file_type: contentIs('sku,name'),
    checksum_mismatch: contentIs(pdf, { sha256: Buffer.alloc(32) }),
    storage_full: fullBucket,
  },
};
