import { Readable } from 'node:stream';
import { toUuid } from '../../../src/lib/id.ts';
import { absent, accounts, type Examples, given } from '../../support/example-given.ts';
import type { Change, Recipe, Trial } from '../../support/example-trial.ts';
import { people } from '../../support/example-world.ts';
import { sendToFullStorage } from '../../support/full-storage.ts';

const uploadId = 'upl_01kt2b7c3d5f7h9k1m3p5r7t9x';
const key = 'media/resumable-of-the-examples';
const pdf = '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n';
const path = { uploadId };
const atStart = { path, header: { 'Upload-Offset': 0 } };
const otherVersion = { path, header: { 'Tus-Resumable': '0.2.2' } };

/** An upload of 51 bytes, without content. */
const prepare = async ({ world, app: { deps } }: Trial, fields: object = {}): Promise<void> => {
  await world.mediaUploads();
  const id = toUuid(uploadId);
  const times = { created_at: '2026-06-01T12:00:00Z', expires_at: '2030-01-02T00:00:00Z' };
  const file = { id, kind: 'media', name: 'x', media_type: 'x/x', storage_key: key, ...times };
  await deps.db('files').insert(file);
  await deps.db('media_uploads').insert({
    ...{ id, owner_id: toUuid(people.editor), method: 'resumable', name: 'x', size: 51, file_id: id },
    ...{ stored_bytes: 0, ...times, ...fields },
  });
};

const begun =
  (change: Change = { path }, fields: object = {}): Recipe =>
  async (trial) => {
    await prepare(trial, fields);
    return trial.send(change);
  };

const missing = given(accounts, { path: { uploadId: absent('upl') } });
const lease = { lease_token: toUuid(uploadId), lease_expires_at: new Date('2999-01-01') };

/** All bytes are there. */
const large: Recipe = async (trial) => {
  const content = Buffer.from(`GIF89a${' '.repeat(21 * 1024 * 1024)}`);
  const size = content.length;
  await trial.app.deps.storage.put(key, Readable.from([content]), { type: 'x/x' });
  await prepare(trial, { size, stored_bytes: size, received_at: new Date(0) });
  return trial.send({ path, header: { 'Upload-Offset': size - 1 }, rawBody: ' ' });
};

const completed: Recipe = async (trial) => {
  await prepare(trial);
  const { db } = trial.app.deps;
  const [media] = await db('media');
  await db('media_uploads')
    .where({ id: toUuid(uploadId) })
    .update({ file_id: null, media_id: media.id, received_at: new Date(0) });
  return trial.send({ path });
};

const full: Recipe = async (trial) => {
  await prepare(trial, { size: 400_000 });
  return sendToFullStorage(trial, { ...atStart, rawBody: 'x'.repeat(400_000) });
};

export const examples: Examples = {
  createResumableUpload: {
    201: given(accounts),
    unsupported_tus_version: given(accounts, { header: { 'Tus-Resumable': '0.2.2' } }),
    file_too_large: given(accounts, { header: { 'Upload-Length': 5_368_709_121 } }),
    too_many_uploads: async (trial) => {
      for (let count = 0; count < 50; count += 1) await (await trial.send()).text();
      return trial.send();
    },
  },
  getResumableUpload: {
    begun: begun({ path }, { name: 'price-list.pdf' }),
    unsupported_tus_version: begun(otherVersion),
    not_found: missing,
  },
  appendResumableUpload: {
    204: begun(atStart),
    unsupported_tus_version: begun(otherVersion),
    not_found: missing,
    upload_offset_mismatch: begun(),
    upload_locked: begun(atStart, lease),
    size_mismatch: begun({ ...atStart, rawBody: 'x'.repeat(52) }),
    unsupported_file_type: begun({ ...atStart, rawBody: 'sku,name' }, { size: 8 }),
    checksum_mismatch: begun({ ...atStart, rawBody: pdf }, { sha256: Buffer.alloc(32) }),
    file_too_large: large,
    storage_full: full,
  },
  cancelResumableUpload: {
    204: begun(),
    unsupported_tus_version: begun(otherVersion),
    not_found: missing,
    upload_state_conflict: completed,
  },
};
