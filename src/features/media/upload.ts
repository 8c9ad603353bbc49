import type { components } from '../../../generated/types.ts';

export type MediaUpload = components['schemas']['MediaUpload'];
export type MediaUploadCreate = components['schemas']['MediaUploadCreate'];
export type UploadMethod = MediaUpload['method'];
/** The request that uploads the content. */
export type UploadRequest = NonNullable<MediaUpload['request']>;

/** An upload as the database holds it. */
export type StoredUpload = Omit<MediaUpload, 'request'> & {
  /** Whether its bytes are complete. Then nothing can change them. */
  isReceived: boolean;
  /** Where its bytes arrive. Undefined once it is completed. */
  file?: { id: string; key: string };
};

/** Returns the representation of an upload. */
export const presentUpload = (
  { isReceived: _, file: __, ...upload }: StoredUpload,
  request?: UploadRequest,
): MediaUpload => ({ ...upload, ...(request && { request }) });
