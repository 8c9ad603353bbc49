import type { components } from '../../../../generated/types.ts';
import type { CategoryTree } from '../../category-tree-repository.ts';

export type Category = components['schemas']['Category'];
/** A category with its version, which each write increments. Its ETag is derived from the version. */
export type VersionedCategory = Category & { version: number };
export type CategoryCreate = components['schemas']['CategoryCreate'];
/** An absent field keeps its value; `parentId: null` makes the category a root. */
export type CategoryPatch = components['schemas']['CategoryPatch'];

/** The categories of products. */
export const productTree: CategoryTree = { table: 'categories', prefix: 'cat', lock: 'categoryTree' };

/** Returns the display name of a category that a product introduces by its slug. */
export const nameOfSlug = (slug: string): string =>
  `${slug.charAt(0).toUpperCase()}${slug.slice(1).replaceAll('-', ' ')}`;
