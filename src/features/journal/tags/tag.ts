import type { components } from '../../../../generated/types.ts';

export type Tag = components['schemas']['Tag'];
/** A tag with its version, which each write increments. Its ETag is derived from the version. */
export type VersionedTag = Tag & { version: number };
/** A tag in a list. */
export type TagView = components['schemas']['TagView'];
export type TagCreate = components['schemas']['TagCreate'];
/** An absent field keeps its value; `null` removes an optional field. */
export type TagPatch = components['schemas']['TagPatch'];
