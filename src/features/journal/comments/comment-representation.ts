import type { RichText } from '../rich-text/content-renderer.ts';
import type { Comment, ShownComment } from './comment.ts';
import { canReadText, type Reader } from './comment-policy.ts';

/** Returns a comment as the reader may see it: without text and author, if it is a placeholder for the reader. */
export const representationFor = (
  { contentRenderer }: RichText,
  reader: Reader,
  comment: Comment,
): ShownComment => {
  const { version, reportCount, wasPublished, isPostPublic, ...shown } = comment;
  const { body, author, hiddenFor, ...placeholder } = shown;
  if (body === undefined || !canReadText(reader, comment)) return placeholder;
  return { ...shown, contentHtml: contentRenderer.htmlOf(body, 'comment') };
};

/** Returns a comment for the export of its author, with its text also if it is deleted. */
export const exportedComment = (comment: Comment): ShownComment => {
  const { version, reportCount, wasPublished, isPostPublic, ...exported } = comment;
  return exported;
};
