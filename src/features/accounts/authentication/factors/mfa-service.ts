import { recordAuditEvent } from '../../../audit/audit-event-repository.ts';
import type { Call } from '../../../handler.ts';
import { lockAccount } from '../../users/user-repository.ts';
import { beginSession, type SessionResponse } from '../login/finish-login.ts';
import { recordLoginIpAddress, secondFactorsOf } from '../login/lock-out.ts';
import type { PasskeyRequestOptions } from '../passkeys/passkey.ts';
import { requirePasskey } from '../passkeys/passkey-check.ts';
import { inLoginTransaction } from '../sessions/session-service.ts';
import { countAttempt, findOneTimeToken, redeemOneTimeToken } from '../tokens/one-time-token-repository.ts';
import { type SecondFactorProof, useSecondFactor } from './second-factor-check.ts';

const maxAttempts = 5;

type Completion = SecondFactorProof & { challengeToken: string };

/** Throws mfa_challenge_expired, invalid_second_factor, login_locked or account_deactivated. */
export const completeMfa = async (
  call: Call<'completeMfa'>,
  { challengeToken, ...proof }: Completion,
): Promise<SessionResponse> => {
  const { problem } = call;
  const challenge = { purpose: 'mfa_challenge', token: challengeToken } as const;
  const begun = await countAttempt(call, challenge);
  const userId = begun && begun.attempts <= maxAttempts ? begun.userId : undefined;
  if (userId === undefined) throw problem('mfa_challenge_expired');
  const secondFactor = await useSecondFactor(call, { userId, ceremony: 'second_factor' }, proof);
  if (!secondFactor) {
    await recordAuditEvent(call, {
      action: 'session.login_failed',
      result: 'failure',
      target: userId,
      details: { method: 'second_factor' },
    });
    throw problem('invalid_second_factor');
  }
  return inLoginTransaction(call, async (call) => {
    const account = await lockAccount(call, userId);
    if (account && account.user.status !== 'active') throw problem('account_deactivated');
    // Of two good answers at once, one comes first.
    const challenged = await redeemOneTimeToken(call, challenge);
    // Both factors are of the account as it is: nothing of it has changed since the first was checked.
    const isCurrent = challenged?.details.securityVersion === account?.securityVersion;
    if (!account || !challenged || !isCurrent) throw problem('mfa_challenge_expired');
    await recordLoginIpAddress(call, secondFactorsOf(userId));
    return beginSession(call, account, { method: String(challenged.details.method), secondFactor });
  });
};

/** Throws mfa_challenge_expired. */
export const startMfaPasskey = async (
  call: Call<'startMfaPasskey'>,
  challengeToken: string,
): Promise<PasskeyRequestOptions> => {
  const challenge = { purpose: 'mfa_challenge', token: challengeToken } as const;
  const begun = await findOneTimeToken(call, challenge);
  if (begun?.userId === undefined) throw call.problem('mfa_challenge_expired');
  return requirePasskey(call, { ceremony: 'second_factor', userId: begun.userId }, 'preferred');
};
