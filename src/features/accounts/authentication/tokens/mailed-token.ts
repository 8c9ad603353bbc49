import type { Clock } from '../../../../lib/clock.ts';
import type { Refusing } from '../../../context.ts';
import { type Account, findAccount, lockAccount } from '../../users/user-repository.ts';
import {
  endOneTimeTokensFor,
  findOneTimeToken,
  type OneTimeToken,
  redeemOneTimeToken,
  type TokenPurpose,
} from './one-time-token-repository.ts';

type MailedToken = {
  purpose: Extract<TokenPurpose, 'email_verification' | 'email_change' | 'password_reset' | 'magic_link'>;
  token: string;
};
type Proof = { account: Account; details: Record<string, unknown> };
type TokenCall = Refusing<'invalid_one_time_token'> & { clock: Clock };

/**
 * Uses up the token of a mail in a transaction, and with it the account's others for the same purpose, and locks the
 * account. Throws invalid_one_time_token, for all reasons alike. One reason is another e-mail address of the account by
 * now, which the mail does not prove.
 */
export const redeemMailedToken = async (call: TokenCall, mailed: MailedToken): Promise<Proof> => {
  const { userId } = (await findOneTimeToken(call, mailed)) ?? {};
  // The lock order is account, tokens, everywhere.
  const account = userId === undefined ? undefined : await lockAccount(call, userId);
  const proof = proofOf(call, mailed, { account, found: await redeemOneTimeToken(call, mailed) });
  await endOneTimeTokensFor(call, proof.account.userId, mailed.purpose);
  return proof;
};

/** The same, but leaves it to be used: for what takes long and should be done before the transaction. */
export const getMailedToken = async (call: TokenCall, mailed: MailedToken): Promise<Proof> => {
  const found = await findOneTimeToken(call, mailed);
  const account = found?.userId === undefined ? undefined : await findAccount(call, found.userId);
  return proofOf(call, mailed, { account, found });
};

/** An inactive account does not change. A login to it by a link gets `account_deactivated` later. */
const proofOf = (
  { problem }: TokenCall,
  { purpose }: MailedToken,
  { account, found }: { account: Account | undefined; found: OneTimeToken | undefined },
): Proof => {
  const isGood = account !== undefined && found !== undefined && account.user.email === found.details.email;
  if (!isGood || (account.user.status !== 'active' && purpose !== 'magic_link')) {
    throw problem('invalid_one_time_token');
  }
  return { account, details: found.details };
};
