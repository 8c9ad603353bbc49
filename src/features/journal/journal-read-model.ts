/** The facts of the journal that other features may read. */

import { setImmediate } from 'node:timers/promises';
import type { components } from '../../../generated/types.ts';
import { newestFirst, type Page, type PageRequest, readPage } from '../../db/keyset.ts';
import { pipelinedRead, query } from '../../db/statement.ts';
import { toPublicId, toUuid } from '../../lib/id.ts';
import { subtreeIn } from '../category-tree-repository.ts';
import type { Context, DbContext } from '../context.ts';
import type { ImageContext } from '../media/media-read-model.ts';
import { postTree } from './categories/post-category.ts';
import * as feed from './posts/post-feed-repository.ts';
import { listAuthoredPosts } from './posts/post-list-repository.ts';
import { withCovers } from './posts/post-representation.ts';
import { isPublic } from './posts/public-post-repository.ts';
import { absoluteHtml } from './rich-text/absolute-html.ts';
import type { RichText } from './rich-text/content-renderer.ts';

type PostRef = components['schemas']['PostRef'];
type PostRefRow = Pick<PostRef, 'slug' | 'title' | 'status'> & { id: string; created_at: string };

/** Counts the posts of an author and lists the newest ones, drafts included and deleted ones not. */
export const summarizePosts = async (
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  authorId: string,
  { recent }: { recent: number },
): Promise<{ count: number; recentPosts: PostRef[] }> => {
  const written = db('posts')
    .where({ author_id: toUuid(authorId) })
    .whereNull('deleted_at');
  const [counted] = await written.clone().count<{ count: number }[]>('id');
  // A scheduled post is public from its time on.
  const status = `case when status = 'scheduled' and published_at <= ? then 'published' else status end as status`;
  const query = written.select('id', 'slug', 'title', 'created_at', db.raw(status, [clock.now()]));
  const { rows: recentPosts } = await readPage(query, newestFirst, { limit: recent }, toPostRef);
  return { count: counted?.count ?? 0, recentPosts };
};

const toPostRef = ({ id, slug, title, status, created_at }: PostRefRow): PostRef => ({
  id: toPublicId('pst', id),
  slug,
  title,
  status,
  createdAt: created_at,
});

/** Returns a page of the posts of an author with their bodies, drafts and deleted ones included, the newest first. */
export const readPostsOf = async (
  context: Pick<Context, 'db' | 'clock'> & ImageContext,
  authorId: string,
  page: PageRequest,
): Promise<Page<components['schemas']['Post']>> => {
  const { rows, ...rest } = await listAuthoredPosts(context, authorId, page);
  return { rows: await withCovers(context, rows), ...rest };
};

/** A public post with its text as HTML, whose URLs are absolute. */
export type PublicPost = Omit<feed.PublicPost, 'body'> & { url: string; html: string };

/**
 * Returns the newest public posts. `urlOf` returns the URL of the web page of a slug; `mediaUrl` is the URL of the API, which
 * serves images.
 */
export const readNewestPosts = async (
  context: Pick<Context, 'db' | 'clock'> & RichText,
  filter: { tag?: string | undefined; author?: string | undefined; limit: number },
  { urlOf, mediaUrl }: { urlOf: (slug: string) => string; mediaUrl: string },
): Promise<PublicPost[]> => {
  const posts: PublicPost[] = [];
  for (const { body, ...post } of await feed.listNewestPosts(context, filter)) {
    const url = urlOf(post.slug);
    const html = context.contentRenderer.htmlOf(body, 'post');
    posts.push({ ...post, url, html: absoluteHtml(html, { page: url, media: mediaUrl }) });
    // The rendering of many long posts in one turn would delay other requests.
    await setImmediate();
  }
  return posts;
};

/** Returns the time of the last change of all posts or of the last publication. It never becomes earlier. */
export const readLastPostChange = (context: Pick<Context, 'db' | 'clock'>): Promise<string | undefined> =>
  feed.findLastPostChange(context);

/** Returns the number of the public posts. */
export const countPublicPosts = (context: Pick<Context, 'db' | 'clock'>): Promise<number> =>
  feed.countPublicPosts(context);

/** Returns the slugs of a part of the public posts, the oldest first. */
export const readPublicSlugs = (
  context: Pick<Context, 'db' | 'clock'>,
  slice: { offset: number; limit: number },
): Promise<{ slug: string; changedAt: string }[]> => feed.listPublicSlugs(context, slice);

export type TagRef = components['schemas']['TagRef'];

/** A reference to a tag, as `tagRefsOf` reads it. */
export type TagRefRow = { id: string; slug: string; name: string };

/**
 * SQL: references to the tags of a row, as JSON, in the order of their slugs. `links` is a table with `tag_id`, and `isOfRow`
 * the condition that selects the links of the row.
 */
export const tagRefsOf = (links: string, isOfRow: string): string => `
  coalesce((
    select json_agg(json_build_object('id', tags.id, 'slug', tags.slug, 'name', tags.name) order by tags.slug)
    from ${links} join tags on tags.id = tag_id where ${isOfRow}
  ), '[]')`;

export const toTagRef = ({ id, slug, name }: TagRefRow): TagRef => ({
  id: toPublicId('tag', id),
  slug,
  name,
});

/**
 * Returns references to the existing tags among the ids, in the order of their slugs, and protects those tags from deletion
 * until the transaction ends.
 */
export const lockTagRefs = async ({ db }: DbContext, tagIds: readonly string[]): Promise<TagRef[]> => {
  if (tagIds.length === 0) return [];
  const rows = await db('tags')
    .select<TagRefRow[]>('id', 'slug', 'name')
    .whereIn('id', tagIds.map(toUuid))
    .orderBy('id')
    .forKeyShare();
  // The order of the database, whose slugs compare by their bytes.
  return rows.map(toTagRef).sort((one, other) => (one.slug < other.slug ? -1 : 1));
};

/**
 * Returns the ids of the existing tags among the slugs, by slug. With `isLocking`, protects those tags from deletion until the
 * transaction ends.
 */
export const findTagIds = async (
  { db }: DbContext,
  slugs: readonly string[],
  { isLocking }: { isLocking: boolean },
): Promise<Map<string, string>> => {
  if (slugs.length === 0) return new Map();
  const text = `select id, slug from tags where slug = any ($1) order by id${isLocking ? ' for key share' : ''}`;
  const rows = await query<{ id: string; slug: string }>(db, text, [[...new Set(slugs)]]);
  return new Map(rows.map(({ id, slug }) => [slug, toPublicId('tag', id)]));
};

/** Returns references to the existing tags among the ids, by id. */
export const readTagRefs = async (
  { db }: DbContext,
  tagIds: readonly string[],
): Promise<Map<string, TagRef>> => {
  if (tagIds.length === 0) return new Map();
  const text = 'select id, slug, name from tags where id = any($1::uuid[])';
  const rows = await pipelinedRead<TagRefRow>(db, text, [tagIds.map(toUuid)]);
  return new Map(rows.map(toTagRef).map((tag) => [tag.id, tag]));
};

/** Returns the ids of a category of posts and its descendants: none if there is no such category. */
export const readPostSubtree = async ({ db }: DbContext, slug: string): Promise<string[]> => {
  const text = `${subtreeIn(postTree, 'slug = $1')} select id from subtree`;
  const rows = await query<{ id: string }>(db, text, [slug]);
  return rows.map(({ id }) => toPublicId(postTree.prefix, id));
};

/** Returns the slugs and the names of the existing categories of posts among the ids, by id. */
export const readPostCategoryRefs = async (
  { db }: DbContext,
  ids: readonly string[],
): Promise<Map<string, { slug: string; name: string }>> => {
  if (ids.length === 0) return new Map();
  const text = 'select id, slug, name from post_categories where id = any($1::uuid[])';
  const rows = await pipelinedRead<{ id: string; slug: string; name: string }>(db, text, [ids.map(toUuid)]);
  return new Map(rows.map(({ id, ...ref }) => [toPublicId(postTree.prefix, id), ref]));
};

/** The facts of a post that a search shows. `text` is the beginning of its Markdown. */
export type PostCard = { id: string; slug: string; title: string; text: string; publishedAt: string };

/** Returns the public posts among the UUIDs, by UUID. */
export const readPostCards = async (
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  uuids: readonly string[],
): Promise<Map<string, PostCard>> => {
  if (uuids.length === 0) return new Map();
  type Row = { id: string; slug: string; title: string; text: string; listed_at: string };
  const rows = await query<Row>(
    db,
    `select id, slug, title, left(body, 5000) as text, listed_at from posts
    where id = any($1::uuid[]) and ${isPublic('$2')}`,
    [uuids, clock.now()],
  );
  return new Map(
    rows.map(({ id, listed_at: publishedAt, ...row }) => [
      id,
      { ...row, id: toPublicId('pst', id), publishedAt },
    ]),
  );
};
