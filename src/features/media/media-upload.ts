import type { CallFacts } from '../../contract/handler-call.ts';
import type { FilePart } from '../../contract/multipart-parts.ts';
import type { Db } from '../../db/db.ts';
import { inTransaction } from '../../db/transaction.ts';
import { ContentMismatch } from '../../gateways/storage-gateway.ts';
import type { Actor } from '../accounts/access/actor.ts';
import type { Context } from '../context.ts';
import { discardFile, type WrittenFile, writeUpload } from '../files/file-store.ts';
import type { Services } from '../services.ts';
import { type Media, presentMedia } from './media.ts';
import { detectType, type KnownType, sizeLimits } from './media-content.ts';
import { downloadName } from './media-name.ts';
import { addMedia, findTwin } from './media-publication.ts';
import { limited, readHead } from './upload-content.ts';

type UploadContext = Context<
  'file_too_large' | 'unsupported_file_type' | 'checksum_mismatch' | 'storage_full'
> &
  Pick<Services, 'storage' | 'config'> &
  Pick<CallFacts<Db>, 'checked' | 'confirmActor'>;

type Fields = { alt?: string | undefined; title?: string | undefined; sha256?: string | undefined };
type Upload = { fields: Fields; files: AsyncIterable<FilePart> };
type Received = KnownType & { file: WrittenFile; name: string };

type Uploaded =
  | { status: 200; version: number; body: Media }
  | { status: 201; version: number; body: Media; headers: { Location: string } };

/**
 * Stores a file and returns the response. The upload needs no transaction, which would stay open meanwhile. Content that the
 * account already has is discarded again. Throws file_too_large, unsupported_file_type, checksum_mismatch, storage_full, the
 * problems of the form, and those of `confirmActor`.
 */
export const uploadMedia = async (
  context: UploadContext,
  { id: ownerId }: Actor,
  { fields, files }: Upload,
): Promise<Uploaded> => {
  let received: Received | undefined;
  try {
    // The form has one file. Reading on shows what else it has.
    for await (const part of files) received = await receive(context, part, fields.sha256);
    if (!received) throw new Error('The contract requires the file');
    return await publish(context, { ownerId, fields, received });
  } catch (error) {
    if (received) await discardFile(context, received.file);
    throw error;
  }
};

/** Stores the bytes of a file, which nobody sees yet. */
const receive = async (
  context: UploadContext,
  { content, filename }: FilePart,
  sha256: string | undefined,
): Promise<Received> => {
  const { head, all } = await readHead(content);
  const type = await detectType(head);
  if (!type)
    throw context.problem('unsupported_file_type', { detail: 'The content is not of a permitted type.' });
  const { kind, mediaType, extension } = type;
  const limit = sizeLimits[kind];
  const tooLarge = () =>
    context.problem('file_too_large', { detail: `The limit of the kind ${kind} is ${limit} bytes.` });
  const name = downloadName(filename, extension);
  try {
    // The media of an erased account may stay, so the file itself belongs to no account.
    const description = { kind: 'media', ownerId: undefined, name, mediaType, sha256 } as const;
    const file = await writeUpload(context, description, limited(all, limit, tooLarge));
    return { ...type, name, file };
  } catch (error) {
    if (error instanceof ContentMismatch)
      throw context.problem('checksum_mismatch', {
        detail: 'The SHA-256 of the content is another one.',
        cause: error,
      });
    throw error;
  }
};

type Publishing = { ownerId: string; fields: Fields; received: Received };

const publish = (
  context: UploadContext,
  { ownerId, fields, received: content }: Publishing,
): Promise<Uploaded> =>
  inTransaction(context, async (context) => {
    await context.confirmActor(context);
    const publication = { ownerId, fields, content };
    const known = await findTwin(context, publication);
    if (known) {
      await discardFile(context, content.file);
      return context.checked({ status: 200, ...presentMedia(context, known) });
    }
    const media = await addMedia(context, publication);
    const headers = { Location: `/v1/media/${media.id}` };
    return context.checked({ status: 201, headers, ...presentMedia(context, media) });
  });
