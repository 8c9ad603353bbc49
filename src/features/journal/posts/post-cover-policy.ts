import type { components } from '../../../../generated/types.ts';
import type { DbContext, ProblemContext } from '../../context.ts';
import { findImages, requireImages } from '../../media/media-read-model.ts';
import type { Cover } from './post.ts';

type CoverInput = components['schemas']['CoverInput'];

const referenceTo = (mediaId: string) => ({ field: ['cover', 'mediaId'], mediaId });

/**
 * Returns the cover as a post stores it, and protects its media file from deletion until the transaction ends. Media are locked
 * after the post. Throws unusable_image.
 */
export const requireCover = async <Given extends CoverInput | null | undefined>(
  context: ProblemContext<'unusable_image'>,
  given: Given,
): Promise<Cover | Exclude<Given, CoverInput>> => {
  if (!given) return given as Exclude<Given, CoverInput>;
  const { mediaId, alt } = given;
  const alts = await requireImages(context, [referenceTo(mediaId)]);
  return { mediaId, alt: alt ?? alts.get(mediaId) ?? '' };
};

/** Like `requireCover`, for a former cover. Null if its media file is gone. */
export const findFormerCover = async (
  context: DbContext,
  cover: Cover | undefined,
): Promise<Cover | null> => {
  if (!cover) return null;
  const { faults } = await findImages(context, [referenceTo(cover.mediaId)], { isLocking: true });
  return faults.length === 0 ? cover : null;
};
