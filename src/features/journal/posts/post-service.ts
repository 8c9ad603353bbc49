import type { CallFacts } from '../../../contract/handler-call.ts';
import type { InputFault } from '../../../contract/problem.ts';
import type { Db } from '../../../db/db.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { changedFields } from '../../../lib/changed-fields.ts';
import { newUuid, toPublicId } from '../../../lib/id.ts';
import type { Actor } from '../../accounts/access/actor.ts';
import type { Context, ProblemContext } from '../../context.ts';
import { appendEvent } from '../../events/append-event.ts';
import { slugTakenProblem } from '../../slug-taken-problem.ts';
import type { RichText } from '../rich-text/content-renderer.ts';
import { type Post, type PostCreate, type PostPatch, publishedAtFor, slugForTitle } from './post.ts';
import * as posts from './post-repository.ts';

type CreateProblem = 'slug_taken' | 'unknown_tag' | 'rule_violated' | 'invalid_token';

/**
 * Writes a post with its tags, in one transaction. A post without a slug gets a free one from its title. Throws rule_violated
 * for Markdown beyond its bounds, unknown_tag, slug_taken, or invalid_token if the account of the author is gone.
 */
export const createPost = (
  context: Context<CreateProblem> & RichText,
  actor: Actor,
  { tagIds = [], status = 'draft', ...text }: PostCreate,
): Promise<Post> =>
  inTransaction(context, async (context) => {
    const createdAt = context.clock.now();
    const uuid = newUuid(createdAt);
    const postId = toPublicId('pst', uuid);
    requireMarkdown(context, text.body);
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
    const post = await posts.getPost(context, postId);
    await appendEvent(context, 'post.created', { ...eventOf(post), data: { status, tagIds } });
    return post;
  });

/** The facts of the post that all its events have. */
const eventOf = ({ id, version, author }: Post) => ({ subjectId: id, version, ownerId: author?.id });

const withTagIds = (post: Post) => ({ ...post, tagIds: post.tags.map(({ id }) => id) });

type PostChange = { postId: string; patch: PostPatch };

type UpdateProblem = 'not_found' | 'slug_taken' | 'unknown_tag' | 'rule_violated';

/**
 * Locks and writes a post, in one transaction. The scope of the operation is the policy: editors and administrators change
 * every post. Throws not_found, precondition_failed, rule_violated, unknown_tag or slug_taken.
 */
export const updatePost = (
  context: Context<UpdateProblem> & RichText & Pick<CallFacts<Db>, 'checkIfMatch'>,
  { postId, patch: { tagIds, ...text } }: PostChange,
): Promise<Post> =>
  inTransaction(context, async (context) => {
    const post = await posts.lockPost(context, postId);
    if (!post) throw context.problem('not_found');
    const contentHtml = context.contentRenderer.htmlOf(post.body, 'post');
    context.checkIfMatch(post.version, { ...post, contentHtml });
    if (text.body !== undefined) requireMarkdown(context, text.body);
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
    const changed = await posts.getPost(context, postId);
    const fields = changedFields(eventFields, withTagIds(post), withTagIds(changed));
    await appendEvent(context, 'post.updated', {
      ...eventOf(changed),
      data: { fields, status, tagIds: withTagIds(changed).tagIds },
    });
    return changed;
  });

const eventFields = ['slug', 'title', 'body', 'excerpt', 'status', 'tagIds'] as const;

const insertPost = async (
  context: ProblemContext<'slug_taken' | 'invalid_token'>,
  post: posts.NewPost,
): Promise<void> => {
  if (post.slug !== undefined) {
    if (await posts.insertPost(context, post)) return;
    throw slugTakenProblem(context.problem, post.slug);
  }
  // A concurrent transaction may take the slug after the read. The insertion then returns false, and the next read sees it.
  const wanted = await slugForTitle(post.title);
  for (;;) {
    const slug = await posts.getFreeSlug(context, wanted);
    if (await posts.insertPost(context, { ...post, slug })) return;
  }
};

/** Throws rule_violated if the Markdown exceeds a bound. */
const requireMarkdown = (
  { contentRenderer, problem }: RichText & Pick<ProblemContext<'rule_violated'>, 'problem'>,
  body: string,
): void => {
  const faults = contentRenderer.faultsOf(body, 'post', 'body');
  if (faults.length > 0) throw problem('rule_violated', { faults });
};

const requireTags = async (context: ProblemContext<'unknown_tag'>, tagIds: string[]): Promise<void> => {
  const known = await posts.lockTags(context, tagIds);
  const faults = tagIds.flatMap((tagId, index): InputFault[] =>
    known.has(tagId) ? [] : [{ field: ['tagIds', index], rule: 'exists', detail: 'is not a tag' }],
  );
  if (faults.length > 0) throw context.problem('unknown_tag', { faults });
};
