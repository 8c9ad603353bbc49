import type { CallFacts } from '../../../contract/handler-call.ts';
import type { Db } from '../../../db/db.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { changedFields } from '../../../lib/changed-fields.ts';
import { newUuid } from '../../../lib/id.ts';
import type { Context } from '../../context.ts';
import { appendEvent } from '../../events/append-event.ts';
import type { TagCreate, TagPatch, VersionedTag } from './tag.ts';
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

/** Deletes a tag, also from its posts. Throws not_found. */
export const deleteTag = (context: Context<'not_found'>, tagId: string): Promise<void> =>
  inTransaction(context, async (context) => {
    const tag = await tags.deleteTag(context, tagId);
    if (!tag) throw context.problem('not_found');
    const { version, slug } = tag;
    await appendEvent(context, 'tag.deleted', {
      subjectId: tagId,
      version: version + 1,
      data: { slug },
    });
  });
