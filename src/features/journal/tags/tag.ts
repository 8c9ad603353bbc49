import type { components } from '../../../../generated/types.ts';

export type Tag = components['schemas']['Tag'];
/** A tag and how often it has been written, which its entity tag is made of. */
export type VersionedTag = Tag & { version: number };
/** A field that is absent stays; `null` removes an optional one. */
export type TagPatch = components['schemas']['TagPatch'];
