import type { Context } from '../context.ts';
import type { Services } from '../services.ts';
import type { SignedExpiry } from '../signed-link.ts';

/** Throws invalid_file_link or file_link_expired unless the link is valid now. */
export const requireLink = async (
  {
    problem,
    clock,
    fileLinks,
  }: Context<'invalid_file_link' | 'file_link_expired'> & Pick<Services, 'fileLinks'>,
  fileId: string,
  signed: SignedExpiry,
): Promise<void> => {
  if (!(await fileLinks.isGenuine(fileId, signed))) throw problem('invalid_file_link');
  if (signed.expires * 1000 <= clock.now().getTime()) throw problem('file_link_expired');
};
