/** The transaction that makes stored bytes a media file. */
import { acquireLock } from '../../db/advisory-lock.ts';
import { newUuid, toPublicId } from '../../lib/id.ts';
import type { Context } from '../context.ts';
import { appendEvent } from '../events/append-event.ts';
import { publishFile, type WrittenFile } from '../files/file-store.ts';
import { enqueueJob } from '../jobs/enqueue-job.ts';
import type { StoredMedia } from './media.ts';
import type { KnownType } from './media-content.ts';
import { mediaJobFacts } from './media-job-facts.ts';
import * as repository from './media-repository.ts';

export type Publication = {
  ownerId: string;
  fields: { alt?: string | undefined; title?: string | undefined };
  /** The bytes, with their type and the name for downloads. */
  content: KnownType & { file: WrittenFile; name: string };
};

/**
 * Returns the media file of the account with this content, if there is one. Until the transaction ends, concurrent
 * publications of the content wait here, and then find the first one.
 */
export const findTwin = async (
  context: Pick<Context, 'db'>,
  { ownerId, content }: Omit<Publication, 'fields'>,
): Promise<StoredMedia | undefined> => {
  const { sha256 } = content.file;
  await acquireLock(context.db, { namespace: 'mediaContent', key: `${ownerId} ${sha256}` });
  return repository.findByContent(context, { ownerId, sha256 });
};

/** Adds a media file for content without a twin, and the job of an image. */
export const addMedia = async (
  context: Context,
  { ownerId, fields: { alt, title }, content }: Publication,
): Promise<StoredMedia> => {
  const { kind, name, mediaType, file } = content;
  const { id: fileId, size, sha256 } = file;
  const createdAt = context.clock.now();
  const uuid = newUuid(createdAt);
  const mediaId = toPublicId('med', uuid);
  if (!(await publishFile(context, { ...file, name, mediaType }, undefined)))
    throw new Error(`The file ${fileId} is gone`);
  const jobId =
    kind === 'image' ? await enqueueJob(context, mediaJobFacts, { mediaId }, { ownerId }) : undefined;
  await repository.insertMedia(context, {
    ...{ uuid, ownerId, kind, name, mediaType, size, sha256, alt, title, jobId, fileId, createdAt },
  });
  await appendEvent(context, 'media.created', { subjectId: mediaId, version: 1, ownerId, data: { kind } });
  return repository.getMedia(context, mediaId);
};
