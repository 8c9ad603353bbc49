import type { CallFacts } from '../../../contract/handler-call.ts';
import type { Db } from '../../../db/db.ts';
import { inTransaction } from '../../../db/transaction.ts';
import type { ProblemContext } from '../../context.ts';
import type { TagPatch, VersionedTag } from './tag.ts';
import * as tags from './tag-repository.ts';

/** Locks and writes a tag, in one transaction. Throws not_found, precondition_failed or slug_taken. */
export const updateTag = (
  context: ProblemContext<'not_found' | 'slug_taken'> & Pick<CallFacts<Db>, 'checkIfMatch'>,
  { tagId, patch }: { tagId: string; patch: TagPatch },
): Promise<VersionedTag> =>
  inTransaction(context, async (context) => {
    const tag = await tags.lockTag(context, tagId);
    if (!tag) throw context.problem('not_found');
    context.checkIfMatch(tag.version, tag);
    return tags.updateTag(context, tagId, patch);
  });
