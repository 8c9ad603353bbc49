import { recordAuditEvent } from '../../audit/audit-event-repository.ts';
import type { Call } from '../../handler.ts';
import { beginSession } from '../login/finish-login.ts';
import { rememberLoginAddress } from '../login/lock-out.ts';
import { countAttempt, findOneTimeToken, redeemOneTimeToken } from '../one-time-token-repository.ts';
import type { PasskeyRequestOptions } from '../passkeys/passkey.ts';
import { demandPasskey } from '../passkeys/passkey-check.ts';
import type { TokenSet } from '../sessions/session.ts';
import { findUser } from '../user-repository.ts';
import { type SecondFactorProof, secondFactorsOf, useSecondFactor } from './second-factor-check.ts';

const maxAttempts = 5;

type Completion = SecondFactorProof & { challengeToken: string };

/** Throws mfa_challenge_expired, invalid_second_factor, login_locked or account_deactivated. */
export const completeMfa = async (
  call: Call<'completeMfa'>,
  { challengeToken, ...proof }: Completion,
): Promise<TokenSet> => {
  const { db, refuse } = call;
  const challenge = { purpose: 'mfa_challenge', token: challengeToken } as const;
  const begun = await countAttempt(db, call, challenge);
  const user = begun?.userId && begun.attempts <= maxAttempts && (await findUser(db, begun.userId));
  if (!user) throw refuse('mfa_challenge_expired');
  const secondFactor = await useSecondFactor(call, { userId: user.id, ceremony: 'second_factor' }, proof);
  if (!secondFactor) {
    await recordAuditEvent(db, call, {
      action: 'session.login_failed',
      result: 'failure',
      target: user.id,
      details: { method: 'second_factor' },
    });
    throw refuse('invalid_second_factor');
  }
  // Of two good answers at once, one comes first.
  if (!(await redeemOneTimeToken(db, call, challenge))) throw refuse('mfa_challenge_expired');
  await rememberLoginAddress(db, call, secondFactorsOf(user.id));
  return beginSession(call, user, { method: String(begun.details.method), secondFactor });
};

/** Throws mfa_challenge_expired. */
export const startMfaPasskey = async (
  call: Call<'startMfaPasskey'>,
  challengeToken: string,
): Promise<PasskeyRequestOptions> => {
  const challenge = { purpose: 'mfa_challenge', token: challengeToken } as const;
  const begun = await findOneTimeToken(call.db, call, challenge);
  if (begun?.userId === undefined) throw call.refuse('mfa_challenge_expired');
  return demandPasskey(call, { ceremony: 'second_factor', userId: begun.userId }, 'preferred');
};
