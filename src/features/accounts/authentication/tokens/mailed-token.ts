import type { Context } from '../../../context.ts';
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
type TokenContext = Pick<Context<'invalid_one_time_token'>, 'db' | 'clock' | 'problem'>;

/**
 * Redeems the token of a mail in the open transaction of the context, ends the account's other tokens for that purpose,
 * and locks the account. Throws invalid_one_time_token for every reason, such as a changed e-mail address of the
 * account: the mail does not prove the new one.
 */
export const redeemMailedToken = async (context: TokenContext, mailed: MailedToken): Promise<Proof> => {
  const { userId } = (await findOneTimeToken(context, mailed)) ?? {};
  // The lock order is account, tokens.
  const account = userId === undefined ? undefined : await lockAccount(context, userId);
  const proof = proofOf(context, mailed, { account, found: await redeemOneTimeToken(context, mailed) });
  await endOneTimeTokensFor(context, proof.account.userId, mailed.purpose);
  return proof;
};

/**
 * Checks the token of a mail and leaves it valid, for slow work before the transaction. Throws invalid_one_time_token
 * like `redeemMailedToken`, which decides again under the lock.
 */
export const getMailedToken = async (context: TokenContext, mailed: MailedToken): Promise<Proof> => {
  const found = await findOneTimeToken(context, mailed);
  const account = found?.userId === undefined ? undefined : await findAccount(context, found.userId);
  return proofOf(context, mailed, { account, found });
};

/** Nothing changes an inactive account. A magic link to one gets `account_deactivated` later. */
const proofOf = (
  { problem }: TokenContext,
  { purpose }: MailedToken,
  { account, found }: { account: Account | undefined; found: OneTimeToken | undefined },
): Proof => {
  const isValid = account !== undefined && found !== undefined && account.user.email === found.details.email;
  if (!isValid || (account.user.status !== 'active' && purpose !== 'magic_link')) {
    throw problem('invalid_one_time_token');
  }
  return { account, details: found.details };
};
