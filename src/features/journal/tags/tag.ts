import type { components } from '../../../../generated/types.ts';

export type Tag = components['schemas']['Tag'];
/** A field that is absent stays; `null` removes an optional one. */
export type TagPatch = components['schemas']['TagPatch'];
