/** The facts of the journal that other features may read. */

import type { components } from '../../../generated/types.ts';
import { newestFirst, type Page, type PageRequest, readPage } from '../../db/keyset.ts';
import { toPublicId, toUuid } from '../../lib/id.ts';
import type { DbContext } from '../context.ts';
import type { Post } from './posts/post.ts';
import { listAuthoredPosts } from './posts/post-repository.ts';

type PostRef = components['schemas']['PostRef'];
type PostRefRow = Pick<PostRef, 'slug' | 'title' | 'status'> & { id: string; created_at: string };

/** Counts the posts of an author and lists the newest ones, drafts included. */
export const summarizePosts = async (
  { db }: DbContext,
  authorId: string,
  { recent }: { recent: number },
): Promise<{ count: number; recentPosts: PostRef[] }> => {
  const written = db('posts').where({ author_id: toUuid(authorId) });
  const [counted] = await written.clone().count<{ count: number }[]>('id');
  const query = written.select('id', 'slug', 'title', 'status', 'created_at');
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

/** Returns a page of the posts of an author with their bodies, drafts included, the newest first. */
export const readPostsOf = (
  context: DbContext,
  authorId: string,
  page: PageRequest,
): Promise<Page<Omit<Post, 'version'>>> => listAuthoredPosts(context, authorId, page);
