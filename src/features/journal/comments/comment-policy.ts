import type { Actor } from '../../accounts/access/actor.ts';
import type { Comment } from './comment.ts';

export type Reader = Actor | undefined;

type Owned = Pick<Comment, 'author'>;

export const isModerator = (reader: Reader): boolean => reader?.scopes.has('comments:moderate') === true;

export const isAuthor = (reader: Reader, { author }: Owned): boolean =>
  reader !== undefined && author?.id === reader.id;

/** Tells whether the reader may see the comment, at least as a placeholder. */
export const canSee = (
  reader: Reader,
  comment: Owned & Pick<Comment, 'isPostPublic' | 'wasPublished'>,
): boolean =>
  isModerator(reader) || (comment.isPostPublic && (comment.wasPublished || isAuthor(reader, comment)));

/** Tells whether the reader may read the text of a comment and its author. */
export const canReadText = (reader: Reader, comment: Owned & Pick<Comment, 'status'>): boolean =>
  comment.status !== 'deleted' &&
  (comment.status === 'published' || isAuthor(reader, comment) || isModerator(reader));

/** Editors write the journal, so nobody needs to approve their comments. */
export const isTrustedRole = ({ role }: Pick<Actor, 'role'>): boolean => role !== 'user';
