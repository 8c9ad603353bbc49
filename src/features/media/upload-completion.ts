/** Makes the content of an upload a media file. */
import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { CallFacts } from '../../contract/handler-call.ts';
import { Problem } from '../../contract/problem.ts';
import type { Db } from '../../db/db.ts';
import { inTransaction } from '../../db/transaction.ts';
import { StorageFull } from '../../gateways/storage-gateway.ts';
import type { Context } from '../context.ts';
import { discardFile, type NewFile, type WrittenFile } from '../files/file-store.ts';
import type { Services } from '../services.ts';
import type { StoredMedia } from './media.ts';
import { detectType, type KnownType, sizeLimits } from './media-content.ts';
import { downloadName } from './media-name.ts';
import { addMedia, findTwin } from './media-publication.ts';
import * as mediaRepository from './media-repository.ts';
import type { StoredUpload } from './upload.ts';
import { readHead } from './upload-content.ts';
import * as repository from './upload-repository.ts';
import { addIncoming } from './upload-service.ts';

type ContentProblem = 'not_found' | 'file_too_large' | 'unsupported_file_type' | 'checksum_mismatch';

type ReceivedContext = Context<ContentProblem> &
  Pick<Services, 'storage'> &
  Pick<CallFacts<Db>, 'confirmActor'>;

type CompletionContext = ReceivedContext &
  Pick<Context<ContentProblem | 'upload_incomplete' | 'storage_full'>, 'problem'>;

/** The media file of a completed upload, and whether the completion has created it. */
export type Completed = { media: StoredMedia; isNew: boolean };

/** Returns the response, checked before the commit. It may be called again if the transaction is repeated. */
type Respond<Response> = (completed: Completed) => Response;

/**
 * Completes an upload, once: a repetition returns the same media file. Reads the content outside of transactions. Rejected
 * content ends the upload. Throws not_found, upload_incomplete, file_too_large, unsupported_file_type, checksum_mismatch,
 * storage_full, and the problems of `confirmActor`.
 */
export const completeUpload = async <Response>(
  context: CompletionContext,
  target: repository.OwnUpload,
  respond: Respond<Response>,
): Promise<Response> => {
  const found = await repository.findUpload(context, target);
  const upload = found && (found.isReceived ? found : await receive(context, target, found));
  return complete(context, { target, upload }, respond);
};

/**
 * Completes an upload whose content has arrived. Throws like `completeUpload`, except upload_incomplete and storage_full.
 */
export const completeReceived = async <Response>(
  context: ReceivedContext,
  target: repository.OwnUpload,
  respond: Respond<Response>,
): Promise<Response> =>
  complete(context, { target, upload: await repository.findUpload(context, target) }, respond);

type Received = { target: repository.OwnUpload; upload: StoredUpload | undefined };

const complete = async <Response>(
  context: ReceivedContext,
  { target, upload }: Received,
  respond: Respond<Response>,
): Promise<Response> => {
  const content = upload?.file && (await readContent(context, target, upload));
  return publish(context, { target, content, respond });
};

/**
 * Copies the content to a key that no link of the upload can write, so the bytes that are checked are the bytes that are
 * published. Returns the upload, which a concurrent completion may have received or completed. Undefined if it has ended.
 */
const receive = async (
  context: CompletionContext,
  target: repository.OwnUpload,
  { method, file: source, name, size, expiresAt }: StoredUpload,
): Promise<StoredUpload | undefined> => {
  if (method !== 'direct') throw context.problem('upload_incomplete');
  const copy = await inTransaction(context, async (context) => {
    await context.confirmActor(context);
    return addIncoming(context, { name, expiresAt: new Date(expiresAt) });
  });
  try {
    const isStored = source && (await copyOf(context, source, copy));
    const stored = isStored ? await context.storage.stat(copy.key) : undefined;
    const upload = await inTransaction(context, async (context) => {
      await context.confirmActor(context);
      const current = await repository.lockUpload(context, target);
      if (!current?.file || current.isReceived) return current;
      if (stored?.size !== size)
        throw context.problem('upload_incomplete', { detail: detailOf(stored, size) });
      await repository.markReceived(context, target.uploadId, copy.id);
      await discardFile(context, current.file);
      return repository.findUpload(context, target);
    });
    if (upload?.file?.id !== copy.id) await discardFile(context, copy);
    return upload;
  } catch (error) {
    await discardFile(context, copy);
    throw error;
  }
};

const detailOf = (stored: { size: number } | undefined, size: number): string =>
  `${stored ? `${stored.size} bytes` : 'Nothing'} of ${size} bytes ${stored ? 'have' : 'has'} arrived.`;

const copyOf = async (
  { storage, problem }: CompletionContext,
  source: { key: string },
  { key }: NewFile,
): Promise<boolean> => {
  try {
    return await storage.copy(source.key, key);
  } catch (error) {
    if (error instanceof StorageFull) throw problem('storage_full', { cause: error });
    throw error;
  }
};

type Content = KnownType & { file: WrittenFile; name: string };

/** Reads and checks the received content. Undefined if it is gone: the upload was completed, or has ended. */
const readContent = async (
  context: ReceivedContext,
  target: repository.OwnUpload,
  upload: StoredUpload,
): Promise<Content | undefined> => {
  const { file, name, size, sha256 } = upload as StoredUpload & Required<Pick<StoredUpload, 'file'>>;
  const stored = await context.storage.get(file.key);
  if (!stored) return undefined;
  try {
    const { all, ...type } = await requireType(context, stored, size);
    const hash = createHash('sha256');
    for await (const chunk of all) hash.update(chunk);
    const measured = hash.digest('hex');
    if (sha256 !== undefined && measured !== sha256)
      throw context.problem('checksum_mismatch', { detail: 'The SHA-256 of the content is another one.' });
    return { ...type, name: downloadName(name, type.extension), file: { ...file, size, sha256: measured } };
  } catch (error) {
    // The content can never become a media file.
    if (error instanceof Problem) await reject(context, target);
    throw error;
  } finally {
    stored.destroy();
  }
};

const requireType = async (context: ReceivedContext, content: Readable, size: number) => {
  const { head, all } = await readHead(content);
  const type = await detectType(head);
  if (!type)
    throw context.problem('unsupported_file_type', { detail: 'The content is not of a permitted type.' });
  const { kind } = type;
  const limit = sizeLimits[kind];
  if (size > limit)
    throw context.problem('file_too_large', { detail: `The limit of the kind ${kind} is ${limit} bytes.` });
  return { ...type, all };
};

/** Ends the upload, and discards its content. */
const reject = (context: ReceivedContext, target: repository.OwnUpload): Promise<void> =>
  inTransaction(context, async (context) => {
    await context.confirmActor(context);
    const upload = await repository.lockUpload(context, target);
    if (upload?.file) await repository.deleteUpload(context, upload.id);
  });

type Outcome<Response> = {
  target: repository.OwnUpload;
  content: Content | undefined;
  respond: Respond<Response>;
};

const publish = <Response>(
  context: ReceivedContext,
  { target, content, respond }: Outcome<Response>,
): Promise<Response> =>
  inTransaction(context, async (context) => {
    await context.confirmActor(context);
    const { ownerId, uploadId } = target;
    // The lock of the content precedes that of the upload, as in all publications.
    const twin = content && (await findTwin(context, { ownerId, content }));
    const upload = await repository.lockUpload(context, target);
    if (!upload) throw context.problem('not_found');
    const { mediaId, alt, title } = upload;
    if (mediaId !== undefined) {
      const media = await mediaRepository.findMedia(context, mediaId);
      if (!media || media.isDeleted) throw context.problem('not_found');
      return respond({ media, isNew: false });
    }
    if (!content) throw new Error(`The content of ${uploadId} is gone`);
    const media = twin ?? (await addMedia(context, { ownerId, content, fields: { alt, title } }));
    await repository.markCompleted(context, uploadId, media.id);
    if (twin) await discardFile(context, content.file);
    return respond({ media, isNew: !twin });
  });
