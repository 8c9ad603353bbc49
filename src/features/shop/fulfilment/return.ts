import type { components, operations } from '../../../../generated/types.ts';

type Schemas = components['schemas'];

export type Return = Schemas['Return'];
export type ReturnCreate = Schemas['ReturnCreate'];
export type ReturnReceive = Schemas['ReturnReceive'];
type Query = NonNullable<operations['listAllReturns']['parameters']['query']>;
export type ReturnFilter = Pick<Query, 'state' | 'orderId'>;
/** A return with the version of its row. */
export type VersionedReturn = Return & { version: number };
