import type { CallFacts } from '../../../contract/handler-call.ts';
import type { Db } from '../../../db/db.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { changedFields } from '../../../lib/changed-fields.ts';
import { newUuid } from '../../../lib/id.ts';
import type { Context } from '../../context.ts';
import { appendEvent } from '../../events/append-event.ts';
import { countTaggedProducts, moveProductTags, removeProductTags } from '../../shop/shop-read-model.ts';
import { appendLosses } from '../posts/post-change.ts';
import type { TagCreate, TagPatch, VersionedTag } from './tag.ts';
import * as assignments from './tag-assignment-repository.ts';
import * as tags from './tag-repository.ts';

/** Writes a tag and its event, in one transaction. Throws slug_taken. */
export const createTag = (context: Context<'slug_taken'>, fields: TagCreate): Promise<VersionedTag> =>
  inTransaction(context, async (context) => {
    const createdAt = context.clock.now();
    const tag = await tags.insertTag(context, { ...fields, uuid: newUuid(createdAt), createdAt });
    const { id: subjectId, version, slug } = tag;
    await appendEvent(context, 'tag.created', { subjectId, version, data: { slug } });
    return tag;
  });

/** Locks and writes a tag, in one transaction. Throws not_found, precondition_failed or slug_taken. */
export const updateTag = (
  context: Context<'not_found' | 'slug_taken'> & Pick<CallFacts<Db>, 'checkIfMatch'>,
  { tagId, patch }: { tagId: string; patch: TagPatch },
): Promise<VersionedTag> =>
  inTransaction(context, async (context) => {
    const before = await tags.lockTag(context, tagId);
    if (!before) throw context.problem('not_found');
    context.checkIfMatch(before.version, before);
    const tag = await tags.updateTag(context, tagId, patch);
    const fields = changedFields(['slug', 'name', 'description'], before, tag);
    const { version, slug } = tag;
    await appendEvent(context, 'tag.updated', { subjectId: tagId, version, data: { fields, slug } });
    return tag;
  });

type Deletion = { tagId: string; force: boolean };

/**
 * Deletes a tag. With `force` it is removed from its posts and its products, whose versions change. Throws not_found, or
 * tag_in_use if posts or products have the tag.
 */
export const deleteTag = (
  context: Context<'not_found' | 'tag_in_use'>,
  { tagId, force }: Deletion,
): Promise<void> =>
  inTransaction(context, async (context) => {
    const tag = await tags.lockTag(context, tagId);
    if (!tag) throw context.problem('not_found');
    const postIds = await assignments.lockPostsOf(context, tagId);
    if (!force && (postIds.length > 0 || (await countTaggedProducts(context, tagId)) > 0))
      throw context.problem('tag_in_use');
    const { version, slug } = tag;
    await appendEvent(context, 'tag.deleted', { subjectId: tagId, version: version + 1, data: { slug } });
    await removeProductTags(context, tagId);
    await tags.deleteTag(context, tagId);
    await recordPosts(context, postIds);
  });

/** Increments the versions of locked posts whose tags have changed, and appends their events. */
const recordPosts = async (
  context: Pick<Context, 'db' | 'clock' | 'actor'>,
  postIds: string[],
): Promise<void> => {
  await appendLosses(context, await assignments.touchPosts(context, postIds), 'tagIds');
};

type Merge = { tagId: string; intoTagId: string };

/**
 * Gives the posts and products of a tag another tag and deletes the tag, in one transaction. It locks the tags by id, then the
 * posts and the products by id. A post that gets the tag meanwhile either has committed before, or finds the tag gone. Returns
 * the other tag. Throws not_found, unknown_tag, or rule_violated for a merge of a tag into itself.
 */
export const mergeTag = (
  context: Context<'not_found' | 'unknown_tag' | 'rule_violated'>,
  { tagId, intoTagId }: Merge,
): Promise<VersionedTag> =>
  inTransaction(context, async (context) => {
    const fault = (rule: string, detail: string) => ({ faults: [{ field: ['intoTagId'], rule, detail }] });
    if (tagId === intoTagId) throw context.problem('rule_violated', fault('other', 'is the tag itself'));
    await tags.lockTagsInOrder(context, [tagId, intoTagId]);
    const merged = await tags.findTag(context, tagId);
    const remaining = await tags.findTag(context, intoTagId);
    if (!merged) throw context.problem('not_found');
    if (!remaining) throw context.problem('unknown_tag', fault('exists', 'is not a tag'));
    const postIds = await assignments.lockPostsOf(context, tagId);
    const { version, slug } = merged;
    const event = { subjectId: tagId, version: version + 1, data: { slug, intoTagId } };
    await appendEvent(context, 'tag.merged', event);
    await assignments.copyAssignments(context, { from: tagId, to: intoTagId });
    await moveProductTags(context, tagId, intoTagId);
    await tags.deleteTag(context, tagId);
    await recordPosts(context, postIds);
    return remaining;
  });
