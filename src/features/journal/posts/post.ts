import type { components, operations } from '../../../../generated/types.ts';
import type { Version } from '../../../contract/etag.ts';
import { digestOf } from '../../../lib/digest.ts';
import { slugOf } from '../../../lib/slug.ts';

type Schemas = components['schemas'];

export type PostStatus = Schemas['PostStatus'];
export type PostSummary = Schemas['PostSummary'];
/** A post and how often it has been written. */
export type Post = Schemas['Post'] & { version: number };
export type PostCreate = Schemas['PostCreate'];
export type PostPatch = Schemas['PostPatch'];
export type PostSort = NonNullable<NonNullable<operations['listPosts']['parameters']['query']>['sort']>;

/** The version of its representation, which also shows the names of its author and its tags. */
export const versionOf = ({ version, author, tags }: Post): Version =>
  `${version}-${digestOf([author, tags])}`;

/** Publishing sets the moment, a post that stays published keeps it, and a draft has none. */
export const publishedAtFor = (status: PostStatus, before: string | undefined, now: Date): string | null =>
  status === 'published' ? (before ?? now.toISOString()) : null;

/** The slug of a post that was given none; a number is added to it if it is taken. */
export const slugForTitle = async (title: string): Promise<string> => (await slugOf(title)) || 'post';
