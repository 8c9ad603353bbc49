/** The steps that all changes of a post share: lock, compare the version, write, record. */
import type { CallFacts } from '../../../contract/handler-call.ts';
import type { Db } from '../../../db/db.ts';
import { changedFields } from '../../../lib/changed-fields.ts';
import type { Context } from '../../context.ts';
import { appendEvent, appendEvents } from '../../events/append-event.ts';
import type { ImageContext } from '../../media/media-read-model.ts';
import { insertRevision } from '../revisions/revision-repository.ts';
import type { RichText } from '../rich-text/content-renderer.ts';
import type { Post, PostSummary } from './post.ts';
import { announceIfDue, appendPublished, eventOf } from './post-announcement.ts';
import * as posts from './post-repository.ts';
import { representationOf } from './post-representation.ts';
import type { PostStep } from './post-transitions.ts';
import * as writes from './post-write-repository.ts';

export type LockContext = Context<'not_found'> &
  RichText &
  ImageContext &
  Pick<CallFacts<Db>, 'checkIfMatch'>;

/** Locks a post and compares its version. Throws not_found, also for a deleted post, or precondition_failed. */
export const lockForChange = async (context: LockContext, postId: string): Promise<Post> => {
  const post = await posts.lockPost(context, postId);
  if (!post || post.deletedAt !== undefined) throw context.problem('not_found');
  context.checkIfMatch(post.version, await representationOf(context, post));
  return post;
};

/** `publishAt` belongs to a step to `scheduled`, `restoredFrom` to a restored revision. An undefined field keeps its value. */
export type PostChange = {
  fields?: Pick<writes.PostFields, 'slug' | 'title' | 'body' | 'excerpt' | 'cover' | 'categoryId'>;
  tagIds?: readonly string[] | undefined;
  step?: PostStep | undefined;
  publishAt?: Date;
  restoredFrom?: number;
};

type Write = (fields: writes.PostFields & { updatedAt: Date }) => Promise<void>;

/**
 * Writes a change of a post that the transaction has locked, and its events. `write` stores the columns; a change of the slug
 * needs one that throws slug_taken. The context holds a transaction, which has locked the category and the tags too.
 */
export const writeChange = async (
  context: Pick<Context, 'db' | 'clock' | 'actor'>,
  before: Post,
  { fields = {}, tagIds, step, publishAt, restoredFrom }: PostChange,
  write: Write = (set) => writes.updatePostState(context, before.id, set),
): Promise<Post> => {
  const { id: postId } = before;
  const now = context.clock.now();
  if (step) await announceIfDue(context, before, now);
  await write({ ...fields, ...(step && stateAfter(step, now, publishAt)), updatedAt: now });
  if (fields.slug !== undefined && fields.slug !== before.slug)
    await writes.keepFormerSlug(context, { postId, slug: before.slug, replacedAt: now });
  if (tagIds) await writes.replaceTags(context, postId, tagIds);
  const after = await posts.getPost(context, postId);
  const changed = changedFields(eventFields, withReferences(before), withReferences(after));
  if (restoredFrom !== undefined || changed.some((field) => revisedFields.includes(field)))
    await insertRevision(context, { postId, editorId: context.actor?.id, restoredFrom, createdAt: now });
  await record(context, { after, changed, step });
  return after;
};

/** An unpublished post keeps the time of its last publication; a draft has never been published. */
const stateAfter = ({ to }: PostStep, now: Date, publishAt = now): writes.PostFields => {
  if (to === 'scheduled') return { status: to, publishedAt: publishAt, announceAt: publishAt };
  if (to === 'published') return { status: to, publishedAt: now, announceAt: null };
  if (to === 'draft') return { status: to, publishedAt: null, announceAt: null };
  return { status: to, announceAt: null };
};

const eventFields = [
  'slug',
  'title',
  'body',
  'excerpt',
  'cover',
  'status',
  'publishAt',
  'categoryId',
  'tagIds',
] as const;

type EventField = (typeof eventFields)[number];

/** A change of one of them makes a revision. */
const revisedFields: readonly EventField[] = ['title', 'body', 'excerpt', 'cover', 'categoryId', 'tagIds'];

const referencesOf = ({ category, tags }: Pick<PostSummary, 'category' | 'tags'>) => ({
  ...(category && { categoryId: category.id }),
  tagIds: tags.map(({ id }) => id),
});

const withReferences = (post: Post) => ({ ...post, ...referencesOf(post) });

const record = async (
  context: Pick<Context, 'db' | 'clock' | 'actor'>,
  { after, changed: fields, step }: { after: Post; changed: EventField[]; step: PostStep | undefined },
): Promise<void> => {
  const { status } = after;
  const data = { fields, status, ...referencesOf(after) };
  await appendEvent(context, 'post.updated', { ...eventOf(after), data });
  if (step?.event === 'post.published') await appendPublished(context, after);
  if (step?.event === 'post.unpublished')
    await appendEvent(context, 'post.unpublished', { ...eventOf(after), data: { status } });
};

/** Appends the events of posts that have lost a tag or their category, because it was deleted or merged. */
export const appendLosses = (
  context: Pick<Context, 'db' | 'clock' | 'actor'>,
  posts: readonly (PostSummary & { version: number })[],
  field: 'categoryId' | 'tagIds',
): Promise<void> =>
  appendEvents(
    context,
    'post.updated',
    posts.map((post) => ({
      ...eventOf(post),
      data: { fields: [field], status: post.status, ...referencesOf(post) },
    })),
  );
