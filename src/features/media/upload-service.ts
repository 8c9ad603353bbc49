import type { Readable } from 'node:stream';
import { acquireLock } from '../../db/advisory-lock.ts';
import { inTransaction } from '../../db/transaction.ts';
import { ContentMismatch, StorageFull } from '../../gateways/storage-gateway.ts';
import { newUuid, toPublicId } from '../../lib/id.ts';
import type { Context } from '../context.ts';
import { addFile, discardFile } from '../files/file-store.ts';
import type { Services } from '../services.ts';
import type { MediaUploadCreate, StoredUpload, UploadMethod, UploadRequest } from './upload.ts';
import * as repository from './upload-repository.ts';

const DAY_MS = 24 * 3_600_000;
/** As the contract says of `createMediaUpload`. */
const UPLOAD_LASTS_MS = DAY_MS;
/** As the problem says. */
const MAX_UPLOADS = 50;

/** Nobody knows it before the content is complete. */
const unknownType = 'application/octet-stream';

type NewUpload = { ownerId: string; method: UploadMethod; fields: MediaUploadCreate };

/** Creates an upload, whose bytes arrive later. Throws too_many_uploads. */
export const createUpload = (
  context: Context<'too_many_uploads'>,
  { ownerId, method, fields }: NewUpload,
): Promise<StoredUpload> =>
  inTransaction(context, async (context) => {
    await acquireLock(context.db, { namespace: 'mediaUploads', key: ownerId });
    if ((await repository.countUploads(context, ownerId)) >= MAX_UPLOADS)
      throw context.problem('too_many_uploads');
    const createdAt = context.clock.now();
    const expiresAt = new Date(createdAt.getTime() + UPLOAD_LASTS_MS);
    const { id: fileId } = await addIncoming(context, { name: fields.name, expiresAt });
    const uuid = newUuid(createdAt);
    await repository.insertUpload(context, {
      ...fields,
      ...{ uuid, ownerId, method, fileId, createdAt, expiresAt },
    });
    return (await repository.findUpload(context, {
      uploadId: toPublicId('upl', uuid),
      ownerId,
    })) as StoredUpload;
  });

/** Adds a file for the bytes of an upload. It outlives the upload, which deletes it. */
export const addIncoming = (
  context: Pick<Context, 'db' | 'clock'>,
  { name, expiresAt }: { name: string; expiresAt: Date },
) => {
  // The media of an erased account may stay, so the file itself belongs to no account.
  const description = { kind: 'media', ownerId: undefined, name, mediaType: unknownType } as const;
  return addFile(context, description, expiresAt);
};

/** Returns the request that uploads the content: to the store if clients can reach it, otherwise to this API. */
export const requestOf = async (
  { storage, uploadLinks }: Pick<Services, 'storage' | 'uploadLinks'>,
  { id, file, size, expiresAt, isReceived, method }: StoredUpload,
): Promise<UploadRequest | undefined> => {
  if (method !== 'direct' || isReceived || !file) return undefined;
  const until = new Date(expiresAt);
  const link = { expiresAt: until, type: unknownType, size };
  const url = (await storage.uploadUrl(file.key, link)) ?? (await uploadLinks.urlOf(id, until));
  return { method: 'PUT', url, headers: { 'Content-Type': unknownType } };
};

/**
 * Stores the content of a direct upload, in place of earlier content. Throws not_found, upload_state_conflict, size_mismatch
 * or storage_full.
 */
export const receiveContent = async (
  context: Context<'not_found' | 'upload_state_conflict' | 'size_mismatch' | 'storage_full'> &
    Pick<Services, 'storage'>,
  uploadId: string,
  content: Readable,
): Promise<void> => {
  const { file, size } = await requireOpen(context, uploadId);
  try {
    await context.storage.put(file.key, content, { type: unknownType, size });
  } catch (error) {
    if (error instanceof StorageFull) throw context.problem('storage_full', { cause: error });
    if (error instanceof ContentMismatch)
      throw context.problem('size_mismatch', { detail: `The upload has ${size} bytes.`, cause: error });
    throw error;
  }
  try {
    await requireOpen(context, uploadId);
  } catch (error) {
    // The upload has ended or was completed meanwhile, and nothing else deletes bytes that came afterwards.
    await discardFile(context, file);
    throw error;
  }
};

type Open = StoredUpload & Required<Pick<StoredUpload, 'file'>>;

/** Returns a direct upload whose content may still be replaced. */
const requireOpen = async (
  context: Context<'not_found' | 'upload_state_conflict'>,
  uploadId: string,
): Promise<Open> => {
  const upload = await repository.findLinkedUpload(context, uploadId);
  if (upload?.method !== 'direct') throw context.problem('not_found');
  const { file, isReceived } = upload;
  if (isReceived || !file)
    throw context.problem('upload_state_conflict', { detail: 'The content is complete.' });
  return { ...upload, file };
};

/** Deletes an unfinished upload, and discards its bytes. Throws not_found or upload_state_conflict. */
export const cancelUpload = (
  context: Context<'not_found' | 'upload_state_conflict'>,
  target: repository.OwnUpload,
): Promise<void> =>
  inTransaction(context, async (context) => {
    const upload = await repository.lockUpload(context, target);
    if (!upload) throw context.problem('not_found');
    const { mediaId } = upload;
    if (mediaId !== undefined)
      throw context.problem('upload_state_conflict', { detail: `The upload has become ${mediaId}.` });
    await repository.deleteUpload(context, upload.id);
  });
