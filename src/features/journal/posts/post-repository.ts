import { type Page, type PageRequest, readPage, type SortTerm, sortTerms } from '../../../db/keyset.ts';
import { withProblems } from '../../../db/postgres-error.ts';
import { pipelinedRead } from '../../../db/statement.ts';
import { updateVersioned } from '../../../db/versioned-row.ts';
import { toPublicId, toUuid } from '../../../lib/id.ts';
import { accountGoneProblem } from '../../account-gone-problem.ts';
import type { DbContext, ProblemContext } from '../../context.ts';
import { slugTakenProblem } from '../../slug-taken-problem.ts';
import type { Post, PostSort, PostStatus, PostSummary } from './post.ts';

type SummaryRow = {
  id: string;
  slug: string;
  title: string;
  excerpt: string | null;
  status: PostStatus;
  published_at: string | null;
  created_at: string;
  updated_at: string;
  author_id: string | null;
  author_username: string | null;
  tags: { id: string; slug: string; name: string }[];
};
type AuthoredRow = SummaryRow & { body: string };
type PostRow = AuthoredRow & { version: number };

/** `authors` holds account ids; `tag` is a slug. */
export type PostFilter = {
  status: PostStatus;
  authors: 'all' | string[];
  username?: string | undefined;
  tag?: string | undefined;
};

/** The columns that a write sets. An undefined field keeps its value. */
export type PostFields = {
  slug?: string | undefined;
  title?: string | undefined;
  body?: string | undefined;
  excerpt?: string | null | undefined;
  status: PostStatus;
  publishedAt: string | null;
};

export type NewPost = PostFields & { uuid: string; authorId: string; title: string; createdAt: Date };

const summaryColumns = [
  'posts.id',
  'posts.slug',
  'posts.title',
  'posts.excerpt',
  'posts.status',
  'posts.published_at',
  'posts.listed_at',
  'posts.created_at',
  'posts.updated_at',
  'posts.author_id',
  'users.username as author_username',
];

/** Aggregates the tags of a post into its row, so one query reads a page of posts. */
const tagsColumn = `
  coalesce((
    select json_agg(json_build_object('id', tags.id, 'slug', tags.slug, 'name', tags.name) order by tags.slug)
    from post_tags join tags on tags.id = post_tags.tag_id
    where post_tags.post_id = posts.id
  ), '[]') as tags`;

const selectSummaries = ({ db }: DbContext) =>
  db('posts')
    .leftJoin('users', 'users.id', 'posts.author_id')
    .select(...summaryColumns, db.raw(tagsColumn));

const toSummary = (row: SummaryRow): PostSummary => ({
  id: toPublicId('pst', row.id),
  slug: row.slug,
  title: row.title,
  ...(row.excerpt !== null && { excerpt: row.excerpt }),
  status: row.status,
  tags: row.tags.map(({ id, slug, name }) => ({ id: toPublicId('tag', id), slug, name })),
  ...(row.author_id !== null &&
    row.author_username !== null && {
      author: { id: toPublicId('usr', row.author_id), username: row.author_username },
    }),
  ...(row.published_at !== null && { publishedAt: row.published_at }),
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

const toAuthoredPost = (row: AuthoredRow): Omit<Post, 'version'> => ({ ...toSummary(row), body: row.body });

const toPost = (row: PostRow): Post => ({ ...toAuthoredPost(row), version: row.version });

const sortKeys: Record<string, SortTerm> = {
  publishedAt: { expression: 'posts.listed_at', field: 'listed_at' },
  createdAt: { expression: 'posts.created_at', field: 'created_at' },
  title: { expression: 'posts.title_key', field: 'title_key' },
};

const id = { expression: 'posts.id', field: 'id' };

/** Returns a page of the posts that match all filters, without their bodies, in the order of the sort keys. */
export const listPosts = async (
  context: DbContext,
  { status, authors, username, tag }: PostFilter,
  { sort, ...page }: PageRequest & { sort: PostSort },
): Promise<Page<PostSummary>> => {
  const { db } = context;
  const query = selectSummaries(context).select('posts.title_key').where('posts.status', status);
  if (authors !== 'all') query.whereIn('posts.author_id', authors.map(toUuid));
  if (username !== undefined) {
    query.where(
      'posts.author_id',
      db('users').select('id').whereRaw('lower(username) = lower(?)', [username]),
    );
  }
  if (tag !== undefined) {
    const tagged = db('post_tags')
      .whereRaw('post_tags.post_id = posts.id')
      .where('tag_id', db('tags').select('id').where({ slug: tag }));
    query.whereExists(tagged);
  }
  return readPage(query, sortTerms(sort, sortKeys, id), page, toSummary);
};

/** Returns a post with its body and its tags. Undefined if it does not exist. */
export const findPost = async ({ db }: DbContext, postId: string): Promise<Post | undefined> => {
  const text = `select ${summaryColumns.join(', ')}, posts.body, posts.version, ${tagsColumn}
    from posts left join users on users.id = posts.author_id where posts.id = $1`;
  const [row] = await pipelinedRead<PostRow>(db, text, [toUuid(postId)]);
  return row && toPost(row);
};

/** Returns a page of the posts of an author with their bodies, drafts included, the newest first. */
export const listAuthoredPosts = (
  context: DbContext,
  authorId: string,
  page: PageRequest,
): Promise<Page<Omit<Post, 'version'>>> => {
  const query = selectSummaries(context).select('posts.body').where('posts.author_id', toUuid(authorId));
  return readPage(query, [{ ...id, descending: true }], page, toAuthoredPost);
};

/** Reads a post that must exist, such as one that the transaction has written. */
export const getPost = async (context: DbContext, postId: string): Promise<Post> => {
  const post = await findPost(context, postId);
  if (!post) throw new Error(`The post ${postId} is missing`);
  return post;
};

/** Like `findPost`, and locks the post until the transaction ends. */
export const lockPost = async (context: DbContext, postId: string): Promise<Post | undefined> => {
  // A second statement reads the post: after a wait for the lock, the locking statement would still return the old tags.
  await context
    .db('posts')
    .select('id')
    .where({ id: toUuid(postId) })
    .forUpdate();
  return findPost(context, postId);
};

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
  { updatedAt, ...fields }: PostFields & { updatedAt: Date },
): Promise<void> => {
  const where = { id: toUuid(postId) };
  const set = { ...toColumns(fields), updated_at: updatedAt };
  const update = updateVersioned(db, { table: 'posts', where, set }, ['id']);
  await withProblems(update, { posts_slug_key: () => slugTakenProblem(problem, fields.slug) });
};

const toColumns = ({ publishedAt, ...columns }: PostFields) => ({ ...columns, published_at: publishedAt });

/** Returns the slug if it is free, else the first free one of slug-2, slug-3 …, within 80 characters. */
export const getFreeSlug = async ({ db }: DbContext, slug: string): Promise<string> => {
  const { rows } = await db.raw<{ rows: { slug: string }[] }>(
    `with recursive attempts (number, slug) as (
       select 1, :slug::text
       union all
       select number + 1, rtrim(left(:slug, 79 - length((number + 1)::text)), '-') || '-' || (number + 1)
       from attempts
       where exists (select from posts where posts.slug = attempts.slug)
     )
     select slug from attempts order by number desc limit 1`,
    { slug },
  );
  return (rows[0] as { slug: string }).slug;
};

/** Returns the ids of the existing tags and protects those tags from deletion until the transaction ends. */
export const lockTags = async ({ db }: DbContext, tagIds: string[]): Promise<Set<string>> => {
  const rows = await db('tags').select('id').whereIn('id', tagIds.map(toUuid)).orderBy('id').forKeyShare();
  return new Set(rows.map(({ id }: { id: string }) => toPublicId('tag', id)));
};

/** Replaces all tags of a post. The context holds a transaction. */
export const replaceTags = async ({ db }: DbContext, postId: string, tagIds: string[]): Promise<void> => {
  const post_id = toUuid(postId);
  await db('post_tags').where({ post_id }).delete();
  if (tagIds.length === 0) return;
  await db('post_tags').insert(tagIds.map((tagId) => ({ post_id, tag_id: toUuid(tagId) })));
};
