import type { CallFacts } from '../../../../contract/handler-call.ts';
import type { Problem } from '../../../../contract/problem.ts';
import type { Db } from '../../../../db/db.ts';
import { inTransaction } from '../../../../db/transaction.ts';
import type { LoginCallback } from '../../../../gateways/identity-provider-gateway.ts';
import type { Language } from '../../../../lib/language.ts';
import { recordAuditEvent } from '../../../audit/audit-event-repository.ts';
import type { Context } from '../../../context.ts';
import type { Services } from '../../../services.ts';
import { issueOneTimeToken, redeemOneTimeToken } from '../tokens/one-time-token-repository.ts';
import { loginChecksOf } from './identity.ts';
import { type IdentityLoginResponse, logInWithIdentity } from './identity-login.ts';

const loginTtlSeconds = 10 * 60;

type LoginDetails = { provider: string; redirectUri: string };

type StartProblem =
  | 'unknown_identity_provider'
  | 'redirect_uri_not_allowed'
  | 'identity_provider_unavailable';
type StartContext = Context<StartProblem> &
  Pick<Services, 'config' | 'identityProviders'> &
  Pick<CallFacts<Db>, 'checked'>;

/**
 * Starts a login at a provider. The discovery request to the provider precedes the transaction. Throws
 * unknown_identity_provider, redirect_uri_not_allowed or identity_provider_unavailable.
 */
export const startIdentityLogin = async (context: StartContext, { provider, redirectUri }: LoginDetails) => {
  if (!context.config.identityRedirectUris.includes(redirectUri))
    throw context.problem('redirect_uri_not_allowed');
  const client = await context.identityProviders.connect(provider, context.problem);
  if (!client) throw context.problem('unknown_identity_provider');
  return inTransaction(context, async (context) => {
    const expiresAt = new Date(context.clock.now().getTime() + loginTtlSeconds * 1000).toISOString();
    const loginToken = await issueOneTimeToken(context, {
      purpose: 'identity_login',
      userId: undefined,
      details: { provider, redirectUri },
      ttlSeconds: loginTtlSeconds,
    });
    const checks = loginChecksOf(loginToken);
    const authorizationUrl = await client.authorizationUrl(redirectUri, checks);
    const body = { authorizationUrl, state: checks.state, loginToken, expiresAt };
    return context.checked({ status: 200, body });
  });
};

type Completion = LoginCallback & { loginToken: string };

type CompletionProblem =
  | 'identity_login_failed'
  | 'identity_provider_unavailable'
  | 'identity_email_unverified'
  | 'account_deactivated';
type CompletionContext = Context<CompletionProblem> &
  Pick<Services, 'config' | 'identityProviders' | 'tokens'> &
  Pick<CallFacts<Db>, 'checked'>;

/**
 * Completes the login of an identity. Redeems the login token first, which prevents a replay of the callback, also
 * after a failure. The network requests to the provider precede the transaction. A new account has this language. Throws a problem of
 * `CompletionProblem`.
 */
export const completeIdentityLogin = async (
  context: CompletionContext,
  { loginToken, ...callback }: Completion,
  language: Language | undefined,
): Promise<IdentityLoginResponse> => {
  const login = await redeemOneTimeToken(context, { purpose: 'identity_login', token: loginToken });
  if (!login) throw await loginFailed(context, {});
  const { provider, redirectUri } = login.details as LoginDetails;
  const client = await context.identityProviders.connect(provider, context.problem);
  if (!client) throw context.problem('identity_provider_unavailable');
  const checks = { ...loginChecksOf(loginToken), redirectUri };
  const claims = await client.identify(callback, checks, context.problem);
  if (!claims) throw await loginFailed(context, { provider });
  return logInWithIdentity(context, { ...claims, provider, language });
};

/** Records the failed login and returns its problem. Only the log contains the reason. */
const loginFailed = async (
  context: Context<'identity_login_failed'>,
  details: { provider?: string },
): Promise<Problem> => {
  await recordAuditEvent(context, {
    action: 'session.login_failed',
    result: 'failure',
    details: { method: 'identity', ...details },
  });
  return context.problem('identity_login_failed');
};
