import { inTransaction } from '../../../../db/transaction.ts';
import type { Problem } from '../../../../errors.ts';
import type { LoginCallback } from '../../../../gateways/identity-provider-gateway.ts';
import { recordAuditEvent } from '../../../audit/audit-event-repository.ts';
import type { Call } from '../../../handler.ts';
import { issueOneTimeToken, redeemOneTimeToken } from '../tokens/one-time-token-repository.ts';
import { loginChecksOf } from './identity.ts';
import { type IdentityLoginResponse, logInWithIdentity } from './identity-login.ts';

const loginTtlSeconds = 10 * 60;

type LoginDetails = { provider: string; redirectUri: string };

/** Throws unknown_identity_provider, redirect_uri_not_allowed or identity_provider_unavailable. */
export const startIdentityLogin = async (
  call: Call<'startIdentityLogin'>,
  { provider, redirectUri }: LoginDetails,
) => {
  if (!call.config.identityRedirectUris.includes(redirectUri)) throw call.problem('redirect_uri_not_allowed');
  const client = await call.identityProviders.connect(provider, call.problem);
  if (!client) throw call.problem('unknown_identity_provider');
  return inTransaction(call, async (call) => {
    const expiresAt = new Date(call.clock.now().getTime() + loginTtlSeconds * 1000).toISOString();
    const loginToken = await issueOneTimeToken(call, {
      purpose: 'identity_login',
      userId: undefined,
      details: { provider, redirectUri },
      ttlSeconds: loginTtlSeconds,
    });
    const checks = loginChecksOf(loginToken);
    const authorizationUrl = await client.authorizationUrl(redirectUri, checks);
    const body = { authorizationUrl, state: checks.state, loginToken, expiresAt };
    return call.checked({ status: 200, body });
  });
};

type Completion = LoginCallback & { loginToken: string };

/**
 * Whom the identity logs in. The token is used up first: whatever comes of it, the same callback does nothing twice.
 * Then the issuer is asked, and only then is there a transaction.
 */
export const completeIdentityLogin = async (
  call: Call<'completeIdentityLogin'>,
  { loginToken, ...callback }: Completion,
): Promise<IdentityLoginResponse> => {
  const login = await redeemOneTimeToken(call, { purpose: 'identity_login', token: loginToken });
  if (!login) throw await loginFailed(call, {});
  const { provider, redirectUri } = login.details as LoginDetails;
  const client = await call.identityProviders.connect(provider, call.problem);
  if (!client) throw call.problem('identity_provider_unavailable');
  const checks = { ...loginChecksOf(loginToken), redirectUri };
  const claims = await client.identify(callback, checks, call.problem);
  if (!claims) throw await loginFailed(call, { provider });
  return logInWithIdentity(call, { ...claims, provider });
};

/** What to throw, after it was recorded; which of all reasons it was is told in the log only. */
const loginFailed = async (
  call: Call<'completeIdentityLogin'>,
  details: { provider?: string },
): Promise<Problem> => {
  await recordAuditEvent(call, {
    action: 'session.login_failed',
    result: 'failure',
    details: { method: 'identity', ...details },
  });
  return call.problem('identity_login_failed');
};
