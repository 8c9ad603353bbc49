import type { StoredContent } from './resumable-repository.ts';
import type { StoredUpload } from './upload.ts';

/** The version of tus that the server speaks. */
export const tusVersion = '1.0.0';

/** A resumable upload as tus shows it. */
export type Progress = {
  /** Where the next bytes begin. */
  offset: number;
  expiresAt: Date;
  /** Undefined before the completion. */
  mediaId: string | undefined;
};

/**
 * Clients of tus take an upload whose offset is its size for successful. So the last byte counts only when the content has
 * become a media file.
 */
export const progressOf = (
  { size, expiresAt, mediaId }: StoredUpload,
  { length }: Pick<StoredContent, 'length'>,
): Progress => ({
  offset: mediaId === undefined ? Math.min(length, size - 1) : size,
  expiresAt: new Date(expiresAt),
  mediaId,
});
