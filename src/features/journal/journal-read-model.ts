/** What other features may know of the journal. */

import type { components } from '../../../generated/types.ts';
import { newestFirst, type Page, type PageRequest, readPage } from '../../db/keyset.ts';
import { toPublicId, toUuid } from '../../lib/id.ts';
import type { DbContext } from '../context.ts';
import type { Post } from './posts/post.ts';
import { listAuthoredPosts } from './posts/post-repository.ts';

type PostRef = components['schemas']['PostRef'];
type PostRefRow = Pick<PostRef, 'slug' | 'title' | 'status'> & { id: string; created_at: string };

/** How many posts an account has written, and the newest of them, drafts included. */
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

/** What an account has written, drafts too, with its text. */
export const readPostsOf = (
  { db }: DbContext,
  authorId: string,
  page: PageRequest,
): Promise<Page<Omit<Post, 'version'>>> => listAuthoredPosts({ db }, authorId, page);
