import { inTransaction } from '../../../db/transaction.ts';
import { lockCategoryOfPost } from '../categories/post-category-repository.ts';
import type { Post } from '../posts/post.ts';
import { type LockContext, lockForChange, writeChange } from '../posts/post-change.ts';
import { findFormerCover } from '../posts/post-cover-policy.ts';
import { lockTags } from '../posts/post-write-repository.ts';
import { findRevisions } from './revision-repository.ts';

/**
 * Gives a post the text, the cover, the category and the tags of one of its revisions, as a new revision. A cover, a category and
 * tags that do not exist any more stay away.
 * Throws not_found or precondition_failed.
 */
export const restoreRevision = (
  context: LockContext,
  { postId, revision }: { postId: string; revision: number },
): Promise<Post> =>
  inTransaction(context, async (context) => {
    // Revisions never change, so one can be read before the post is locked; the tags and the category are locked first.
    const chosen = (await findRevisions(context, postId, [revision])).get(revision);
    if (!chosen) throw context.problem('not_found');
    const { title, body, excerpt = null, cover, category, tags } = chosen;
    const known = await lockTags(
      context,
      tags.map(({ id }) => id),
    );
    const categoryId = category && (await lockCategoryOfPost(context, category.id)) ? category.id : null;
    const post = await lockForChange(context, postId);
    return writeChange(context, post, {
      fields: { title, body, excerpt, cover: await findFormerCover(context, cover), categoryId },
      tagIds: [...known],
      restoredFrom: revision,
    });
  });
