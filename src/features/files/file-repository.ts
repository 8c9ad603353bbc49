import type { Knex } from 'knex';
import type { components } from '../../../generated/types.ts';
import { newestIdFirst, type Page, type PageRequest, readPage } from '../../db/keyset.ts';
import { toPublicId, toUuid } from '../../lib/id.ts';
import type { Context, DbContext } from '../context.ts';

export type FileInfo = components['schemas']['FileInfo'];

/** The purpose of a file. */
export type FileKind = FileInfo['kind'];

export type File = {
  id: string;
  /** Undefined: it belongs to no account. */
  ownerId: string | undefined;
  kind: FileKind;
  name: string;
  mediaType: string;
  /** The key of its bytes in the storage. */
  key: string;
  /** In bytes. */
  size: number;
  sha256: Buffer;
  createdAt: string;
  /** Undefined: never. */
  expiresAt: string | undefined;
};

type FileRow = {
  id: string;
  owner_id: string | null;
  kind: FileKind;
  name: string;
  media_type: string;
  storage_key: string;
  size: number;
  sha256: Buffer;
  created_at: string;
  expires_at: string | null;
};

const columns = [
  'id',
  'owner_id',
  'kind',
  'name',
  'media_type',
  'storage_key',
  'size',
  'sha256',
  'created_at',
  'expires_at',
] as const;

const toFile = ({ owner_id, media_type, storage_key, created_at, expires_at, ...row }: FileRow): File => ({
  ...row,
  id: toPublicId('fil', row.id),
  ownerId: owner_id === null ? undefined : toPublicId('usr', owner_id),
  mediaType: media_type,
  key: storage_key,
  createdAt: created_at,
  expiresAt: expires_at ?? undefined,
});

/** Undefined if there is no such file, if it is still being written, or if it has expired. */
export const findFile = async ({ db }: DbContext, fileId: string, now: Date): Promise<File | undefined> => {
  const found = db('files')
    .select<FileRow[]>(columns)
    .where({ id: toUuid(fileId) })
    .whereNotNull('size');
  const row: FileRow | undefined = await unexpired(found, now).first();
  return row && toFile(row);
};

const unexpired = <Query extends Knex.QueryBuilder>(files: Query, now: Date) =>
  files.where((expiry) => expiry.whereNull('expires_at').orWhere('expires_at', '>', now));

export type NewFile = Pick<File, 'id' | 'ownerId' | 'kind' | 'name' | 'mediaType' | 'key'> & {
  createdAt: Date;
  /** When a file that is still being written is given up. */
  expiresAt: Date;
};

/** Adds a file whose bytes are still to be written. */
export const insertFile = async ({ db }: DbContext, file: NewFile): Promise<void> => {
  await db('files').insert({
    id: toUuid(file.id),
    owner_id: file.ownerId === undefined ? null : toUuid(file.ownerId),
    kind: file.kind,
    name: file.name,
    media_type: file.mediaType,
    storage_key: file.key,
    created_at: file.createdAt,
    expires_at: file.expiresAt,
  });
};

type Completion = {
  size: number;
  sha256: string;
  expiresAt: Date | undefined;
  /** Undefined: unchanged. */
  name: string | undefined;
  mediaType: string | undefined;
};

/** Makes a written file visible. Returns false if its row is gone, as after the erasure of its owner. */
export const completeFile = async (
  { db }: DbContext,
  fileId: string,
  { size, sha256, expiresAt, name, mediaType }: Completion,
): Promise<boolean> => {
  const count = await db('files')
    .where({ id: toUuid(fileId) })
    .whereNull('size')
    .update({
      ...{ size, sha256: Buffer.from(sha256, 'hex'), expires_at: expiresAt ?? null },
      ...{ name, media_type: mediaType },
    });
  return count === 1;
};

/**
 * Discards the bytes of a file that will not be published. Does nothing if it is published after all, as when only the
 * response to the commit was lost.
 */
export const discardUnpublished = async (
  { db }: DbContext,
  { id, key }: { id: string; key: string },
): Promise<void> => {
  await db('files')
    .where({ id: toUuid(id) })
    .whereNull('size')
    .delete();
  // The row may be gone already, and its key discarded before the bytes were written.
  await db.raw(
    `insert into discarded_objects (storage_key)
     select :key where not exists (select from files where storage_key = :key) on conflict do nothing`,
    { key },
  );
};

/** Returns a page of the files of an account, the newest first, without those that are still being written. */
export const listFiles = (
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  ownerId: string,
  page: PageRequest,
): Promise<Page<FileInfo>> => {
  const own = db('files')
    .select(columns)
    .where({ owner_id: toUuid(ownerId) })
    .whereNotNull('size');
  return readPage(unexpired(own, clock.now()), newestIdFirst, page, toFileInfo);
};

const toFileInfo = (row: FileRow): FileInfo => ({
  id: toPublicId('fil', row.id),
  kind: row.kind,
  name: row.name,
  mediaType: row.media_type,
  size: row.size,
  createdAt: row.created_at,
  ...(row.expires_at !== null && { expiresAt: row.expires_at }),
});

/** Deletes the files of a kind and an owner except one. */
export const deleteOtherFiles = async (
  { db }: DbContext,
  { ownerId, kind, kept }: { ownerId: string; kind: FileKind; kept: string },
): Promise<void> => {
  await db('files')
    .where({ owner_id: toUuid(ownerId), kind })
    .whereNot({ id: toUuid(kept) })
    .delete();
};

/** Locks at most `limit` keys of discarded bytes, and skips those that another transaction has locked. */
export const lockDiscardedKeys = ({ db }: DbContext, limit: number): Promise<string[]> =>
  db('discarded_objects').limit(limit).forUpdate().skipLocked().pluck('storage_key');

export const deleteDiscardedKeys = async ({ db }: DbContext, keys: readonly string[]): Promise<void> => {
  await db('discarded_objects')
    .whereIn('storage_key', [...keys])
    .delete();
};

/** Returns those of the keys under which no file and no discarded object is known. */
export const findUnknownKeys = async ({ db }: DbContext, keys: readonly string[]): Promise<string[]> => {
  const { rows } = await db.raw<{ rows: { key: string }[] }>(
    `select key from unnest(?::text[]) as key
     where not exists (select from files where storage_key = key)
     and not exists (select from discarded_objects where storage_key = key)`,
    [[...keys]],
  );
  return rows.map(({ key }) => key);
};
