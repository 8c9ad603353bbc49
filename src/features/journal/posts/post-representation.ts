import type { components } from '../../../../generated/types.ts';
import type { Version } from '../../../contract/etag.ts';
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
  { version: _, hasComeDue: __, ...post }: Post,
): components['schemas']['Post'] => ({ ...post, contentHtml: contentRenderer.htmlOf(post.body, 'post') });
