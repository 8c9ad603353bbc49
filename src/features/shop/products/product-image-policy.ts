import type { ProblemContext } from '../../context.ts';
import { requireImages } from '../../media/media-read-model.ts';
import type { ProductCreate } from './product.ts';
import { faultsOfImages, referencesOf, type StoredImage, toStored } from './product-image.ts';

/**
 * Returns the images as a product stores them, and protects their media files from deletion until the transaction ends. Media are
 * locked after the product and its category. Throws unusable_image.
 */
export const requireProductImages = async (
  context: ProblemContext<'unusable_image'>,
  images: NonNullable<ProductCreate['images']>,
): Promise<StoredImage[]> => {
  const faults = faultsOfImages(images);
  if (faults.length > 0) throw context.problem('unusable_image', { faults });
  return toStored(images, await requireImages(context, referencesOf(images)));
};
