import { toPublicId } from '../../../lib/id.ts';
import type { Cover, Post, PostInclude, PostStatus, PostSummary } from './post.ts';

export type SummaryRow = {
  id: string;
  slug: string;
  title: string;
  excerpt: string | null;
  cover_media_id: string | null;
  cover_alt: string | null;
  status: PostStatus;
  is_due: boolean;
  published_at: string | null;
  deleted_at: string | null;
  created_at: string;
  updated_at: string;
  author_id: string | null;
  author_username?: string | null;
  category_id: string | null;
  category?: { slug: string; name: string } | null;
  tags: { id: string; slug?: string; name?: string }[];
};
export type PostRow = SummaryRow & { body: string; version: number };

const ownColumns = `posts.id, posts.slug, posts.title, posts.excerpt, posts.cover_media_id, posts.cover_alt, posts.status,
  posts.published_at, posts.deleted_at, posts.created_at, posts.updated_at, posts.author_id, posts.category_id`;

/** Aggregates the tags of a post into its row, so one query reads a page of posts. */
const tagsColumn = (isInFull: boolean): string => {
  const tag = isInFull ? `'id', tags.id, 'slug', tags.slug, 'name', tags.name` : `'id', post_tags.tag_id`;
  return `coalesce((
    select json_agg(json_build_object(${tag}) order by post_tags.tag_id) from post_tags
    ${isInFull ? 'join tags on tags.id = post_tags.tag_id' : ''} where post_tags.post_id = posts.id
  ), '[]') as tags`;
};

/** Returns the columns of a post without its text. `now` is the placeholder of the current time. */
export const summaryColumns = (now: string, include: PostInclude = []): string =>
  [
    ownColumns,
    `coalesce(posts.published_at <= ${now}, false) as is_due`,
    tagsColumn(include.includes('tags')),
    ...(include.includes('category')
      ? [
          `(select json_build_object('slug', slug, 'name', name) from post_categories
            where post_categories.id = posts.category_id) as category`,
        ]
      : []),
    ...(include.includes('author')
      ? ['(select username from users where users.id = posts.author_id) as author_username']
      : []),
  ].join(', ');

/** Like `summaryColumns`, with the text and the version. */
export const postColumns = (now: string, include?: PostInclude): string =>
  `${summaryColumns(now, include)}, posts.body, posts.version`;

export type CoverRow = { cover_media_id: string | null; cover_alt: string | null };

export const toCover = ({ cover_media_id: uuid, cover_alt: alt }: CoverRow): { cover?: Cover } =>
  uuid === null || alt === null ? {} : { cover: { mediaId: toPublicId('med', uuid), alt } };

export const toSummary = (row: SummaryRow): PostSummary => {
  const status = row.status === 'scheduled' && row.is_due ? 'published' : row.status;
  const isWaiting = status === 'scheduled';
  return {
    id: toPublicId('pst', row.id),
    slug: row.slug,
    title: row.title,
    ...(row.excerpt !== null && { excerpt: row.excerpt }),
    ...toCover(row),
    status,
    tags: row.tags.map(({ id, ...tag }) => ({ id: toPublicId('tag', id), ...tag })),
    ...(row.category_id !== null && {
      category: { id: toPublicId('pcg', row.category_id), ...row.category },
    }),
    ...(row.author_id !== null && {
      author: {
        id: toPublicId('usr', row.author_id),
        ...(row.author_username && { username: row.author_username }),
      },
    }),
    ...(row.published_at !== null && { [isWaiting ? 'publishAt' : 'publishedAt']: row.published_at }),
    ...(row.deleted_at !== null && { deletedAt: row.deleted_at }),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
};

export const toPost = (row: PostRow): Post => ({
  ...toSummary(row),
  body: row.body,
  version: row.version,
  hasComeDue: row.status === 'scheduled' && row.is_due,
});
