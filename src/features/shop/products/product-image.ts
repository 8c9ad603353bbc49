import type { components } from '../../../../generated/types.ts';
import type { InputFault } from '../../../contract/problem.ts';
import { type ImageContext, type ImageReference, readImages } from '../../media/media-read-model.ts';

type Schemas = components['schemas'];
type ImageInput = Schemas['ProductImageInput'];
export type ProductImage = Schemas['ProductImage'];

/** An image of media or of another URL, as a product stores it. */
export type StoredImage = { mediaId?: string; url?: string; alt: string };

/** Returns a fault for each image that has neither or both of a media file and a URL. */
export const faultsOfImages = (images: readonly ImageInput[]): InputFault[] =>
  images.flatMap(({ mediaId, url }, index) =>
    (mediaId === undefined) === (url === undefined)
      ? [{ field: ['images', index], rule: 'oneOf', detail: 'must have either mediaId or url' }]
      : [],
  );

/** Returns the references to media, as faults name them. */
export const referencesOf = (images: readonly ImageInput[]): ImageReference[] =>
  images.flatMap(({ mediaId }, index) =>
    mediaId === undefined ? [] : [{ field: ['images', index, 'mediaId'], mediaId }],
  );

/** Returns the images as a product stores them. The members have one order, because their JSON is compared. */
export const toStored = (images: readonly ImageInput[], alts: ReadonlyMap<string, string>): StoredImage[] =>
  images.map(({ mediaId, url, alt }) =>
    mediaId === undefined
      ? { ...(url !== undefined && { url }), alt: alt ?? '' }
      : { mediaId, alt: alt ?? alts.get(mediaId) ?? '' },
  );

type WithImages = { images?: readonly StoredImage[] };
type Presented<Product extends WithImages> = Omit<Product, 'images'> &
  (Product extends { images: unknown } ? { images: ProductImage[] } : { images?: ProductImage[] });

/** Returns the products as a client sees them, with the URLs and the renditions of their images. */
export const presentProducts = async <Product extends WithImages>(
  context: ImageContext,
  products: readonly Product[],
): Promise<Presented<Product>[]> => {
  const mediaIds = products.flatMap(({ images = [] }) => images.flatMap(({ mediaId }) => mediaId ?? []));
  const shown = await readImages(context, mediaIds);
  const present = ({ mediaId, url, alt }: StoredImage): ProductImage => {
    const found = mediaId === undefined ? url !== undefined && { url } : shown.get(mediaId);
    if (!found) throw new Error(`The media file ${mediaId} has no renditions`);
    return { ...found, alt };
  };
  return products.map(({ images, ...product }) => ({
    ...product,
    ...(images && { images: images.map(present) }),
  })) as unknown as Presented<Product>[];
};

/** Like `presentProducts`, for one product. */
export const presentProduct = async <Product extends WithImages>(
  context: ImageContext,
  product: Product,
): Promise<Presented<Product>> => {
  const [presented] = await presentProducts(context, [product]);
  return presented as Presented<Product>;
};
