import type { components, operations } from '../../../../generated/types.ts';

type Schemas = components['schemas'];
type UserQuery = NonNullable<operations['listUsers']['parameters']['query']>;

/** An account and how often its representation has been written, which its entity tag is made of. */
export type User = Schemas['User'] & { version: number };
export type Profile = Schemas['Profile'];
/** A part that is absent stays; `null` removes it. */
export type ProfilePatch = Schemas['ProfilePatch'];
export type UserFilter = Pick<UserQuery, 'role' | 'status' | 'search'>;
export type UserSort = NonNullable<UserQuery['sort']>;
