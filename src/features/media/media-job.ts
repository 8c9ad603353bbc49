import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { inTransaction } from '../../db/transaction.ts';
import type { Context } from '../context.ts';
import { appendEvent } from '../events/append-event.ts';
import { discardFile, publishFile, type WrittenFile, writeFile } from '../files/file-store.ts';
import { defineJob, type JobContext, JobRejected, type RunningJob } from '../jobs/job-kind.ts';
import { deleteAvatars } from './avatar-repository.ts';
import { renderImage, UnusableImage } from './image-renderer.ts';
import type { MediaFailure, StoredMedia } from './media.ts';
import { type MediaJobData, mediaJobFacts } from './media-job-facts.ts';
import * as repository from './media-repository.ts';
import { subjectOf } from './media-service.ts';

type Written = { name: string; width: number; height: number; file: WrittenFile };

/**
 * Encodes the renditions of an image. Each attempt writes files of its own, which nobody sees; the last transaction publishes
 * them, deletes the upload and ends the job. A deleted image is processed too, because it may be restored.
 */
export const mediaJob = defineJob<MediaJobData>({
  ...mediaJobFacts,
  // Its pixels occupy up to 200 MB.
  concurrency: 1,
  run: async (context, { mediaId }, job) => {
    const media = await repository.findMedia(context, mediaId);
    const upload = await repository.findUpload(context, mediaId);
    const content = upload && (await context.storage.get(upload.key));
    if (!media || !content) throw new JobRejected('the upload is gone');
    const bytes = await buffer(content);
    const written: Written[] = [];
    try {
      for await (const { done, bytes: image, ...rendition } of renderImage(bytes, media.mediaType)) {
        job.signal.throwIfAborted();
        written.push({ ...rendition, file: await store(context, { media, rendition, image }, job.signal) });
        await job.progress(Math.min(99, Math.floor(done * 100)));
      }
      await publish(context, { mediaId, written, job });
    } catch (error) {
      for (const { file } of written) await discardFile(context, file);
      if (!(error instanceof UnusableImage)) throw error;
      const { failure } = error;
      await inTransaction(context, async (context) => {
        await fail(context, mediaId, failure);
        await job.complete(context, { failure });
      });
    }
    return undefined;
  },
  abandoned: (context, { mediaId }) => fail(context, String(mediaId), 'processing_failed'),
});

type Stored = { media: StoredMedia; rendition: { mediaType: string }; image: Buffer };

const store = (
  context: JobContext,
  { media, rendition: { mediaType }, image }: Stored,
  signal: AbortSignal,
): Promise<WrittenFile> => {
  const description = { kind: 'media', ownerId: undefined, name: media.name, mediaType } as const;
  return writeFile(context, description, Readable.from([image]), signal);
};

type Finished = { mediaId: string; written: Written[]; job: RunningJob };

const publish = (context: JobContext, { mediaId, written, job }: Finished): Promise<void> =>
  inTransaction(context, async (context) => {
    const before = await repository.lockMedia(context, mediaId);
    if (before?.state !== 'processing') throw new JobRejected('the media file is gone');
    await repository.deleteUpload(context, mediaId);
    for (const { file } of written) {
      if (!(await publishFile(context, file, undefined))) throw new Error(`The file ${file.id} is gone`);
    }
    const files = written.map(({ file, ...rendition }) => ({ ...rendition, fileId: file.id }));
    await repository.insertMediaFiles(context, mediaId, files.map(withoutType));
    const updatedAt = context.clock.now();
    const media = await repository.updateMedia(context, mediaId, { state: 'ready', jobId: null, updatedAt });
    const { ownerId } = media;
    if (media.isAvatar && ownerId !== undefined)
      await deleteAvatars(context, { userId: ownerId, state: 'ready', except: mediaId });
    await appendEvent(context, 'media.ready', { ...subjectOf(media), data: { kind: media.kind } });
    await job.complete(context, { mediaId });
  });

const withoutType = ({ name, fileId, width, height }: repository.MediaFile): repository.MediaFile => ({
  name,
  fileId,
  width: width as number,
  height: height as number,
});

/** Ends the processing of an image without renditions, and deletes its upload. */
const fail = async (
  context: Pick<Context, 'db' | 'clock'>,
  mediaId: string,
  failure: MediaFailure,
): Promise<void> => {
  const before = await repository.lockMedia(context, mediaId);
  if (before?.state !== 'processing') return;
  await repository.deleteUpload(context, mediaId);
  const updatedAt = context.clock.now();
  const change = { state: 'failed', failure, jobId: null, updatedAt } as const;
  const media = await repository.updateMedia(context, mediaId, change);
  await appendEvent(context, 'media.failed', { ...subjectOf(media), data: { failure } });
};
