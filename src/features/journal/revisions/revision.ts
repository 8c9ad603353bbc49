import type { components } from '../../../../generated/types.ts';

type Schemas = components['schemas'];

export type Revision = Schemas['PostRevision'];
export type RevisionSummary = Schemas['PostRevisionSummary'];
export type RevisionDiff = Schemas['PostRevisionDiff'];
export type RevisionPart = Schemas['PostRevisionPart'];
