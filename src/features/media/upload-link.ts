import type { Context } from '../context.ts';
import type { Services } from '../services.ts';
import type { SignedExpiry } from '../signed-link.ts';

/** Throws invalid_upload_link or upload_link_expired unless the link is valid now. */
export const requireUploadLink = async (
  {
    problem,
    clock,
    uploadLinks,
  }: Context<'invalid_upload_link' | 'upload_link_expired'> & Pick<Services, 'uploadLinks'>,
  uploadId: string,
  signed: SignedExpiry,
): Promise<void> => {
  if (!(await uploadLinks.isGenuine(uploadId, signed))) throw problem('invalid_upload_link');
  if (signed.expires * 1000 <= clock.now().getTime()) throw problem('upload_link_expired');
};
