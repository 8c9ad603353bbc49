import type { components, operations } from '../../../../generated/types.ts';
import type { Version } from '../../../contract/etag.ts';
import { digestOf } from '../../../lib/digest.ts';
import { slugOf } from '../../../lib/slug.ts';

type Schemas = components['schemas'];

export type PostStatus = Schemas['PostStatus'];
export type PostSummary = Schemas['PostSummary'];
/** A post with its version, which each write increments. */
export type Post = Schemas['Post'] & { version: number };
export type PostCreate = Schemas['PostCreate'];
export type PostPatch = Schemas['PostPatch'];
export type PostSort = NonNullable<NonNullable<operations['listPosts']['parameters']['query']>['sort']>;

/**
 * Returns the version of the representation, with a digest of the author and the tags, which the representation also
 * shows, and of the version of the renderer that makes its HTML.
 */
export const versionOf = ({ version, author, tags }: Post, renderer: string): Version =>
  `${version}-${digestOf([author, tags, renderer])}`;

/** Returns the publication time: set by publication, kept while the post stays published, null for a draft. */
export const publishedAtFor = (status: PostStatus, before: string | undefined, now: Date): string | null =>
  status === 'published' ? (before ?? now.toISOString()) : null;

/** Returns the default slug of a post. If it is taken, `getFreeSlug` appends a number. */
export const slugForTitle = async (title: string): Promise<string> => (await slugOf(title)) || 'post';
