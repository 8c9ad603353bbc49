import type { components } from '../../../generated/types.ts';
import type { Config } from '../../config.ts';

export type Media = components['schemas']['Media'];
export type MediaKind = Media['kind'];
export type MediaState = Media['state'];
export type MediaFailure = NonNullable<Media['failure']>;
/** An absent field keeps its value; `null` removes it. */
export type MediaPatch = components['schemas']['MediaPatch'];

/** The bytes of a media file in one size and format. */
export type Rendition = {
  name: string;
  mediaType: string;
  /** In bytes. */
  size: number;
  /** In pixels. Undefined unless it is an image. */
  width?: number;
  height?: number;
};

/** A media file as the database holds it. Its ETag is derived from the version. */
export type StoredMedia = Omit<Media, 'renditions'> & {
  /** Undefined after the erasure of its owner. */
  ownerId: string | undefined;
  version: number;
  isDeleted: boolean;
  /** Only its owner decides about it, by operations of its own. */
  isAvatar: boolean;
  renditions: Rendition[];
};

/** Returns a function from the name of a rendition to its URL. */
export const renditionUrls = (
  { publicUrl }: Pick<Config, 'publicUrl'>,
  mediaId: string,
): ((rendition: string) => string) => {
  const base = `${publicUrl}/v1/media/${mediaId}/renditions`;
  return (name) => `${base}/${name}`;
};

/** Returns the representation of a media file, with the URLs of its renditions, and its version. */
export const presentMedia = (
  { config }: { readonly config: Pick<Config, 'publicUrl'> },
  { version, ownerId: _, isDeleted: __, isAvatar: ___, renditions, ...media }: StoredMedia,
): { version: number; body: Media } => {
  const urlOf = renditionUrls(config, media.id);
  return {
    version,
    body: { ...media, renditions: renditions.map((one) => ({ ...one, url: urlOf(one.name) })) },
  };
};
