/** What other features may know of the journal. */
import type { components } from '../../../generated/types.ts';
import type { Db } from '../../db/db.ts';
import type { Page, PageRequest } from '../../db/keyset.ts';
import { toPublicId, toUuid } from '../../lib/id.ts';
import type { Post } from './posts/post.ts';
import { listAuthoredPosts } from './posts/post-repository.ts';

type PostRef = components['schemas']['PostRef'];
type PostRefRow = Pick<PostRef, 'slug' | 'title' | 'status'> & { id: string; created_at: string };

/** How many posts an account has written, and the newest of them, drafts included. */
export const summarizePosts = async (
  db: Db,
  authorId: string,
  { recent }: { recent: number },
): Promise<{ count: number; recentPosts: PostRef[] }> => {
  const written = db('posts').where({ author_id: toUuid(authorId) });
  const [counted] = await written.clone().count<{ count: number }[]>('id');
  const rows = await written
    .select<PostRefRow[]>('id', 'slug', 'title', 'status', 'created_at')
    .orderBy([
      { column: 'created_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(recent);
  return { count: counted?.count ?? 0, recentPosts: rows.map(toPostRef) };
};

const toPostRef = ({ id, slug, title, status, created_at }: PostRefRow): PostRef => ({
  id: toPublicId('pst', id),
  slug,
  title,
  status,
  createdAt: created_at,
});

/** What an account has written, drafts too, with its text. */
export const readPostsOf = async (
  db: Db,
  authorId: string,
  page: PageRequest,
): Promise<Page<Omit<Post, 'version'>>> => {
  const { rows, ...rest } = await listAuthoredPosts(db, authorId, page);
  return { rows: rows.map(({ version, ...post }) => post), ...rest };
};
