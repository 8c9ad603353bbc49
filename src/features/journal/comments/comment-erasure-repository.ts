import { updateVersioned } from '../../../db/versioned-row.ts';
import { toUuid } from '../../../lib/id.ts';
import type { DbContext } from '../../context.ts';

/** Deletes the text of at most `limit` comments that were deleted before the time. Returns their number. */
export const eraseDeletedTexts = async ({ db }: DbContext, before: Date, limit: number): Promise<number> => {
  const { rowCount } = await db.raw<{ rowCount: number }>(
    `update comments set body = null where id in (
       select id from comments where body is not null and deleted_at <= ?
       order by deleted_at limit ? for no key update skip locked)`,
    [before, limit],
  );
  return rowCount;
};

/**
 * Erases the comments, likes and reports of an account. Placeholders without text and author remain, so that the replies of
 * others keep their place; a comment that nobody has approved has no replies, and is deleted. Reports remain without their notes.
 */
export const eraseCommentsOf = async ({ db }: DbContext, userId: string, at: Date): Promise<void> => {
  const author_id = toUuid(userId);
  const liked = db('comment_likes').select('comment_id').where({ user_id: author_id });
  // All transactions lock comments in this order.
  await db('comments')
    .select('id')
    .where({ author_id })
    .orWhereIn('id', liked)
    .orderBy('id')
    .forNoKeyUpdate();
  await removeLikesOf({ db }, author_id);
  await db('comment_reports').where({ reporter_id: author_id }).update({ note: null });
  await db('comments').where({ author_id, approved_at: null }).delete();
  const set = { body: null, author_id: null, deleted_at: db.raw('coalesce(deleted_at, ?)', [at]) };
  await updateVersioned(db, { table: 'comments', where: { author_id }, set }, ['id']);
};

const removeLikesOf = async ({ db }: DbContext, uuid: string): Promise<void> => {
  await db.raw(
    `with removed as (delete from comment_likes where user_id = ? returning comment_id)
     update comments set like_count = like_count - 1 from removed where comments.id = comment_id`,
    [uuid],
  );
};
