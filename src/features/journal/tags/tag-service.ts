import { inTransaction } from '../../../db/transaction.ts';
import type { Call } from '../../handler.ts';
import type { TagPatch, VersionedTag } from './tag.ts';
import * as tags from './tag-repository.ts';

/** Throws not_found, precondition_failed or slug_taken. */
export const updateTag = (
  context: Pick<Call<'updateTag'>, 'db' | 'problem' | 'checkIfMatch'>,
  { tagId, patch }: { tagId: string; patch: TagPatch },
): Promise<VersionedTag> =>
  inTransaction(context, async (context) => {
    const tag = await tags.lockTag(context, tagId);
    if (!tag) throw context.problem('not_found');
    context.checkIfMatch(tag.version, tag);
    return tags.updateTag(context, tagId, patch);
  });
