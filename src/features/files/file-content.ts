import type { RangedContent } from '../../contract/byte-range.ts';
import { attachment } from '../../lib/content-disposition.ts';
import type { Context } from '../context.ts';
import type { Services } from '../services.ts';
import type { File } from './file-repository.ts';

type DownloadContext = Context<'not_found'> & Pick<Services, 'storage'>;

/** The bytes of a file for the owner of a link that expires at `expires`, in seconds since 1970. */
export const contentOf = (
  { storage, problem }: DownloadContext,
  { key, name, mediaType, size, expiresAt }: File,
  expires: number,
): RangedContent => ({
  size,
  open: async (range) => {
    const content = await storage.get(key, range);
    // The file has expired since the row was read.
    if (!content) throw problem('not_found');
    return content;
  },
  elsewhere: () => {
    const linked = expires * 1000;
    const last = expiresAt === undefined ? linked : Math.min(linked, Date.parse(expiresAt));
    return storage.downloadUrl(key, {
      expiresAt: new Date(last),
      type: mediaType,
      disposition: attachment(name),
    });
  },
});
