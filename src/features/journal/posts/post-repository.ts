import { pipelinedRead } from '../../../db/statement.ts';
import { toUuid } from '../../../lib/id.ts';
import type { Context } from '../../context.ts';
import type { Post, PostInclude } from './post.ts';
import { type PostRow, postColumns, toPost } from './post-row-repository.ts';

export type ReadContext = Pick<Context, 'db' | 'clock'>;

const readPost = async (
  { db, clock }: ReadContext,
  condition: string,
  { value, include }: { value: string; include?: PostInclude | undefined },
): Promise<Post | undefined> => {
  const text = `select ${postColumns('$2', include)} from posts where ${condition}`;
  const [row] = await pipelinedRead<PostRow>(db, text, [value, clock.now()]);
  return row && toPost(row);
};

/** Returns a post with its body and its tags, also if it is deleted. Undefined if it does not exist. */
export const findPost = (
  context: ReadContext,
  postId: string,
  include?: PostInclude,
): Promise<Post | undefined> => readPost(context, 'posts.id = $1', { value: toUuid(postId), include });

/** Like `findPost`, by the current slug. A deleted post has none. */
export const findPostBySlug = (
  context: ReadContext,
  slug: string,
  include?: PostInclude,
): Promise<Post | undefined> =>
  readPost(context, 'posts.slug = $1 and posts.deleted_at is null', { value: slug, include });

/** Like `findPostBySlug`, by a former slug. */
export const findPostByFormerSlug = (context: ReadContext, slug: string): Promise<Post | undefined> =>
  readPost(
    context,
    'posts.id = (select post_id from post_slugs where post_slugs.slug = $1) and posts.deleted_at is null',
    { value: slug },
  );

/** Reads a post that must exist, such as one that the transaction has written. */
export const getPost = async (context: ReadContext, postId: string): Promise<Post> => {
  const post = await findPost(context, postId);
  if (!post) throw new Error(`The post ${postId} is missing`);
  return post;
};

/** Like `findPost`, and locks the post until the transaction ends. */
export const lockPost = async (context: ReadContext, postId: string): Promise<Post | undefined> => {
  // A second statement reads the post: after a wait for the lock, the locking statement would still return the old tags.
  await context
    .db('posts')
    .select('id')
    .where({ id: toUuid(postId) })
    .forNoKeyUpdate();
  return findPost(context, postId);
};
