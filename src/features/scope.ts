import type { operations as table, webhooks } from '../../generated/operations.ts';
import type { Role } from './accounts/access/role.ts';

type ScopesIn<Requirement> = Requirement extends object
  ? Extract<Requirement[keyof Requirement], readonly string[]>[number]
  : never;

type ReadersOf<Type> = Type extends { post: { event: { readers: infer Readers } } } ? Readers : never;
type Readers = ReadersOf<(typeof webhooks)[keyof typeof webhooks]>;

/** Every scope that an operation of the contract requires, or that permits to read events. */
export type Scope =
  | ScopesIn<(typeof table)[keyof typeof table]['security'][number]>
  | (Readers extends infer One ? (One extends object ? One[keyof One] : never) : never);

/** The roles that hold a scope. */
export type ScopeGrants = Readonly<Partial<Record<Scope, readonly Role[]>>>;

/** The scopes of a role, in the order in which the features declare them. */
export type ScopesOf = (role: Role) => readonly string[];
