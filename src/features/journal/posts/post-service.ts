import type { InputFault } from '../../../contract/problem.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { newUuid, toPublicId } from '../../../lib/id.ts';
import type { Actor } from '../../accounts/access/actor.ts';
import type { Context, ProblemContext } from '../../context.ts';
import { appendEvent } from '../../events/append-event.ts';
import { slugTakenProblem } from '../../slug-taken-problem.ts';
import { lockCategoryOfPost } from '../categories/post-category-repository.ts';
import { insertRevision } from '../revisions/revision-repository.ts';
import type { RichText } from '../rich-text/content-renderer.ts';
import { type Post, type PostCreate, type PostPatch, type PostReplace, slugForTitle } from './post.ts';
import { appendPublished, eventOf } from './post-announcement.ts';
import { type LockContext, lockForChange, writeChange } from './post-change.ts';
import { requireCover } from './post-cover-policy.ts';
import { getPost } from './post-repository.ts';
import { findPostStep, type PostStep } from './post-transitions.ts';
import * as writes from './post-write-repository.ts';

type CreateProblem =
  | 'slug_taken'
  | 'unknown_category'
  | 'unknown_tag'
  | 'unusable_image'
  | 'rule_violated'
  | 'invalid_token';

/**
 * Writes a post with its tags, in one transaction. A post without a slug gets a free one from its title. Throws rule_violated
 * for Markdown beyond its bounds, unknown_category, unknown_tag, unusable_image, slug_taken, or invalid_token if the account of
 * the author is gone.
 */
export const createPost = (
  context: Context<CreateProblem> & RichText,
  actor: Actor,
  { tagIds = [], status = 'draft', cover: given, ...fields }: PostCreate,
): Promise<Post> =>
  inTransaction(context, async (context) => {
    const createdAt = context.clock.now();
    const uuid = newUuid(createdAt);
    const postId = toPublicId('pst', uuid);
    requireMarkdown(context, fields.body);
    const { categoryId } = fields;
    const references = { categoryId, tagIds };
    requireReferences(context, references, await lockReferences(context, references));
    const cover = await requireCover(context, given);
    const publishedAt = status === 'published' ? createdAt : null;
    await insertPost(context, { ...fields, cover, uuid, authorId: actor.id, status, publishedAt, createdAt });
    await writes.replaceTags(context, postId, tagIds);
    await insertRevision(context, { postId, editorId: actor.id, createdAt });
    const post = await getPost(context, postId);
    await appendEvent(context, 'post.created', {
      ...eventOf(post),
      data: { status, ...(categoryId !== undefined && { categoryId }), tagIds },
    });
    if (status === 'published') await appendPublished(context, post);
    return post;
  });

type ChangeContext = LockContext &
  Context<
    'not_found' | 'slug_taken' | 'unknown_category' | 'unknown_tag' | 'unusable_image' | 'rule_violated'
  >;

/**
 * Replaces the text, the cover, the category and the tags of a post. The scope of the operation is the policy of all changes:
 * editors and administrators change every post. Throws not_found, precondition_failed, rule_violated, unknown_category,
 * unknown_tag, unusable_image or slug_taken.
 */
export const replacePost = (
  context: ChangeContext,
  { postId, fields: { tagIds = [], ...text } }: { postId: string; fields: PostReplace },
): Promise<Post> =>
  changePost(context, {
    ...{ postId, tagIds },
    fields: { excerpt: null, cover: null, categoryId: null, ...text },
  });

/** Changes fields of a post. Throws like `replacePost`. */
export const updatePost = (
  context: ChangeContext,
  { postId, patch: { tagIds, ...fields } }: { postId: string; patch: PostPatch },
): Promise<Post> => changePost(context, { postId, tagIds, fields });

/** Replaces the tags of a post. Throws not_found, precondition_failed or unknown_tag. */
export const setPostTags = (
  context: LockContext & Context<'not_found' | 'unknown_tag'>,
  { postId, tagIds }: { postId: string; tagIds: readonly string[] },
): Promise<Post> =>
  inTransaction(context, async (context) => {
    const known = await writes.lockTags(context, tagIds);
    const post = await lockForChange(context, postId);
    requireTags(context, tagIds, known);
    return writeChange(context, post, { tagIds });
  });

type Wanted = { postId: string; tagIds: readonly string[] | undefined; fields: Omit<PostPatch, 'tagIds'> };

const changePost = (
  context: ChangeContext,
  { postId, tagIds, fields: { status, cover: given, ...fields } }: Wanted,
): Promise<Post> =>
  inTransaction(context, async (context) => {
    const references = { categoryId: fields.categoryId, tagIds };
    const known = await lockReferences(context, references);
    const post = await lockForChange(context, postId);
    if (fields.body !== undefined) requireMarkdown(context, fields.body);
    requireReferences(context, references, known);
    const cover = await requireCover(context, given);
    const change = { fields: { ...fields, cover }, tagIds, step: stepTo(post, status) };
    return writeChange(context, post, change, (set) => writes.updatePost(context, postId, set));
  });

/** Throws rule_violated if the Markdown exceeds a bound. */
const requireMarkdown = (
  { contentRenderer, problem }: RichText & Pick<ProblemContext<'rule_violated'>, 'problem'>,
  body: string,
): void => {
  const faults = contentRenderer.faultsOf(body, 'post', 'body');
  if (faults.length > 0) throw problem('rule_violated', { faults });
};

type References = { categoryId?: string | null | undefined; tagIds?: readonly string[] | undefined };
type Known = { hasCategory: boolean; tagIds: ReadonlySet<string> };

/** Protects those of the tags and the category that exist from deletion, before the transaction locks the post. */
const lockReferences = async (
  context: Pick<Context, 'db'>,
  { categoryId, tagIds = [] }: References,
): Promise<Known> => {
  const known = await writes.lockTags(context, tagIds);
  const hasCategory = typeof categoryId !== 'string' || (await lockCategoryOfPost(context, categoryId));
  return { hasCategory, tagIds: known };
};

/** Throws unknown_category or unknown_tag. */
const requireReferences = (
  context: Pick<ProblemContext<'unknown_category' | 'unknown_tag'>, 'problem'>,
  { tagIds = [] }: References,
  known: Known,
): void => {
  if (!known.hasCategory) {
    const fault = { field: ['categoryId'], rule: 'exists', detail: 'is not a category' };
    throw context.problem('unknown_category', { faults: [fault] });
  }
  requireTags(context, tagIds, known.tagIds);
};

/** Throws unknown_tag with a fault for each id that is not known. */
const requireTags = (
  { problem }: Pick<ProblemContext<'unknown_tag'>, 'problem'>,
  tagIds: readonly string[],
  known: ReadonlySet<string>,
): void => {
  const faults = tagIds.flatMap((tagId, index): InputFault[] =>
    known.has(tagId) ? [] : [{ field: ['tagIds', index], rule: 'exists', detail: 'is not a tag' }],
  );
  if (faults.length > 0) throw problem('unknown_tag', { faults });
};

/** The step to the status of a patch. Undefined if the post has it already. */
const stepTo = (post: Post, status: PostPatch['status']): PostStep | undefined =>
  status && findPostStep(post.status, status === 'published' ? 'publish' : 'revert');

const insertPost = async (
  context: ProblemContext<'slug_taken' | 'invalid_token'>,
  post: writes.NewPost,
): Promise<void> => {
  if (post.slug !== undefined) {
    if (await writes.insertPost(context, post)) return;
    throw slugTakenProblem(context.problem, post.slug);
  }
  // A concurrent transaction may take the slug after the read. The insertion then returns false, and the next read sees it.
  const wanted = await slugForTitle(post.title);
  for (;;) {
    const slug = await writes.getFreeSlug(context, wanted);
    if (await writes.insertPost(context, { ...post, slug })) return;
  }
};
