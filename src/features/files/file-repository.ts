import { toPublicId, toUuid } from '../../lib/id.ts';
import type { DbContext } from '../context.ts';

/** The feature that has made a file. */
export type FileKind = 'account_export';

export type File = {
  id: string;
  kind: FileKind;
  name: string;
  mediaType: string;
  /** The key of its bytes in the storage. */
  key: string;
  /** In bytes. */
  size: number;
  sha256: Buffer;
  createdAt: Date;
  /** Undefined: never. */
  expiresAt: Date | undefined;
};

type FileRow = {
  id: string;
  kind: FileKind;
  name: string;
  media_type: string;
  storage_key: string;
  size: number;
  sha256: Buffer;
  created_at: Date;
  expires_at: Date | null;
};

const columns = [
  'id',
  'kind',
  'name',
  'media_type',
  'storage_key',
  'size',
  'sha256',
  'created_at',
  'expires_at',
] as const;

const toFile = ({ media_type, storage_key, created_at, expires_at, ...row }: FileRow): File => ({
  ...row,
  id: toPublicId('fil', row.id),
  mediaType: media_type,
  key: storage_key,
  createdAt: created_at,
  expiresAt: expires_at ?? undefined,
});

/** Undefined if there is no such file, if it is still being written, or if it has expired. */
export const findFile = async ({ db }: DbContext, fileId: string, now: Date): Promise<File | undefined> => {
  const row = await db('files')
    .select<FileRow[]>(columns)
    .where({ id: toUuid(fileId) })
    .whereNotNull('size')
    .where((expiry) => expiry.whereNull('expires_at').orWhere('expires_at', '>', now))
    .first();
  return row && toFile(row);
};

export type NewFile = Pick<File, 'id' | 'kind' | 'name' | 'mediaType' | 'key'> & {
  ownerId: string | undefined;
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

/** Makes a written file visible. Returns false if its row is gone, as after the erasure of its owner. */
export const completeFile = async (
  { db }: DbContext,
  fileId: string,
  { size, sha256, expiresAt }: { size: number; sha256: string; expiresAt: Date | undefined },
): Promise<boolean> => {
  const count = await db('files')
    .where({ id: toUuid(fileId) })
    .whereNull('size')
    .update({ size, sha256: Buffer.from(sha256, 'hex'), expires_at: expiresAt ?? null });
  return count === 1;
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
