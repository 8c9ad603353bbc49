import { query } from '../../../db/statement.ts';
import type { Context } from '../../context.ts';
import { isPublic } from './public-post-repository.ts';

type ReadContext = Pick<Context, 'db' | 'clock'>;

/** A public post. `changedAt`: its last change or its publication, whichever is later. */
export type PublicPost = {
  uuid: string;
  slug: string;
  title: string;
  body: string;
  excerpt?: string;
  author?: { username: string; updatedAt: string };
  publishedAt: string;
  changedAt: string;
};

type Row = {
  id: string;
  slug: string;
  title: string;
  body: string;
  excerpt: string | null;
  listed_at: string;
  changed_at: string;
  author_username: string | null;
  author_updated_at: string | null;
};

/** Returns the newest public posts of a tag and an author, if these are given. */
export const listNewestPosts = async (
  { db, clock }: ReadContext,
  { tag, author, limit }: { tag?: string | undefined; author?: string | undefined; limit: number },
): Promise<PublicPost[]> => {
  const values: unknown[] = [clock.now(), limit];
  const conditions = [isPublic('$1')];
  if (tag !== undefined) {
    conditions.push(`exists (select from post_tags where post_tags.post_id = posts.id
      and tag_id = (select id from tags where slug = $${values.push(tag)}))`);
  }
  if (author !== undefined) {
    conditions.push(
      `posts.author_id = (select id from users where lower(username) = lower($${values.push(author)}))`,
    );
  }
  const text = `select posts.id, posts.slug, posts.title, posts.body, posts.excerpt, posts.listed_at,
      greatest(posts.updated_at, posts.listed_at) as changed_at,
      users.username as author_username, users.updated_at as author_updated_at
    from posts left join users on users.id = posts.author_id
    where ${conditions.join(' and ')} order by posts.listed_at desc, posts.id desc limit $2`;
  return (await query<Row>(db, text, values)).map(toPublicPost);
};

const toPublicPost = (row: Row): PublicPost => ({
  uuid: row.id,
  slug: row.slug,
  title: row.title,
  body: row.body,
  ...(row.excerpt !== null && { excerpt: row.excerpt }),
  ...(row.author_username !== null &&
    row.author_updated_at !== null && {
      author: { username: row.author_username, updatedAt: row.author_updated_at },
    }),
  publishedAt: row.listed_at,
  changedAt: row.changed_at,
});

/**
 * Returns the time of the last change of all posts, or of the last publication if that is later. Drafts and removed posts count
 * too, so the time never becomes earlier. Undefined without posts.
 */
export const findLastPostChange = async ({ db, clock }: ReadContext): Promise<string | undefined> => {
  const text = `select greatest(
    (select max(updated_at) from posts),
    (select max(listed_at) from posts where ${isPublic('$1')})) as changed_at`;
  const [row] = await query<{ changed_at: string | null }>(db, text, [clock.now()]);
  return row?.changed_at ?? undefined;
};

/** Returns the number of the public posts. */
export const countPublicPosts = async ({ db, clock }: ReadContext): Promise<number> => {
  const text = `select count(*)::integer as count from posts where ${isPublic('$1')}`;
  const [row] = await query<{ count: number }>(db, text, [clock.now()]);
  return row?.count ?? 0;
};

/** Returns a part of the public posts, the oldest first. */
export const listPublicSlugs = async (
  { db, clock }: ReadContext,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ slug: string; changedAt: string }[]> => {
  const text = `select slug, greatest(updated_at, listed_at) as changed_at from posts
    where ${isPublic('$1')} order by id offset $2 limit $3`;
  const rows = await query<Pick<Row, 'slug' | 'changed_at'>>(db, text, [clock.now(), offset, limit]);
  return rows.map(({ slug, changed_at }) => ({ slug, changedAt: changed_at }));
};
