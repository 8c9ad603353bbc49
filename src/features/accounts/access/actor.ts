import type { User } from '../users/user.ts';
import type { Role } from './role.ts';

/** The account that makes the request, the scopes of its credential, and its session or API key. */
export type Actor = {
  readonly id: string;
  readonly role: Role;
  readonly scopes: ReadonlySet<string>;
  /** Undefined for an API key. */
  readonly sessionId?: string | undefined;
  /** Undefined unless the credential is an API key. */
  readonly apiKeyId?: string | undefined;
  /** Whether the credential is the session cookie, which ends with the session, unlike an access token. */
  readonly isByCookie?: boolean | undefined;
  /** The time when the credential expires. Undefined if the request does not tell, as with a session cookie. */
  readonly expiresAt?: Date | undefined;
  /** The time of the last authentication. */
  readonly authenticatedAt?: Date | undefined;
  /** The account as the transaction of a write has confirmed it. The lock of the confirmation keeps it until the end. */
  readonly account?: User | undefined;
};

/** Returns the session of the actor. For operations whose `security` accepts only sessions; throws for an API key. */
export const sessionIdOf = ({ sessionId }: Actor): string => {
  if (sessionId === undefined) throw new Error('The contract accepts a credential without a session');
  return sessionId;
};
