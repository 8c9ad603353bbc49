import type { CallFacts } from '../../../../contract/handler-call.ts';
import type { Db } from '../../../../db/db.ts';
import { recordAuditEvent } from '../../../audit/audit-event-repository.ts';
import type { Context } from '../../../context.ts';
import type { Services } from '../../../services.ts';
import { lockAccount } from '../../users/user-repository.ts';
import { beginSession, type SessionResponse } from '../login/finish-login.ts';
import { recordLoginIpAddress, secondFactorSubject } from '../login/lock-out.ts';
import type { PasskeyRequestOptions } from '../passkeys/passkey.ts';
import { requirePasskey } from '../passkeys/passkey-check.ts';
import { inLoginTransaction } from '../sessions/session-service.ts';
import { countAttempt, findOneTimeToken, redeemOneTimeToken } from '../tokens/one-time-token-repository.ts';
import { type SecondFactorProof, useSecondFactor } from './second-factor-check.ts';

const maxAttempts = 5;

type Completion = SecondFactorProof & { challengeToken: string };

type MfaProblem = 'mfa_challenge_expired' | 'invalid_second_factor' | 'login_locked' | 'account_deactivated';

/** Completes a login by a second factor. Throws a problem of `MfaProblem`. */
export const completeMfa = async (
  context: Context<MfaProblem> &
    Pick<Services, 'config' | 'secretBox' | 'tokens'> &
    Pick<CallFacts<Db>, 'checked'>,
  { challengeToken, ...proof }: Completion,
): Promise<SessionResponse> => {
  const challenge = { purpose: 'mfa_challenge', token: challengeToken } as const;
  const counted = await countAttempt(context, challenge);
  const userId = counted && counted.attempts <= maxAttempts ? counted.userId : undefined;
  if (userId === undefined) throw context.problem('mfa_challenge_expired');
  const secondFactor = await useSecondFactor(context, { userId, ceremony: 'second_factor' }, proof);
  if (!secondFactor) {
    await recordAuditEvent(context, {
      action: 'session.login_failed',
      result: 'failure',
      target: userId,
      details: { method: 'second_factor' },
    });
    throw context.problem('invalid_second_factor');
  }
  return inLoginTransaction(context, async (context) => {
    const account = await lockAccount(context, userId);
    if (account && account.user.status !== 'active') throw context.problem('account_deactivated');
    // Of two concurrent requests with valid proofs, only the first redeems the token.
    const redeemed = await redeemOneTimeToken(context, challenge);
    // A change of the credentials or the state since the check of the first factor ends the challenge.
    const isCurrent = redeemed?.details.securityVersion === account?.securityVersion;
    if (!account || !redeemed || !isCurrent) throw context.problem('mfa_challenge_expired');
    await recordLoginIpAddress(context, secondFactorSubject(userId));
    return beginSession(context, account, { method: String(redeemed.details.method), secondFactor });
  });
};

/** Issues the options for a passkey as the second factor. Throws mfa_challenge_expired. */
export const startMfaPasskey = async (
  context: Context<'mfa_challenge_expired'> & Pick<Services, 'config'>,
  challengeToken: string,
): Promise<PasskeyRequestOptions> => {
  const challenge = { purpose: 'mfa_challenge', token: challengeToken } as const;
  const found = await findOneTimeToken(context, challenge);
  if (found?.userId === undefined) throw context.problem('mfa_challenge_expired');
  return requirePasskey(context, { ceremony: 'second_factor', userId: found.userId }, 'preferred');
};
