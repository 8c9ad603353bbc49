import type { components } from '../../../../../generated/types.ts';
import type { MakeProblem } from '../../../../errors.ts';
import { recordAuditEvent } from '../../../audit/audit-event-repository.ts';
import type { Call } from '../../../handler.ts';
import { type Account, recordLogin } from '../../users/user-repository.ts';
import { listSecondFactors } from '../factors/second-factor-repository.ts';
import type { TokenSet } from '../sessions/session.ts';
import { issueTokens, openSession, type SessionCall } from '../sessions/session-service.ts';
import { issueOneTimeToken } from '../tokens/one-time-token-repository.ts';
import { recordLoginIpAddress } from './lock-out.ts';

type MfaChallenge = components['schemas']['MfaChallenge'];

/** How somebody proved who they are; audit events tell it. */
export type LoginMethod = 'password' | 'magic_link' | 'identity';

export type LoginCall = SessionCall & Pick<Call, 'checked'> & { problem: MakeProblem<'account_deactivated'> };
/** Checked, as the transaction of the call is the last one of its operation. */
export type SessionResponse = { readonly status: 200; readonly body: TokenSet };
export type LoginResponse = SessionResponse | { readonly status: 202; readonly body: MfaChallenge };

const challengeTtlSeconds = 5 * 60;

/**
 * The answer of every operation that logs in by one factor, after the proof was found good: tokens, or the challenge to
 * give a second one, where the account has any. The account is locked by the transaction of `call`. Throws
 * account_deactivated.
 */
export const finishLogin = async (
  call: LoginCall,
  account: Account,
  { method }: { method: LoginMethod },
): Promise<LoginResponse> => {
  const { user, securityVersion } = account;
  const methods = await listSecondFactors(call, user.id);
  if (methods.length === 0) return beginSession(call, account, { method });
  if (user.status !== 'active') throw call.problem('account_deactivated');
  const challengeToken = await issueOneTimeToken(call, {
    purpose: 'mfa_challenge',
    userId: user.id,
    details: { method, securityVersion },
    ttlSeconds: challengeTtlSeconds,
  });
  const body: MfaChallenge = { challengeToken, methods, expiresIn: challengeTtlSeconds };
  return call.checked({ status: 202, body });
};

/**
 * The only way to a new session: of one who has proved all that the account asks for. The account is locked by the
 * transaction of `call`, so the tokens have the role that it has until they are made. `proofs` say how, for the audit.
 * Throws account_deactivated.
 */
export const beginSession = async (
  call: LoginCall,
  { user }: Account,
  proofs: Record<string, string>,
): Promise<SessionResponse> => {
  if (user.status !== 'active') throw call.problem('account_deactivated');
  await recordLogin(call, user.id, call.clock.now());
  const opened = await openSession(call, user);
  await recordLoginIpAddress(call, user.email);
  await recordAuditEvent(call, {
    action: 'session.started',
    actorId: user.id,
    target: opened.session.id,
    details: proofs,
  });
  return call.checked({ status: 200, body: await issueTokens(call, user, opened) });
};
