/** The posts of a tag, for changes of all of them at once. The transaction has locked the tag. */
import { updateVersioned } from '../../../db/versioned-row.ts';
import { toUuid } from '../../../lib/id.ts';
import type { Context, DbContext } from '../../context.ts';
import type { PostSummary } from '../posts/post.ts';
import { findSummaries } from '../posts/post-list-repository.ts';

/** Locks all posts that have the tag, by id, and returns their ids in the database. */
export const lockPostsOf = async ({ db }: DbContext, tagId: string): Promise<string[]> => {
  const postIds = () =>
    db('post_tags')
      .where({ tag_id: toUuid(tagId) })
      .select('post_id');
  await db('posts').select('id').whereIn('id', postIds()).orderBy('id').forNoKeyUpdate();
  // A post may have lost the tag while the lock waited. No other post can get it, because the tag is locked.
  return await postIds().pluck('post_id');
};

/** Gives the posts of a tag another tag too. */
export const copyAssignments = async (
  { db }: DbContext,
  { from, to }: { from: string; to: string },
): Promise<void> => {
  await db.raw(
    `insert into post_tags (post_id, tag_id) select post_id, ?::uuid from post_tags where tag_id = ?
     on conflict do nothing`,
    [toUuid(to), toUuid(from)],
  );
};

/** Increments the versions of locked posts whose tags have changed. Returns those that are not deleted. */
export const touchPosts = async (
  context: Pick<Context, 'db' | 'clock'>,
  ids: string[],
): Promise<(PostSummary & { version: number })[]> => {
  if (ids.length === 0) return [];
  const where = (posts: { whereIn: (column: string, ids: string[]) => unknown }) => posts.whereIn('id', ids);
  const set = { updated_at: context.clock.now() };
  await updateVersioned(context.db, { table: 'posts', where, set }, ['id']);
  return findSummaries(context, ids);
};
