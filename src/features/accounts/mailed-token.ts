import type { Clock } from '../../lib/clock.ts';
import type { Refusing } from '../handler.ts';
import {
  findOneTimeToken,
  type OneTimeToken,
  redeemOneTimeToken,
  type TokenPurpose,
} from './one-time-token-repository.ts';
import type { User } from './user.ts';
import { findUser } from './user-repository.ts';

type MailedToken = {
  purpose: Extract<TokenPurpose, 'email_verification' | 'email_change' | 'password_reset' | 'magic_link'>;
  token: string;
};
type Proof = { user: User; details: Record<string, unknown> };
type TokenCall = Refusing<'invalid_one_time_token'> & { clock: Clock };

/**
 * Uses up the token of a mail and returns whose it is. Throws invalid_one_time_token, for all reasons alike; one of them
 * is that the account has another address by now, of which the mail proves nothing.
 */
export const redeemMailedToken = async (call: TokenCall, mailed: MailedToken): Promise<Proof> =>
  proofOf(call, await redeemOneTimeToken(call.db, call, mailed));

/** The same, but leaves it to be used: for what takes long and should be done before the transaction. */
export const findMailedToken = async (call: TokenCall, mailed: MailedToken): Promise<Proof> =>
  proofOf(call, await findOneTimeToken(call.db, call, mailed));

const proofOf = async ({ db, refuse }: TokenCall, found: OneTimeToken | undefined): Promise<Proof> => {
  const { userId, details = {} } = found ?? {};
  const user = userId === undefined ? undefined : await findUser(db, userId);
  if (user !== undefined && user.email === details.email) return { user, details };
  throw refuse('invalid_one_time_token');
};
