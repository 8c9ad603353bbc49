/** The interface of files for features that show them. */
import type { Context } from '../context.ts';
import type { Services } from '../services.ts';
import * as repository from './file-repository.ts';

/** Returns a file of this kind and owner. Undefined if there is none, or if it has expired. */
export const findOwnFile = async (
  context: Pick<Context, 'db' | 'clock'>,
  { fileId, ownerId, kind }: { fileId: string; ownerId: string; kind: repository.FileKind },
): Promise<repository.File | undefined> => {
  const file = await repository.findFile(context, fileId, context.clock.now());
  return file?.ownerId === ownerId && file.kind === kind ? file : undefined;
};

/** Returns a file that another feature has published and permits to read. Undefined if it has expired. */
export const findPublishedFile = (
  context: Pick<Context, 'db' | 'clock'>,
  fileId: string,
): Promise<repository.File | undefined> => repository.findFile(context, fileId, context.clock.now());

const LINK_MS = 60 * 60_000;

/** Returns a link that downloads the file without a token for an hour, or until the file expires. */
export const createDownloadLink = async (
  { clock, fileLinks }: Pick<Context, 'clock'> & Pick<Services, 'fileLinks'>,
  { id, expiresAt }: Pick<repository.File, 'id' | 'expiresAt'>,
): Promise<{ url: string; expiresAt: Date }> => {
  const last = clock.now().getTime() + LINK_MS;
  const until = new Date(expiresAt === undefined ? last : Math.min(last, Date.parse(expiresAt)));
  return { url: await fileLinks.urlOf(id, until), expiresAt: until };
};
