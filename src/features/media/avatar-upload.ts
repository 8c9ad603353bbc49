import type { CallFacts } from '../../contract/handler-call.ts';
import type { FilePart } from '../../contract/multipart-parts.ts';
import { acquireLock } from '../../db/advisory-lock.ts';
import type { Db } from '../../db/db.ts';
import { inTransaction } from '../../db/transaction.ts';
import { newUuid, toPublicId } from '../../lib/id.ts';
import type { Actor } from '../accounts/access/actor.ts';
import type { Context } from '../context.ts';
import { appendEvent } from '../events/append-event.ts';
import { discardFile, publishFile, type WrittenFile, writeUpload } from '../files/file-store.ts';
import { enqueueJob } from '../jobs/enqueue-job.ts';
import type { Services } from '../services.ts';
import { deleteAvatars } from './avatar-repository.ts';
import { detectType, type KnownType } from './media-content.ts';
import { mediaJobFacts } from './media-job-facts.ts';
import { downloadName } from './media-name.ts';
import { insertMedia } from './media-repository.ts';
import { limited, readHead } from './upload-content.ts';

type AvatarContext = Context<'file_too_large' | 'unsupported_file_type' | 'storage_full'> &
  Pick<Services, 'storage'> &
  Pick<CallFacts<Db>, 'confirmActor'>;

const MAX_BYTES = 5 * 1024 * 1024;

type Received = KnownType & { file: WrittenFile };

/**
 * Stores a picture as the next avatar of the actor, and returns the response for its job. The upload needs no transaction, which would
 * stay open meanwhile. Throws file_too_large, unsupported_file_type, storage_full, the problems of the form, and those of
 * `confirmActor`.
 */
export const uploadAvatar = async <Response>(
  context: AvatarContext,
  { id: ownerId }: Actor,
  { files, respond }: { files: AsyncIterable<FilePart>; respond: (jobId: string) => Response },
): Promise<Response> => {
  let received: Received | undefined;
  try {
    // The form has one file. Reading on shows what else it has.
    for await (const part of files) received = await receive(context, part);
    if (!received) throw new Error('The contract requires the file');
    return await publish(context, { ownerId, received, respond });
  } catch (error) {
    if (received) await discardFile(context, received.file);
    throw error;
  }
};

const receive = async (context: AvatarContext, { content }: FilePart): Promise<Received> => {
  const { head, all } = await readHead(content);
  const type = await detectType(head);
  if (type?.kind !== 'image')
    throw context.problem('unsupported_file_type', {
      detail: 'The content is no JPEG, PNG, WebP, AVIF or GIF.',
    });
  const tooLarge = () =>
    context.problem('file_too_large', { detail: `The limit of an avatar is ${MAX_BYTES} bytes.` });
  const { mediaType, extension } = type;
  const description = {
    kind: 'media',
    ownerId: undefined,
    name: downloadName('avatar', extension),
    mediaType,
  } as const;
  return { ...type, file: await writeUpload(context, description, limited(all, MAX_BYTES, tooLarge)) };
};

type Publication<Response> = { ownerId: string; received: Received; respond: (jobId: string) => Response };

const publish = <Response>(
  context: AvatarContext,
  { ownerId, received: { mediaType, extension, file }, respond }: Publication<Response>,
): Promise<Response> =>
  inTransaction(context, async (context) => {
    await context.confirmActor(context);
    // Of two uploads at once the later one finds the other, so an account has one avatar and one on its way.
    await acquireLock(context.db, { namespace: 'mediaContent', key: `${ownerId} avatar` });
    await deleteAvatars(context, { userId: ownerId, state: 'unready' });
    const createdAt = context.clock.now();
    const uuid = newUuid(createdAt);
    const mediaId = toPublicId('med', uuid);
    const { id: fileId, size, sha256 } = file;
    if (!(await publishFile(context, file, undefined))) throw new Error(`The file ${fileId} is gone`);
    const jobId = await enqueueJob(context, mediaJobFacts, { mediaId }, { ownerId });
    const name = downloadName('avatar', extension);
    await insertMedia(context, {
      ...{
        uuid,
        ownerId,
        kind: 'image',
        name,
        mediaType,
        size,
        sha256,
        jobId,
        fileId,
        createdAt,
        isAvatar: true,
      },
    });
    await appendEvent(context, 'media.created', {
      ...{ subjectId: mediaId, version: 1, ownerId },
      data: { kind: 'image' },
    });
    return respond(jobId);
  });
