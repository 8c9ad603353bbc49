import type { InputFault } from '../../../contract/problem.ts';
import type { ProblemContext } from '../../context.ts';
import { lockTagRefs, type TagRef } from '../../journal/journal-read-model.ts';

/**
 * Returns references to the tags and protects the tags from deletion until the transaction ends. `requireAll` throws
 * unknown_tag if one does not exist: tags are locked before a product, whose absence is the first thing to report.
 */
export const findTags = async (
  context: ProblemContext<'unknown_tag'>,
  tagIds: readonly string[],
): Promise<{ tags: TagRef[]; requireAll: () => void }> => {
  const tags = await lockTagRefs(context, tagIds);
  const known = new Set(tags.map(({ id }) => id));
  const requireAll = (): void => {
    const faults = tagIds.flatMap((tagId, index): InputFault[] =>
      known.has(tagId) ? [] : [{ field: ['tagIds', index], rule: 'exists', detail: 'is not a tag' }],
    );
    if (faults.length > 0) throw context.problem('unknown_tag', { faults });
  };
  return { tags, requireAll };
};
