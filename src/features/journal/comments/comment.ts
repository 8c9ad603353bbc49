import type { components } from '../../../../generated/types.ts';

type Schemas = components['schemas'];

export type CommentStatus = Schemas['CommentStatus'];
export type CommentCreate = Schemas['CommentCreate'];
export type ModerationReason = Schemas['ModerationReason'];
/** The representation of a comment for one reader. */
export type ShownComment = Schemas['Comment'];

/** A comment as it is stored, with its text also if nobody may read it. */
export type Comment = Omit<ShownComment, 'contentHtml'> & {
  version: number;
  /** The number of reports that no moderator has settled. */
  reportCount: number;
  /** Whether it was ever published. From then on everyone sees at least its placeholder. */
  wasPublished: boolean;
  /** Whether its post is public. */
  isPostPublic: boolean;
};

/** A comment of this depth accepts no replies. */
export const MAX_DEPTH = 4;

export const EDIT_WINDOW_MS = 15 * 60_000;

/** How long a deleted comment keeps its text, and its author can restore it. */
export const RESTORABLE_MS = 30 * 24 * 3_600_000;
