/** The interface of files for features that write them. */
import type { CallFacts } from '../../contract/handler-call.ts';
import type { Db } from '../../db/db.ts';
import { inTransaction } from '../../db/transaction.ts';
import { StorageFull } from '../../gateways/storage-gateway.ts';
import { newUuid, toPublicId } from '../../lib/id.ts';
import type { Context, ProblemContext } from '../context.ts';
import type { Services } from '../services.ts';
import {
  completeFile,
  deleteOtherFiles,
  discardUnpublished,
  type FileKind,
  insertFile,
} from './file-repository.ts';

type StoreContext = Pick<Context, 'db' | 'clock'> & Pick<Services, 'storage'>;

/** Far longer than any upload takes. */
const UNFINISHED_MS = 24 * 60 * 60_000;

export type FileDescription = {
  kind: FileKind;
  ownerId: string | undefined;
  name: string;
  mediaType: string;
  /** The SHA-256 that the bytes must have, in hexadecimal. */
  sha256?: string | undefined;
};

/** A file whose bytes are stored, and which nobody sees yet. */
export type WrittenFile = { id: string; key: string; size: number; sha256: string };

/**
 * Stores bytes as a new file. Nobody sees it until `publishFile`; otherwise it is deleted after a day, also if the process
 * dies meanwhile. Rejects like `StorageGateway.put`. Needs no transaction, which would stay open during the upload.
 */
export const writeFile = async (
  context: StoreContext,
  description: FileDescription,
  content: AsyncIterable<Uint8Array>,
  signal?: AbortSignal,
): Promise<WrittenFile> =>
  // The row comes first, so that the bytes never lack one that leads to their deletion.
  writeBytes(context, await addFile(context, description), content, signal);

export type NewFile = Pick<WrittenFile, 'id' | 'key'> & Pick<FileDescription, 'mediaType' | 'sha256'>;

/**
 * Adds a file whose bytes will arrive later, under its key. Unless it is published, it is deleted a day after `until`, which
 * is now by default.
 */
export const addFile = async (
  context: Pick<Context, 'db' | 'clock'>,
  { kind, ownerId, name, mediaType, sha256 }: FileDescription,
  until?: Date,
): Promise<NewFile> => {
  const createdAt = context.clock.now();
  const uuid = newUuid(createdAt);
  const file = { id: toPublicId('fil', uuid), key: `${kind}/${uuid}` };
  const expiresAt = new Date((until ?? createdAt).getTime() + UNFINISHED_MS);
  await insertFile(context, { ...file, kind, ownerId, name, mediaType, createdAt, expiresAt });
  return { ...file, mediaType, sha256 };
};

const writeBytes = async (
  context: StoreContext,
  { mediaType, sha256, ...file }: NewFile,
  content: AsyncIterable<Uint8Array>,
  signal?: AbortSignal,
): Promise<WrittenFile> => {
  try {
    const measured = await context.storage.put(file.key, content, { type: mediaType, sha256, signal });
    return { ...file, ...measured };
  } catch (error) {
    await discardFile(context, file);
    throw error;
  }
};

/** Like `writeFile`, for an upload by the actor of a call. Throws storage_full, or the problems of `confirmActor`. */
export const writeUpload = async (
  context: StoreContext & ProblemContext<'storage_full'> & Pick<CallFacts<Db>, 'confirmActor'>,
  description: FileDescription,
  content: AsyncIterable<Uint8Array>,
): Promise<WrittenFile> => {
  const file = await inTransaction(context, async (context) => {
    await context.confirmActor(context);
    return addFile(context, description);
  });
  try {
    return await writeBytes(context, file, content);
  } catch (error) {
    if (error instanceof StorageFull) throw context.problem('storage_full', { cause: error });
    throw error;
  }
};

/** Discards a written file whose publication has failed. Its bytes are deleted within minutes. */
export const discardFile = (
  context: Pick<Context, 'db'>,
  file: Pick<WrittenFile, 'id' | 'key'>,
): Promise<void> => discardUnpublished(context, file);

/**
 * Makes a written file visible, in the transaction of its cause, with another name and media type if they are known only now.
 * Returns false if it is gone meanwhile, as after the erasure of its owner.
 */
export const publishFile = (
  context: Pick<Context, 'db'>,
  { id, size, sha256, name, mediaType }: WrittenFile & Partial<Pick<FileDescription, 'name' | 'mediaType'>>,
  expiresAt: Date | undefined,
): Promise<boolean> => completeFile(context, id, { size, sha256, expiresAt, name, mediaType });

/** Deletes all files of the owner of the same kind as the given one, in the transaction that publishes this file. */
export const deleteEarlierFiles = (
  context: Pick<Context, 'db'>,
  file: { ownerId: string; kind: FileKind; id: string },
): Promise<void> => deleteOtherFiles(context, { ...file, kept: file.id });
