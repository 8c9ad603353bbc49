import type { components } from '../../../../generated/types.ts';
import { inTransaction } from '../../../db/transaction.ts';
import type { Refuse } from '../../../errors.ts';
import { recordAuditEvent } from '../../audit/audit-event-repository.ts';
import { issueOneTimeToken } from '../one-time-token-repository.ts';
import type { TokenSet } from '../sessions/session.ts';
import { issueTokens, openSession, type SessionCall } from '../sessions/session-service.ts';
import type { User } from '../user.ts';
import { recordLogin } from '../user-repository.ts';
import { rememberLoginAddress } from './lock-out.ts';
import { listSecondFactors } from './second-factor-repository.ts';

type MfaChallenge = components['schemas']['MfaChallenge'];

/** How somebody proved who they are; audit events tell it. */
export type LoginMethod = 'password' | 'magic_link' | 'identity';

export type LoginCall = SessionCall & { refuse: Refuse<'account_deactivated'> };

const challengeTtlSeconds = 5 * 60;

/**
 * The answer of every operation that logs in by one factor, after the proof was found good: tokens, or the challenge to
 * give a second one, where the account has any. Throws account_deactivated.
 */
export const finishLogin = async (
  call: LoginCall,
  user: User,
  { method }: { method: LoginMethod },
): Promise<{ status: 200; body: TokenSet } | { status: 202; body: MfaChallenge }> => {
  const methods = await listSecondFactors(call.db, user.id);
  if (methods.length === 0) return { status: 200, body: await beginSession(call, user, { method }) };
  if (user.status === 'deactivated') throw call.refuse('account_deactivated');
  const challengeToken = await issueOneTimeToken(call.db, call, {
    purpose: 'mfa_challenge',
    userId: user.id,
    details: { method },
    ttlSeconds: challengeTtlSeconds,
  });
  return { status: 202, body: { challengeToken, methods, expiresIn: challengeTtlSeconds } };
};

/** Of one who has proved all that the account asks for. `proofs` say how, for the audit. Throws account_deactivated. */
export const beginSession = async (
  call: LoginCall,
  user: User,
  proofs: Record<string, string>,
): Promise<TokenSet> => {
  const opened = await inTransaction(call.db, async (tx) => {
    // First of all, because it waits for a deactivation that is going on, and such a one then waits for this.
    const isActive = await recordLogin(tx, user.id, call.clock.now());
    if (!isActive) throw call.refuse('account_deactivated');
    const begun = await openSession(tx, call, user);
    await rememberLoginAddress(tx, call, user.email);
    await recordAuditEvent(tx, call, {
      action: 'session.started',
      actorId: user.id,
      target: begun.session.id,
      details: proofs,
    });
    return begun;
  });
  return issueTokens(call, user, opened);
};
