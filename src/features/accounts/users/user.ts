import type { components, operations } from '../../../../generated/types.ts';

type Schemas = components['schemas'];
type UserQuery = NonNullable<operations['listUsers']['parameters']['query']>;

/** The representation of an account, and its version: the number of its writes, for its entity tag. */
export type User = Schemas['User'] & { version: number };
export type CommentBan = Schemas['CommentBan'];
export type Profile = Schemas['Profile'];
export type MePatch = Schemas['MePatch'];
/** An absent field stays as it is; `null` removes it. */
export type ProfilePatch = Schemas['ProfilePatch'];
export type UserFilter = Pick<UserQuery, 'role' | 'status' | 'search'>;
export type UserSort = NonNullable<UserQuery['sort']>;
