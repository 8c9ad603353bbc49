import type { Db } from '../../../db/database.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { type Fault, Problem } from '../../../errors.ts';
import { newUuid, toPublicId } from '../../../lib/id.ts';
import type { Actor } from '../../accounts/actor.ts';
import type { Call } from '../../handler.ts';
import { type Post, type PostCreate, type PostPatch, publishedAtFor, slugForTitle } from './post.ts';
import { canChange, canSee } from './post-policy.ts';
import * as posts from './post-repository.ts';

/** Throws slug_taken or unknown_tag. */
export const createPost = (
  { db, clock }: Pick<Call, 'db' | 'clock'>,
  actor: Actor,
  { tagIds = [], status = 'draft', ...text }: PostCreate,
): Promise<Post> =>
  inTransaction(db, async (tx) => {
    const createdAt = clock.now();
    const uuid = newUuid(createdAt);
    const postId = toPublicId('pst', uuid);
    await requireTags(tx, tagIds);
    await insertPost(tx, {
      ...text,
      uuid,
      authorId: actor.id,
      status,
      publishedAt: publishedAtFor(status, undefined, createdAt),
      createdAt,
    });
    await posts.replaceTags(tx, postId, tagIds);
    return posts.getPost(tx, postId);
  });

type PostChange = { actor: Actor; postId: string; patch: PostPatch };

/** Throws not_found, insufficient_scope, precondition_failed, slug_taken or unknown_tag. */
export const updatePost = (
  { db, clock, checkIfMatch }: Pick<Call, 'db' | 'clock' | 'checkIfMatch'>,
  { actor, postId, patch: { tagIds, ...text } }: PostChange,
): Promise<Post> =>
  inTransaction(db, async (tx) => {
    const post = await posts.lockPost(tx, postId);
    if (!canSee(actor, post)) throw new Problem('not_found');
    if (!canChange(actor, post)) throw notYours();
    checkIfMatch(post.version);
    if (tagIds) await requireTags(tx, tagIds);
    const updatedAt = clock.now();
    const status = text.status ?? post.status;
    const publishedAt = publishedAtFor(status, post.publishedAt, updatedAt);
    await posts.updatePost(tx, postId, {
      ...text,
      status,
      publishedAt,
      updatedAt,
      version: post.version + 1,
    });
    if (tagIds) await posts.replaceTags(tx, postId, tagIds);
    return posts.getPost(tx, postId);
  });

const insertPost = async (tx: Db, post: posts.NewPost): Promise<void> => {
  if (post.slug !== undefined) {
    if (await posts.insertPost(tx, post)) return;
    throw posts.slugTaken(post.slug);
  }
  // Someone else may take the slug between the look and the insertion; the next look sees that.
  for (;;) {
    const slug = await posts.findFreeSlug(tx, slugForTitle(post.title));
    if (await posts.insertPost(tx, { ...post, slug })) return;
  }
};

const requireTags = async (tx: Db, tagIds: string[]): Promise<void> => {
  const known = await posts.lockTags(tx, tagIds);
  const errors = tagIds.flatMap((tagId, index): Fault[] =>
    known.has(tagId)
      ? []
      : [{ in: 'body', pointer: `/tagIds/${index}`, rule: 'exists', detail: 'is not a tag' }],
  );
  if (errors.length > 0) throw new Problem('unknown_tag', { errors });
};

const notYours = (): Problem =>
  new Problem('insufficient_scope', { detail: 'Only its author, editors and admins may change a post.' });
