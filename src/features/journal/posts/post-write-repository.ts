import { withProblems } from '../../../db/postgres-error.ts';
import { updateVersioned } from '../../../db/versioned-row.ts';
import { toPublicId, toUuid } from '../../../lib/id.ts';
import { accountGoneProblem } from '../../account-gone-problem.ts';
import type { Context, DbContext, ProblemContext } from '../../context.ts';
import { slugTakenProblem } from '../../slug-taken-problem.ts';
import type { Cover, PostStatus } from './post.ts';

/** The columns that a write sets. An undefined field keeps its value. `announceAt`: when the publication will be announced. */
export type PostFields = {
  slug?: string | undefined;
  title?: string | undefined;
  body?: string | undefined;
  excerpt?: string | null | undefined;
  cover?: Cover | null | undefined;
  categoryId?: string | null | undefined;
  status?: PostStatus | undefined;
  publishedAt?: Date | null | undefined;
  announceAt?: Date | null | undefined;
  deletedAt?: Date | null | undefined;
};

export type NewPost = PostFields & { uuid: string; authorId: string; title: string; createdAt: Date };

const toColumns = ({ cover, categoryId, publishedAt, announceAt, deletedAt, ...columns }: PostFields) => ({
  ...columns,
  cover_media_id: cover && toUuid(cover.mediaId),
  cover_alt: cover === null ? null : cover?.alt,
  category_id: typeof categoryId === 'string' ? toUuid(categoryId) : categoryId,
  published_at: publishedAt,
  announce_at: announceAt,
  deleted_at: deletedAt,
});

/** Returns false and inserts nothing if the slug is taken. Throws invalid_token if the account of the author is gone. */
export const insertPost = async (
  { db, problem }: ProblemContext<'invalid_token'>,
  { uuid, authorId, createdAt, ...fields }: NewPost,
): Promise<boolean> => {
  const insertion = db('posts')
    .insert({
      id: uuid,
      author_id: toUuid(authorId),
      ...toColumns(fields),
      created_at: createdAt,
      updated_at: createdAt,
    })
    .onConflict('slug')
    .ignore()
    .returning('id');
  const inserted = await withProblems(insertion, { posts_author_id_fkey: () => accountGoneProblem(problem) });
  return inserted.length === 1;
};

/** Writes the given fields of a post and increments its version. Throws slug_taken. */
export const updatePost = async (
  { db, problem }: ProblemContext<'slug_taken'>,
  postId: string,
  fields: PostFields & { updatedAt: Date },
): Promise<void> => {
  const update = updateVersioned(db, toUpdate(postId, fields), ['id']);
  await withProblems(update, { posts_slug_key: () => slugTakenProblem(problem, fields.slug) });
};

/** Like `updatePost`, for fields other than the slug. */
export const updatePostState = async (
  { db }: DbContext,
  postId: string,
  fields: Omit<PostFields, 'slug'> & { updatedAt: Date },
): Promise<void> => {
  await updateVersioned(db, toUpdate(postId, fields), ['id']);
};

const toUpdate = (postId: string, { updatedAt, ...fields }: PostFields & { updatedAt: Date }) => ({
  table: 'posts',
  where: { id: toUuid(postId) },
  set: { ...toColumns(fields), updated_at: updatedAt },
});

/** Removes an account from its posts, which remain without author. */
export const forgetAuthor = async (
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  userId: string,
): Promise<void> => {
  const author_id = toUuid(userId);
  // All transactions lock posts in this order.
  await db('posts').select('id').where({ author_id }).orderBy('id').forNoKeyUpdate();
  const set = { author_id: null, updated_at: clock.now() };
  await updateVersioned(db, { table: 'posts', where: { author_id }, set }, ['id']);
};

/**
 * Returns the slug if it is free, else the first free one of slug-2, slug-3 …, within 80 characters. A former slug of a post is
 * not free: links to it lead to that post.
 */
export const getFreeSlug = async ({ db }: DbContext, slug: string): Promise<string> => {
  const { rows } = await db.raw<{ rows: { slug: string }[] }>(
    `with recursive attempts (number, slug) as (
       select 1, :slug::text
       union all
       select number + 1, rtrim(left(:slug, 79 - length((number + 1)::text)), '-') || '-' || (number + 1)
       from attempts
       where exists (select from posts where posts.slug = attempts.slug)
         or exists (select from post_slugs where post_slugs.slug = attempts.slug)
     )
     select slug from attempts order by number desc limit 1`,
    { slug },
  );
  return (rows[0] as { slug: string }).slug;
};

/** Keeps a former slug of a post. The newest post that had the slug is its owner. */
export const keepFormerSlug = async (
  { db }: DbContext,
  { postId, slug, replacedAt }: { postId: string; slug: string; replacedAt: Date },
): Promise<void> => {
  await db('post_slugs')
    .insert({ slug, post_id: toUuid(postId), replaced_at: replacedAt })
    .onConflict('slug')
    .merge();
};

/** Returns the ids of the existing tags and protects those tags from deletion until the transaction ends. */
export const lockTags = async ({ db }: DbContext, tagIds: readonly string[]): Promise<Set<string>> => {
  if (tagIds.length === 0) return new Set();
  const rows = await db('tags').select('id').whereIn('id', tagIds.map(toUuid)).orderBy('id').forKeyShare();
  return new Set(rows.map(({ id }: { id: string }) => toPublicId('tag', id)));
};

/** Replaces all tags of a post. The context holds a transaction. */
export const replaceTags = async (
  { db }: DbContext,
  postId: string,
  tagIds: readonly string[],
): Promise<void> => {
  const post_id = toUuid(postId);
  await db('post_tags').where({ post_id }).delete();
  if (tagIds.length === 0) return;
  await db('post_tags').insert(tagIds.map((tagId) => ({ post_id, tag_id: toUuid(tagId) })));
};

/** Returns the ids of at most `limit` posts whose publication is due to be announced, by id, after the id `after`. */
export const listDueAnnouncements = async (
  { db }: DbContext,
  { now, after, limit }: { now: Date; after?: string | undefined; limit: number },
): Promise<string[]> => {
  const query = db('posts').select('id').where('announce_at', '<=', now).whereNull('deleted_at');
  if (after !== undefined) query.where('id', '>', toUuid(after));
  const rows: { id: string }[] = await query.orderBy('id').limit(limit);
  return rows.map(({ id }) => toPublicId('pst', id));
};

/** Returns whether the publication of a locked post is due to be announced, and removes the due time. */
export const takeDueAnnouncement = async ({ db }: DbContext, postId: string, now: Date): Promise<boolean> => {
  const taken = await db('posts')
    .where({ id: toUuid(postId) })
    .where('announce_at', '<=', now)
    .update({ announce_at: null });
  return taken > 0;
};
