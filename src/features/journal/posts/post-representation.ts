import type { components } from '../../../../generated/types.ts';
import type { Version } from '../../../contract/etag.ts';
import { selectMembers } from '../../../lib/select-members.ts';
import type { RichText } from '../rich-text/content-renderer.ts';
import type { Post } from './post.ts';

/**
 * Returns the version of the default representation. Besides the writes, two things change the representation: the status, when
 * the time of a scheduled post comes, and the HTML, when the renderer changes.
 */
export const versionOf = ({ version, hasComeDue }: Post, renderer: string): Version =>
  hasComeDue ? `${version}-published-${renderer}` : `${version}-${renderer}`;

/** Returns the default representation of a post: all its members, with its text as HTML too. */
export const representationOf = (
  { contentRenderer }: RichText,
  post: Post,
): components['schemas']['Post'] => ({
  ...membersOf(post),
  contentHtml: contentRenderer.htmlOf(post.body, 'post'),
});

const membersOf = ({ version: _, hasComeDue: __, ...members }: Post): components['schemas']['Post'] =>
  members;

/** Returns the default representation with its version. */
export const toResponse = (context: RichText, post: Post) => ({
  version: versionOf(post, context.contentRenderer.version),
  body: representationOf(context, post),
});

type View = { fields?: readonly string[] | undefined; include: readonly ('author' | 'tags')[] };

/** The response has a version only if it shows the whole post and nothing else. Other members need no HTML. */
export const viewOf = (context: RichText, post: Post, { fields, include }: View) => {
  if (fields === undefined && include.length === 0) return toResponse(context, post);
  const hasHtml = fields === undefined || fields.includes('contentHtml');
  const shown = hasHtml ? representationOf(context, post) : membersOf(post);
  return { body: selectMembers(shown, { fields, include }) };
};
