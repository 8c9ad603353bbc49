import type { components } from '../../../../generated/types.ts';

type Schemas = components['schemas'];

export type Return = Schemas['Return'];
export type ReturnCreate = Schemas['ReturnCreate'];
export type ReturnReceive = Schemas['ReturnReceive'];
/** A return with the version of its row. */
export type VersionedReturn = Return & { version: number };
