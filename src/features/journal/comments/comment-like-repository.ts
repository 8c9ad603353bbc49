import type { components } from '../../../../generated/types.ts';
import { type Page, type PageRequest, readPage, type SortTerm } from '../../../db/keyset.ts';
import { query } from '../../../db/statement.ts';
import { toPublicId, toUuid } from '../../../lib/id.ts';
import type { DbContext } from '../../context.ts';

type Like = { commentId: string; userId: string };

/** Adds a like to a comment that the transaction has locked. Idempotent. */
export const addLike = async (
  { db }: DbContext,
  { commentId, userId, at }: Like & { at: Date },
): Promise<void> => {
  const text = `with added as (
      insert into comment_likes (comment_id, user_id, created_at) values ($1, $2, $3) on conflict do nothing
      returning comment_id)
    update comments set like_count = like_count + 1 from added where comments.id = comment_id`;
  await query(db, text, [toUuid(commentId), toUuid(userId), at]);
};

/** Removes a like from a comment that the transaction has locked. Idempotent. */
export const removeLike = async ({ db }: DbContext, { commentId, userId }: Like): Promise<void> => {
  const text = `with removed as (
      delete from comment_likes where comment_id = $1 and user_id = $2 returning comment_id)
    update comments set like_count = like_count - 1 from removed where comments.id = comment_id`;
  await query(db, text, [toUuid(commentId), toUuid(userId)]);
};

type LikeRow = { comment_id: string; created_at: string };

const newestCommentFirst: readonly SortTerm[] = [
  { expression: 'comment_id', field: 'comment_id', descending: true },
];

/** Returns a page of the comments that an account likes, the newest comment first. */
export const listLikesOf = (
  { db }: DbContext,
  userId: string,
  page: PageRequest,
): Promise<Page<components['schemas']['CommentLike']>> =>
  readPage(
    db('comment_likes')
      .select('comment_id', 'created_at')
      .where({ user_id: toUuid(userId) }),
    newestCommentFirst,
    page,
    ({ comment_id, created_at }: LikeRow) => ({
      commentId: toPublicId('cmt', comment_id),
      likedAt: created_at,
    }),
  );
