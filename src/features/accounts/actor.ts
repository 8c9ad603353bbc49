import type { Role } from './role.ts';

/** Who acts: an account, and what its access token allows. */
export type Actor = {
  readonly id: string;
  readonly role: Role;
  readonly scopes: ReadonlySet<string>;
};
