import type { components } from '../../../../generated/types.ts';

export type Category = components['schemas']['Category'];
/** A category with its version, which each write increments. Its ETag is derived from the version. */
export type VersionedCategory = Category & { version: number };
export type CategoryCreate = components['schemas']['CategoryCreate'];
/** An absent field keeps its value; `parentId: null` makes the category a root. */
export type CategoryPatch = components['schemas']['CategoryPatch'];

/** The levels of the tree. */
export const maxDepth = 5;

/** Returns the display name of a category that a product introduces by its slug. */
export const nameOfSlug = (slug: string): string =>
  `${slug.charAt(0).toUpperCase()}${slug.slice(1).replaceAll('-', ' ')}`;
