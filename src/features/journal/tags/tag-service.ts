import { inTransaction } from '../../../db/transaction.ts';
import type { Call } from '../../handler.ts';
import type { TagPatch, VersionedTag } from './tag.ts';
import * as tags from './tag-repository.ts';

/** Throws not_found, precondition_failed or slug_taken. */
export const updateTag = (
  { db, refuse, checkIfMatch }: Pick<Call<'updateTag'>, 'db' | 'refuse' | 'checkIfMatch'>,
  { tagId, patch }: { tagId: string; patch: TagPatch },
): Promise<VersionedTag> =>
  inTransaction(db, async (tx) => {
    const tag = await tags.lockTag(tx, tagId);
    if (!tag) throw refuse('not_found');
    checkIfMatch(tag.version, tag);
    return tags.updateTag({ db: tx, refuse }, tagId, patch);
  });
