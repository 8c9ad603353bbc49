import { diffLines } from 'diff';
import type { Revision, RevisionDiff, RevisionPart } from './revision.ts';

/** More differences take time that grows with their square. */
const maxEdits = 1_000;

/** Returns what `to` changed, as if it had replaced `from`. */
export const diffRevisions = (from: Revision, to: Revision): RevisionDiff => ({
  from: from.number,
  to: to.number,
  ...(from.title !== to.title && { title: { from: from.title, to: to.title } }),
  ...(from.excerpt !== to.excerpt && {
    excerpt: {
      ...(from.excerpt !== undefined && { from: from.excerpt }),
      ...(to.excerpt !== undefined && { to: to.excerpt }),
    },
  }),
  ...(JSON.stringify(from.cover) !== JSON.stringify(to.cover) && {
    cover: {
      ...(from.cover && { from: from.cover }),
      ...(to.cover && { to: to.cover }),
    },
  }),
  ...(from.category?.id !== to.category?.id && {
    category: {
      ...(from.category && { from: from.category }),
      ...(to.category && { to: to.category }),
    },
  }),
  body: diffText(from.body, to.body),
  addedTags: tagsOnlyIn(to, from),
  removedTags: tagsOnlyIn(from, to),
});

const tagsOnlyIn = ({ tags }: Revision, other: Revision): Revision['tags'] => {
  const others = new Set(other.tags.map(({ id }) => id));
  return tags.filter(({ id }) => !others.has(id));
};

/** Returns the differences of two texts by lines, in linear time for texts that differ a lot. */
export const diffText = (from: string, to: string): RevisionPart[] => {
  const parts = diffLines(from, to, { maxEditLength: maxEdits });
  if (parts)
    return parts.map(({ value, added, removed }) => ({
      change: added ? 'added' : removed ? 'removed' : 'kept',
      text: value,
    }));
  return [
    { change: 'removed', text: from },
    { change: 'added', text: to },
  ];
};
