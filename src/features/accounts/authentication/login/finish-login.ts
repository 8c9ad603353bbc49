import type { components } from '../../../../../generated/types.ts';
import type { CallFacts } from '../../../../contract/handler-call.ts';
import type { Db } from '../../../../db/db.ts';
import { recordAuditEvent } from '../../../audit/audit-event-repository.ts';
import type { ProblemContext } from '../../../context.ts';
import { type Account, recordLogin } from '../../users/user-repository.ts';
import { listSecondFactors } from '../factors/second-factor-repository.ts';
import type { TokenSet } from '../sessions/session.ts';
import { issueTokens, openSession, type SessionContext } from '../sessions/session-service.ts';
import { issueOneTimeToken } from '../tokens/one-time-token-repository.ts';
import { recordLoginIpAddress } from './lock-out.ts';

type MfaChallenge = components['schemas']['MfaChallenge'];

/** The first factor of a login. Audit events record it. */
export type LoginMethod = 'password' | 'magic_link' | 'identity';

export type LoginContext = SessionContext &
  ProblemContext<'account_deactivated'> &
  Pick<CallFacts<Db>, 'checked'>;

/** Already checked: the transaction of a login is the last one of its operation. */
export type SessionResponse = { readonly status: 200; readonly body: TokenSet };
export type LoginResponse = SessionResponse | { readonly status: 202; readonly body: MfaChallenge };

const challengeTtlSeconds = 5 * 60;

/**
 * Completes a login after its first factor was verified. Returns tokens, or an MFA challenge if the account has a second
 * factor. The open transaction of the context has locked the account. Throws account_deactivated.
 */
export const finishLogin = async (
  context: LoginContext,
  account: Account,
  { method }: { method: LoginMethod },
): Promise<LoginResponse> => {
  const { user, securityVersion } = account;
  const methods = await listSecondFactors(context, user.id);
  if (methods.length === 0) return beginSession(context, account, { method });
  if (user.status !== 'active') throw context.problem('account_deactivated');
  const challengeToken = await issueOneTimeToken(context, {
    purpose: 'mfa_challenge',
    userId: user.id,
    details: { method, securityVersion },
    ttlSeconds: challengeTtlSeconds,
  });
  const body: MfaChallenge = { challengeToken, methods, expiresIn: challengeTtlSeconds };
  return context.checked({ status: 202, body });
};

/**
 * Begins a session after all factors of the account were verified. No other function does. The open transaction of the
 * context has locked the account, so its role cannot change before its tokens are signed. The audit event contains
 * `proofs`, the verified factors. Throws account_deactivated.
 */
export const beginSession = async (
  context: LoginContext,
  { user }: Account,
  proofs: Record<string, string>,
): Promise<SessionResponse> => {
  if (user.status !== 'active') throw context.problem('account_deactivated');
  await recordLogin(context, user.id, context.clock.now());
  const opened = await openSession(context, user);
  await recordLoginIpAddress(context, user.email);
  await recordAuditEvent(context, {
    action: 'session.started',
    actorId: user.id,
    target: opened.session.id,
    details: proofs,
  });
  return context.checked({ status: 200, body: await issueTokens(context, user, opened) });
};
