import type { Knex } from 'knex';
import { newestFirst, type Page, type PageRequest, readPage } from '../../db/keyset.ts';
import { toPublicId, toUuid } from '../../lib/id.ts';
import type { Context, DbContext } from '../context.ts';
import type { StoredUpload, UploadMethod } from './upload.ts';

type UploadRow = {
  id: string;
  method: UploadMethod;
  name: string;
  size: number;
  sha256: Buffer | null;
  alt: string | null;
  title: string | null;
  received_at: string | null;
  media_id: string | null;
  created_at: string;
  expires_at: string;
  file_id: string | null;
  storage_key: string | null;
};

const columns = [
  ...['id', 'method', 'name', 'size', 'sha256', 'alt', 'title', 'received_at', 'media_id'],
  ...['created_at', 'expires_at', 'file_id'],
] as const;

/** Of the file where the bytes arrive. */
const keyColumn = '(select storage_key from files where files.id = media_uploads.file_id) as storage_key';

const selectUploads = ({ db }: DbContext) =>
  db('media_uploads').select<UploadRow[]>(...columns, db.raw(keyColumn));

const toUpload = (row: UploadRow): StoredUpload => ({
  id: toPublicId('upl', row.id),
  method: row.method,
  name: row.name,
  size: row.size,
  ...(row.sha256 !== null && { sha256: row.sha256.toString('hex') }),
  ...(row.alt !== null && { alt: row.alt }),
  ...(row.title !== null && { title: row.title }),
  ...(row.media_id !== null && { mediaId: toPublicId('med', row.media_id) }),
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  isReceived: row.received_at !== null,
  ...(row.file_id !== null && {
    file: { id: toPublicId('fil', row.file_id), key: row.storage_key as string },
  }),
});

type UploadContext = Pick<Context, 'db' | 'clock'>;

const unexpired = (context: UploadContext) =>
  selectUploads(context).where('expires_at', '>', context.clock.now());

/** An upload of an account. */
export type OwnUpload = { uploadId: string; ownerId: string };

const isOwn = ({ uploadId, ownerId }: OwnUpload) => ({ id: toUuid(uploadId), owner_id: toUuid(ownerId) });

/** Returns an upload of an account, also a completed one. Undefined if there is none, or if it has expired. */
export const findUpload = async (
  context: UploadContext,
  target: OwnUpload,
): Promise<StoredUpload | undefined> => {
  const row: UploadRow | undefined = await unexpired(context).where(isOwn(target)).first();
  return row && toUpload(row);
};

/** Like `findUpload`, of any account: for a link that names the upload. */
export const findLinkedUpload = async (
  context: UploadContext,
  uploadId: string,
): Promise<StoredUpload | undefined> => {
  const row: UploadRow | undefined = await unexpired(context)
    .where({ id: toUuid(uploadId) })
    .first();
  return row && toUpload(row);
};

/** Like `findUpload`, and locks the upload until the transaction ends. */
export const lockUpload = async (
  context: UploadContext,
  target: OwnUpload,
): Promise<StoredUpload | undefined> => {
  // A second statement reads it: after a wait for the lock, the locking statement would still return the old file.
  await context.db('media_uploads').select('id').where(isOwn(target)).forUpdate();
  return findUpload(context, target);
};

/** Returns the number of unfinished uploads of an account. */
export const countUploads = async ({ db, clock }: UploadContext, ownerId: string): Promise<number> => {
  const [row] = await db('media_uploads')
    .where({ owner_id: toUuid(ownerId) })
    .whereNull('media_id')
    .where('expires_at', '>', clock.now())
    .count<{ count: string }[]>();
  return Number(row?.count);
};

/** Returns a page of all uploads of an account, also expired ones, the newest first. */
export const listUploads = (
  context: DbContext,
  ownerId: string,
  page: PageRequest,
): Promise<Page<StoredUpload>> =>
  readPage(selectUploads(context).where({ owner_id: toUuid(ownerId) }), newestFirst, page, toUpload);

export type NewUpload = {
  uuid: string;
  ownerId: string;
  method: UploadMethod;
  name: string;
  size: number;
  sha256?: string | undefined;
  alt?: string | undefined;
  title?: string | undefined;
  /** Where the bytes will arrive. */
  fileId: string;
  createdAt: Date;
  expiresAt: Date;
};

export const insertUpload = async (
  context: UploadContext,
  { uuid, ownerId, method, name, size, sha256, alt, title, fileId, createdAt, expiresAt }: NewUpload,
): Promise<void> => {
  await context.db('media_uploads').insert({
    id: uuid,
    owner_id: toUuid(ownerId),
    method,
    name,
    size,
    sha256: sha256 === undefined ? null : Buffer.from(sha256, 'hex'),
    alt,
    title,
    file_id: toUuid(fileId),
    created_at: createdAt,
    expires_at: expiresAt,
    stored_bytes: method === 'resumable' ? 0 : null,
  });
};

const update = async ({ db }: DbContext, uploadId: string, set: Record<string, Knex.Value>) => {
  await db('media_uploads')
    .where({ id: toUuid(uploadId) })
    .update(set);
};

/** Records that all bytes of a locked upload have arrived, in this file. */
export const markReceived = (context: UploadContext, uploadId: string, fileId: string): Promise<void> =>
  update(context, uploadId, { file_id: toUuid(fileId), received_at: context.clock.now() });

/** Completes a locked upload. Its file belongs to the media file now, or to nobody. */
export const markCompleted = (context: DbContext, uploadId: string, mediaId: string): Promise<void> =>
  update(context, uploadId, { file_id: null, media_id: toUuid(mediaId) });

/** Deletes an upload, and discards its bytes. */
export const deleteUpload = async ({ db }: DbContext, uploadId: string): Promise<void> => {
  await db('media_uploads')
    .where({ id: toUuid(uploadId) })
    .delete();
};
