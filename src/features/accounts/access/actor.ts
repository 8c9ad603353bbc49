import type { Role } from './role.ts';

/** Who acts: an account, what it may do this time, and the login that it follows from. */
export type Actor = {
  readonly id: string;
  readonly role: Role;
  readonly scopes: ReadonlySet<string>;
  /** Undefined for what is no login, as an API key. */
  readonly sessionId?: string | undefined;
  /** Undefined unless an API key acts. */
  readonly apiKeyId?: string | undefined;
  /** Whether the cookie of the session acts, and no access token, which is good until it expires. */
  readonly isByCookie?: boolean | undefined;
  /** When they last proved who they are. */
  readonly authenticatedAt?: Date | undefined;
};

/** For operations whose `security` lets nothing in but sessions. */
export const sessionIdOf = ({ sessionId }: Actor): string => {
  if (sessionId === undefined) throw new Error('The contract lets somebody in who has no session');
  return sessionId;
};
