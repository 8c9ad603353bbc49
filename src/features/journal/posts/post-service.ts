import { inTransaction } from '../../../db/transaction.ts';
import type { InputFault } from '../../../errors.ts';
import { newUuid, toPublicId } from '../../../lib/id.ts';
import type { Actor } from '../../accounts/access/actor.ts';
import type { Refusing } from '../../context.ts';
import type { Call } from '../../handler.ts';
import { slugTakenProblem } from '../../slug-taken-problem.ts';
import { type Post, type PostCreate, type PostPatch, publishedAtFor, slugForTitle } from './post.ts';
import * as posts from './post-repository.ts';

export const createPost = (
  context: Refusing<'slug_taken' | 'unknown_tag' | 'invalid_token'> & Pick<Call, 'clock'>,
  actor: Actor,
  { tagIds = [], status = 'draft', ...text }: PostCreate,
): Promise<Post> =>
  inTransaction(context, async (context) => {
    const createdAt = context.clock.now();
    const uuid = newUuid(createdAt);
    const postId = toPublicId('pst', uuid);
    await requireTags(context, tagIds);
    await insertPost(context, {
      ...text,
      uuid,
      authorId: actor.id,
      status,
      publishedAt: publishedAtFor(status, undefined, createdAt),
      createdAt,
    });
    await posts.replaceTags(context, postId, tagIds);
    return posts.getPost(context, postId);
  });

type PostChange = { postId: string; patch: PostPatch };

type UpdateProblem = 'not_found' | 'slug_taken' | 'unknown_tag';

/** The scope of the operation is the policy: editors and administrators change every post. Throws precondition_failed too. */
export const updatePost = (
  context: Refusing<UpdateProblem> & Pick<Call, 'clock' | 'checkIfMatch'>,
  { postId, patch: { tagIds, ...text } }: PostChange,
): Promise<Post> =>
  inTransaction(context, async (context) => {
    const post = await posts.lockPost(context, postId);
    if (!post) throw context.problem('not_found');
    context.checkIfMatch(post.version, post);
    if (tagIds) await requireTags(context, tagIds);
    const updatedAt = context.clock.now();
    const status = text.status ?? post.status;
    const publishedAt = publishedAtFor(status, post.publishedAt, updatedAt);
    await posts.updatePost(context, postId, {
      ...text,
      status,
      publishedAt,
      updatedAt,
    });
    if (tagIds) await posts.replaceTags(context, postId, tagIds);
    return posts.getPost(context, postId);
  });

const insertPost = async (
  { db, problem }: Refusing<'slug_taken' | 'invalid_token'>,
  post: posts.NewPost,
): Promise<void> => {
  if (post.slug !== undefined) {
    if (await posts.insertPost({ db, problem }, post)) return;
    throw slugTakenProblem(problem, post.slug);
  }
  // Someone else may take the slug between the look and the insertion; the next look sees that.
  const wanted = await slugForTitle(post.title);
  for (;;) {
    const slug = await posts.findFreeSlug({ db }, wanted);
    if (await posts.insertPost({ db, problem }, { ...post, slug })) return;
  }
};

const requireTags = async ({ db, problem }: Refusing<'unknown_tag'>, tagIds: string[]): Promise<void> => {
  const known = await posts.lockTags({ db }, tagIds);
  const faults = tagIds.flatMap((tagId, index): InputFault[] =>
    known.has(tagId) ? [] : [{ field: ['tagIds', index], rule: 'exists', detail: 'is not a tag' }],
  );
  if (faults.length > 0) throw problem('unknown_tag', { faults });
};
