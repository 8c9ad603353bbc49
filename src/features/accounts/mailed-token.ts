import type { Clock } from '../../lib/clock.ts';
import type { Refusing } from '../handler.ts';
import { redeemOneTimeToken, type TokenPurpose } from './one-time-token-repository.ts';
import type { User } from './user.ts';
import { findUser } from './user-repository.ts';

type MailedPurpose = Extract<
  TokenPurpose,
  'email_verification' | 'email_change' | 'password_reset' | 'magic_link'
>;

/**
 * Uses up the token of a mail and returns whose it is. Throws invalid_one_time_token, for all reasons alike; one of them
 * is that the account has another address by now, of which the mail proves nothing.
 */
export const redeemMailedToken = async (
  { db, clock, refuse }: Refusing<'invalid_one_time_token'> & { clock: Clock },
  { purpose, token }: { purpose: MailedPurpose; token: string },
): Promise<{ user: User; details: Record<string, unknown> }> => {
  const { userId, details = {} } = (await redeemOneTimeToken(db, { clock }, { purpose, token })) ?? {};
  const user = userId === undefined ? undefined : await findUser(db, userId);
  if (user !== undefined && user.email === details.email) return { user, details };
  throw refuse('invalid_one_time_token');
};
