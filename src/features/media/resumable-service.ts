import type { CallFacts } from '../../contract/handler-call.ts';
import type { Db } from '../../db/db.ts';
import { inTransaction } from '../../db/transaction.ts';
import { StorageFull, type UnfinishedObject, UploadLost } from '../../gateways/storage-gateway.ts';
import type { Context } from '../context.ts';
import type { Services } from '../services.ts';
import { sizeLimits } from './media-content.ts';
import * as resumable from './resumable-repository.ts';
import { type Progress, progressOf } from './resumable-upload.ts';
import type { StoredUpload } from './upload.ts';
import { completeReceived } from './upload-completion.ts';
import { limited } from './upload-content.ts';
import { type HeldLease, recordLeased, renewing, takeLease, whileLeased } from './upload-lease.ts';
import { readMetadata } from './upload-metadata.ts';
import * as repository from './upload-repository.ts';
import { cancelUpload, createUpload } from './upload-service.ts';

type NewResumable = { ownerId: string; size: number; metadata: string | undefined };

/** Creates an upload without content. Throws file_too_large, too_many_uploads or validation_failed. */
export const createResumable = async (
  context: Context<'file_too_large' | 'too_many_uploads' | 'validation_failed'>,
  { ownerId, size, metadata }: NewResumable,
): Promise<{ id: string; progress: Progress }> => {
  if (size > sizeLimits.file)
    throw context.problem('file_too_large', { detail: `A file may have ${sizeLimits.file} bytes at most.` });
  const read = readMetadata(metadata, size);
  if ('faults' in read) throw context.problem('validation_failed', { faults: read.faults });
  const upload = await createUpload(context, { ownerId, method: 'resumable', fields: read.fields });
  return { id: upload.id, progress: progressOf(upload, { length: 0 }) };
};

type Resumable = { upload: StoredUpload; stored: resumable.StoredContent };

/** Throws not_found, also for an upload of another method. */
const requireResumable = async (
  context: Context<'not_found'>,
  upload: StoredUpload | undefined,
): Promise<Resumable> => {
  const stored = upload && (await resumable.findContent(context, upload.id));
  if (!stored) throw context.problem('not_found');
  return { upload, stored };
};

/** Returns an upload with its progress. Throws not_found. */
export const readUpload = async (
  context: Context<'not_found'>,
  target: repository.OwnUpload,
): Promise<{ upload: StoredUpload; progress: Progress }> => {
  const { upload, stored } = await requireResumable(context, await repository.findUpload(context, target));
  return { upload, progress: progressOf(upload, stored) };
};

type AppendContext = Context<
  | 'not_found'
  | 'upload_offset_mismatch'
  | 'upload_locked'
  | 'size_mismatch'
  | 'file_too_large'
  | 'unsupported_file_type'
  | 'checksum_mismatch'
  | 'storage_full'
> &
  Pick<Services, 'storage'> &
  Pick<CallFacts<Db>, 'confirmActor'>;

type Piece = { offset: number; content: AsyncIterable<Uint8Array> };

/**
 * Stores the next bytes of an upload, and completes it with the last ones. The bytes before a broken connection are kept.
 * `respond` makes the response, before the last commit. Throws not_found, upload_offset_mismatch, upload_locked, size_mismatch,
 * storage_full, the problems of rejected content, and those of `confirmActor`.
 */
export const appendContent = async <Response>(
  context: AppendContext,
  target: repository.OwnUpload,
  { offset, content }: Piece,
  respond: (progress: Progress) => Response,
): Promise<Response> => {
  const turn = await takeTurn(context, target, offset);
  // The response to the last request was lost.
  if (!turn.lease) return respond(progressOf(turn.upload, turn.stored));
  const { upload, stored, lease } = turn;
  try {
    const length = stored.length === upload.size ? upload.size : await store(context, turn, content);
    if (length === upload.size) return await complete(context, { target, turn }, respond);
    return respond(progressOf(upload, { length }));
  } finally {
    await resumable.releaseLease(context, lease);
  }
};

/** The lease is missing if the upload is complete. */
type Turn = Resumable & { lease: HeldLease };

/** Begins to write an upload, if the offset is its. */
const takeTurn = (
  context: AppendContext,
  target: repository.OwnUpload,
  offset: number,
): Promise<Turn | (Resumable & { lease?: undefined })> =>
  inTransaction(context, async (context) => {
    await context.confirmActor(context);
    const found = await requireResumable(context, await repository.lockUpload(context, target));
    const { upload, stored } = found;
    const lease = upload.mediaId === undefined ? await takeLease(context, upload.id, stored) : undefined;
    const { offset: expected } = progressOf(upload, stored);
    if (offset !== expected)
      throw context.problem('upload_offset_mismatch', { detail: `The next byte is number ${expected}.` });
    return lease ? { ...found, lease } : found;
  });

/** Stores bytes, and returns the number of all stored ones. */
const store = async (
  context: AppendContext,
  turn: Turn,
  content: AsyncIterable<Uint8Array>,
): Promise<number> => {
  const { upload, stored, lease } = turn;
  const { size } = upload;
  let { length } = stored;
  const onStored = async (stored: number): Promise<void> => {
    await recordLeased(context, lease, { length: stored });
    length = stored;
  };
  const tooLong = () => context.problem('size_mismatch', { detail: `The upload has ${size} bytes.` });
  const bytes = limited(renewing(context, lease, content), size - length, tooLong);
  await guardStorage(context, turn, async () => {
    const object = await openObject(context, turn);
    await context.storage.resumable.append(object, { start: length, content: bytes, onStored });
  });
  return length;
};

/** Begins the object with the first bytes. Fences off an earlier request whose lease has expired, because it may still write. */
const openObject = async (context: AppendContext, turn: Turn): Promise<UnfinishedObject> => {
  const { upload, stored, lease } = turn;
  const { resumable } = context.storage;
  const { key } = upload.file as NonNullable<StoredUpload['file']>;
  const { size } = upload;
  if (stored.token === undefined) {
    stored.token = await resumable.begin(key);
    await recordLeased(context, lease, { token: stored.token });
  } else if (stored.leaseExpiresAt) {
    const earlier = { key, token: stored.token, size };
    stored.token = await whileLeased(context, lease, () => resumable.takeOver(earlier));
    await recordLeased(context, lease, { token: stored.token });
    if (stored.token !== earlier.token) await resumable.discard(earlier, stored.length);
  }
  stored.leaseExpiresAt = undefined;
  return { key, token: stored.token, size };
};

/** Throws the problem of an error of the storage. An upload whose bytes are gone has ended. */
const guardStorage = async (
  context: AppendContext,
  { upload }: Turn,
  work: () => Promise<void>,
): Promise<void> => {
  try {
    await work();
  } catch (error) {
    if (error instanceof StorageFull) throw context.problem('storage_full', { cause: error });
    if (!(error instanceof UploadLost)) throw error;
    await repository.deleteUpload(context, upload.id);
    throw context.problem('not_found', { cause: error });
  }
};

type Last = { target: repository.OwnUpload; turn: Turn };

const complete = <Response>(
  context: AppendContext,
  { target, turn }: Last,
  respond: (progress: Progress) => Response,
): Promise<Response> => {
  const { upload, lease } = turn;
  return whileLeased(context, lease, async () => {
    if (!upload.isReceived) {
      await guardStorage(context, turn, async () =>
        context.storage.resumable.finish(await openObject(context, turn)),
      );
      await recordLeased(context, lease, { receivedAt: context.clock.now() });
    }
    return completeReceived(context, target, ({ media }) =>
      respond(progressOf({ ...upload, mediaId: media.id }, { length: upload.size })),
    );
  });
};

/** Deletes an unfinished upload with its content. Throws not_found or upload_state_conflict. */
export const cancelResumable = async <Response>(
  context: Context<'not_found' | 'upload_state_conflict'> &
    Pick<Services, 'storage'> &
    Pick<CallFacts<Db>, 'confirmActor'>,
  target: repository.OwnUpload,
  respond: () => Response,
): Promise<Response> => {
  const { upload, stored, response } = await inTransaction(context, async (context) => {
    await context.confirmActor(context);
    const found = await requireResumable(context, await repository.lockUpload(context, target));
    await cancelUpload(context, target);
    return { ...found, response: respond() };
  });
  const { file, size } = upload;
  const { token, length } = stored;
  if (file && token !== undefined) {
    await context.storage.resumable
      .discard({ key: file.key, token, size }, length)
      .catch((error: unknown) => {
        // The nightly search for the remains of uploads deletes them.
        context.log.warn({ err: error }, 'the content of a cancelled upload could not be deleted');
      });
  }
  return response;
};
