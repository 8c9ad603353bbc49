import type { components } from '../../../../generated/types.ts';
import type { CategoryTree } from '../../category-tree-repository.ts';

export type PostCategory = components['schemas']['PostCategory'];
/** A category with its version, which each write increments. Its ETag is derived from the version. */
export type VersionedPostCategory = PostCategory & { version: number };
/** A category in a list. */
export type PostCategoryView = components['schemas']['PostCategoryView'];
export type PostCategoryCreate = components['schemas']['PostCategoryCreate'];
/** An absent field keeps its value; `parentId: null` makes the category a root. */
export type PostCategoryPatch = components['schemas']['PostCategoryPatch'];

/** The categories of posts. */
export const postTree: CategoryTree = { table: 'post_categories', prefix: 'pcg', lock: 'postCategoryTree' };
