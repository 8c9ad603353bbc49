import type { operations as table } from '../../generated/operations.ts';
import type { Role } from './accounts/access/role.ts';

type ScopesIn<Requirement> = Requirement extends object
  ? Extract<Requirement[keyof Requirement], readonly string[]>[number]
  : never;

/** Every scope that an operation of the contract requires. */
export type Scope = ScopesIn<(typeof table)[keyof typeof table]['security'][number]>;

/** The roles that hold a scope. */
export type ScopeGrants = Readonly<Partial<Record<Scope, readonly Role[]>>>;

/** The scopes of a role, in the order in which the features declare them. */
export type ScopesOf = (role: Role) => readonly string[];
