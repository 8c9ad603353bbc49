import type { components, operations } from '../../../../generated/types.ts';
import { slugOf } from '../../../lib/slug.ts';

type Schemas = components['schemas'];
type ListQuery = NonNullable<operations['listPosts']['parameters']['query']>;

export type PostStatus = Schemas['PostStatus'];
/** The posts that a list shows. */
export type PostState = NonNullable<ListQuery['status']>;
/** A reference to the image of the media that is the cover of a post. */
export type Cover = Schemas['CoverRef'];
export type PostSummary = Omit<Schemas['PostSummary'], 'cover'> & { cover?: Cover };
/**
 * A post with its version, which each write increments. `hasComeDue`: it was scheduled, and has been public since then without
 * a write.
 */
export type Post = Omit<Schemas['Post'], 'cover'> & { cover?: Cover; version: number; hasComeDue: boolean };
export type PostCreate = Schemas['PostCreate'];
export type PostReplace = Schemas['PostReplace'];
export type PostPatch = Schemas['PostPatch'];
export type PostSort = NonNullable<ListQuery['sort']>;
export type PostInclude = NonNullable<ListQuery['include']>;

/** Returns the default slug of a post. If it is taken, `getFreeSlug` appends a number. */
export const slugForTitle = async (title: string): Promise<string> => (await slugOf(title)) || 'post';
