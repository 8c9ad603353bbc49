import type { Knex } from 'knex';
import { newestFirst, type Page, type PageRequest, readPage } from '../../db/keyset.ts';
import { type Condition, updateVersioned } from '../../db/versioned-row.ts';
import { toPublicId, toUuid } from '../../lib/id.ts';
import type { DbContext } from '../context.ts';
import type { MediaFailure, MediaKind, MediaState, Rendition, StoredMedia } from './media.ts';

type RenditionRow = {
  name: string;
  media_type: string;
  size: number;
  width: number | null;
  height: number | null;
};

type MediaRow = {
  id: string;
  owner_id: string | null;
  kind: MediaKind;
  state: MediaState;
  failure: MediaFailure | null;
  job_id: string | null;
  name: string;
  media_type: string;
  size: number;
  sha256: Buffer;
  alt: string | null;
  title: string | null;
  version: number;
  created_at: string;
  updated_at: string;
  deleted_at: string | null;
  is_avatar: boolean;
  renditions: RenditionRow[];
};

const columns = [
  ...['id', 'owner_id', 'kind', 'state', 'failure', 'job_id', 'name', 'media_type', 'size', 'sha256'],
  ...['alt', 'title', 'version', 'created_at', 'updated_at', 'deleted_at', 'is_avatar'],
];

/** The name of the uploaded bytes of an image, which are no rendition. */
const UPLOAD = 'upload';

/** Aggregates the renditions of a media file into its row, the largest first. */
const renditionsColumn = `
  coalesce((
    select json_agg(json_build_object('name', media_files.name, 'media_type', files.media_type, 'size', files.size,
      'width', width, 'height', height)
      order by media_files.name = 'original' desc, width desc, media_files.name)
    from media_files join files on files.id = media_files.file_id
    where media_id = media.id and media_files.name <> '${UPLOAD}'
  ), '[]') as renditions`;

const selectMedia = ({ db }: DbContext) =>
  db('media').select<MediaRow[]>(...columns, db.raw(renditionsColumn));

const toRendition = ({ media_type: mediaType, width, height, ...row }: RenditionRow): Rendition => ({
  ...row,
  mediaType,
  ...(width !== null && { width }),
  ...(height !== null && { height }),
});

const toMedia = (row: MediaRow): StoredMedia => ({
  id: toPublicId('med', row.id),
  ownerId: row.owner_id === null ? undefined : toPublicId('usr', row.owner_id),
  kind: row.kind,
  state: row.state,
  ...(row.failure !== null && { failure: row.failure }),
  name: row.name,
  mediaType: row.media_type,
  size: row.size,
  sha256: row.sha256.toString('hex'),
  ...(row.alt !== null && { alt: row.alt }),
  ...(row.title !== null && { title: row.title }),
  ...(row.job_id !== null && { jobId: toPublicId('job', row.job_id) }),
  renditions: row.renditions.map(toRendition),
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  version: row.version,
  isDeleted: row.deleted_at !== null,
  isAvatar: row.is_avatar,
});

export type MediaFilter = { kind?: MediaKind | undefined; state?: MediaState | undefined };

/** Returns a page of the media files of an account that match all filters, the newest first. */
export const listMedia = (
  context: DbContext,
  ownerId: string,
  { cursor, limit, ...filter }: PageRequest & MediaFilter,
): Promise<Page<StoredMedia>> => {
  const query = selectMedia(context)
    .where({ owner_id: toUuid(ownerId), is_avatar: false })
    .whereNull('deleted_at');
  for (const [column, value] of Object.entries(filter)) if (value !== undefined) query.where(column, value);
  return readPage(query, newestFirst, { cursor, limit }, toMedia);
};

/** Returns a page of the media files of an account, also the deleted ones, the newest first. */
export const listAllMedia = (
  context: DbContext,
  ownerId: string,
  page: PageRequest,
): Promise<Page<StoredMedia>> =>
  readPage(selectMedia(context).where({ owner_id: toUuid(ownerId) }), newestFirst, page, toMedia);

/** Returns a media file, also a deleted one. Undefined if it does not exist. */
export const findMedia = async (context: DbContext, mediaId: string): Promise<StoredMedia | undefined> => {
  const row: MediaRow | undefined = await selectMedia(context)
    .where({ id: toUuid(mediaId) })
    .first();
  return row && toMedia(row);
};

/** Reads a media file that must exist, such as one that the transaction has written. */
export const getMedia = async (context: DbContext, mediaId: string): Promise<StoredMedia> => {
  const media = await findMedia(context, mediaId);
  if (!media) throw new Error(`The media file ${mediaId} is missing`);
  return media;
};

/** Like `findMedia`, and locks the media file until the transaction ends. */
export const lockMedia = async (context: DbContext, mediaId: string): Promise<StoredMedia | undefined> => {
  // A second statement reads it: after a wait for the lock, the locking statement would still return the old renditions.
  await context
    .db('media')
    .select('id')
    .where({ id: toUuid(mediaId) })
    .forUpdate();
  return findMedia(context, mediaId);
};

/** Returns the media file of the owner with this content that is neither deleted nor failed. */
export const findByContent = async (
  context: DbContext,
  { ownerId, sha256 }: { ownerId: string; sha256: string },
): Promise<StoredMedia | undefined> => {
  const row: MediaRow | undefined = await selectMedia(context)
    .where({ owner_id: toUuid(ownerId), sha256: Buffer.from(sha256, 'hex'), is_avatar: false })
    .whereNull('deleted_at')
    .whereNot({ state: 'failed' })
    .first();
  return row && toMedia(row);
};

export type NewMedia = {
  uuid: string;
  ownerId: string;
  kind: MediaKind;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
  alt?: string | undefined;
  title?: string | undefined;
  /** The job that processes it. Undefined: it is ready. */
  jobId: string | undefined;
  fileId: string;
  isAvatar?: boolean;
  createdAt: Date;
};

/** Adds a media file with its uploaded bytes. */
export const insertMedia = async (context: DbContext, media: NewMedia): Promise<void> => {
  const { uuid, ownerId, kind, name, mediaType, size, sha256, alt, title, jobId, fileId, createdAt } = media;
  const { isAvatar: is_avatar = false } = media;
  await context.db('media').insert({
    id: uuid,
    owner_id: toUuid(ownerId),
    kind,
    state: jobId === undefined ? 'ready' : 'processing',
    job_id: jobId === undefined ? null : toUuid(jobId),
    name,
    media_type: mediaType,
    size,
    sha256: Buffer.from(sha256, 'hex'),
    alt,
    title,
    is_avatar,
    created_at: createdAt,
    updated_at: createdAt,
  });
  const file = { name: jobId === undefined ? 'original' : UPLOAD, fileId };
  await insertMediaFiles(context, toPublicId('med', uuid), [file]);
};

export type MediaFile = { name: string; fileId: string; width?: number; height?: number };

/** Gives a media file its bytes. */
export const insertMediaFiles = async (
  { db }: DbContext,
  mediaId: string,
  files: readonly MediaFile[],
): Promise<void> => {
  const media_id = toUuid(mediaId);
  await db('media_files').insert(
    files.map(({ fileId, ...file }) => ({ ...file, media_id, file_id: toUuid(fileId) })),
  );
};

/** Deletes the uploaded bytes of an image. */
export const deleteUpload = async ({ db }: DbContext, mediaId: string): Promise<void> => {
  await db('media_files')
    .where({ media_id: toUuid(mediaId), name: UPLOAD })
    .delete();
};

/** Returns the storage key of the uploaded bytes of an image. Undefined once they are deleted. */
export const findUpload = ({ db }: DbContext, mediaId: string): Promise<{ key: string } | undefined> =>
  db('media_files')
    .join('files', 'files.id', 'media_files.file_id')
    .where({ media_id: toUuid(mediaId), 'media_files.name': UPLOAD })
    .first('storage_key as key');

export type MediaChange = {
  alt?: string | null | undefined;
  title?: string | null | undefined;
  state?: MediaState;
  failure?: MediaFailure;
  jobId?: null;
  deletedAt?: Date | null;
};

/** Updates a media file that the transaction has locked, and returns it. */
export const updateMedia = async (
  context: DbContext,
  mediaId: string,
  { jobId, deletedAt, updatedAt, ...set }: MediaChange & { updatedAt: Date },
): Promise<StoredMedia> => {
  const where: Condition = { id: toUuid(mediaId) };
  const columns = { ...set, job_id: jobId, deleted_at: deletedAt, updated_at: updatedAt };
  await updateVersioned(context.db, { table: 'media', where, set: columns }, ['id']);
  return getMedia(context, mediaId);
};

/** The file of a rendition, as the storage has it. */
export type RenditionFile = {
  key: string;
  mediaKind: MediaKind;
  mediaName: string;
  mediaType: string;
  size: number;
  sha256: Buffer;
};

/** Returns the file of a rendition of a media file that is ready and not deleted. */
export const findRendition = (
  { db }: DbContext,
  { mediaId, rendition }: { mediaId: string; rendition: string },
): Promise<RenditionFile | undefined> =>
  db('media')
    .join('media_files', 'media_files.media_id', 'media.id')
    .join('files', 'files.id', 'media_files.file_id')
    .where({ 'media.id': toUuid(mediaId), 'media_files.name': rendition, 'media.state': 'ready' })
    .whereNull('deleted_at')
    .first<RenditionFile | undefined>({
      key: 'files.storage_key',
      mediaKind: 'media.kind',
      mediaName: 'media.name',
      mediaType: 'files.media_type',
      size: 'files.size',
      sha256: 'files.sha256',
    } as unknown as Knex.Raw);

/** Returns the ids of at most `limit` products and posts that show the image, deleted ones included. */
export const listUses = async ({ db }: DbContext, mediaId: string, limit: number): Promise<string[]> => {
  const uses = await db('media_uses')
    .select<{ product_id: string | null; post_id: string | null }[]>('product_id', 'post_id')
    .where({ media_id: toUuid(mediaId) })
    .orderBy(['product_id', 'post_id'])
    .limit(limit);
  return uses.map(({ product_id, post_id }) =>
    product_id === null ? toPublicId('pst', post_id as string) : toPublicId('prd', product_id),
  );
};

/** Deletes all media files of an account, also deleted ones. Images that something shows stay, without an owner. */
export const deleteMediaOf = async ({ db }: DbContext, ownerId: string): Promise<void> => {
  await db('media')
    .where({ owner_id: toUuid(ownerId) })
    .whereNotExists(db('media_uses').select(db.raw('1')).whereRaw('media_id = media.id'))
    .delete();
};
