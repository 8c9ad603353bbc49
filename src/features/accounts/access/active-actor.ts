import { requireScopes } from '../../../contract/authentication.ts';
import type { OperationSpec } from '../../../contract/operation.ts';
import { challenge } from '../../../errors.ts';
import type { Context, DbContext } from '../../context.ts';
import type { Services } from '../../services.ts';
import { hasApiKey } from '../api-keys/api-key-repository.ts';
import { requireLiveSession } from '../authentication/sessions/live-session.ts';
import { invalidTokenProblem } from '../authentication/tokens/access-token.ts';
import { lockActiveAdmins } from '../users/user-change-repository.ts';
import { lockAccount, lockAccountShared } from '../users/user-repository.ts';
import type { Actor } from './actor.ts';

/** Operations with one of these scopes change an account. */
const accountScopes = ['account:manage', 'profile:write', 'users:write'];

/**
 * Confirms the actor at the start of each transaction that writes on behalf of an account: the account exists and is
 * active, its current role has the scopes of the operation, and the credential is valid. The claims of an access token
 * may be stale, and a write may wait for a lock while its credential ends. The locks keep these facts until the
 * transaction ends. Returns the actor with its account and the current role and scopes. Throws invalid_token or insufficient_scope.
 */
export const createConfirmActor =
  ({ clock, scopesOf }: Pick<Context, 'clock'> & Pick<Services, 'scopesOf'>) =>
  async ({ db }: DbContext, actor: Actor, spec: OperationSpec): Promise<Actor> => {
    const context = { db, clock };
    const account = await lockFor(context, actor, spec);
    if (!account) throw invalidTokenProblem('The account of this token no longer exists.');
    const { status, role } = account.user;
    if (status !== 'active') throw invalidTokenProblem('The account of this token is deactivated.');
    // An API key has fewer scopes than its account.
    const scopes = new Set(scopesOf(role).filter((scope) => actor.scopes.has(scope)));
    requireScopes(spec, scopes, challenge);
    await requireCredential(context, actor, spec);
    return { ...actor, role, scopes, account: account.user };
  };

/**
 * The end of a session or of an API key locks the account too, so the credential stays valid until the transaction
 * ends. An access token outlives its session, except for operations that require a recent authentication.
 */
const requireCredential = async (
  context: Pick<Context, 'db' | 'clock'>,
  actor: Actor,
  spec: OperationSpec,
): Promise<void> => {
  const { apiKeyId, isByCookie } = actor;
  if (isByCookie || spec.recentAuthentication !== null) await requireLiveSession(context, actor);
  if (apiKeyId !== undefined && !(await hasApiKey(context, apiKeyId)))
    throw invalidTokenProblem('The API key is revoked.');
};

/** A shared lock allows concurrent writes of an account. A change of an account needs an exclusive lock. */
const lockFor = async (context: DbContext, actor: Actor, { security }: OperationSpec) => {
  const scopes = security.flatMap((alternative) => Object.values(alternative).flatMap((each = []) => each));
  if (!scopes.some((scope) => accountScopes.includes(scope))) return lockAccountShared(context, actor.id);
  // The handler may lock all administrators later. A lock on only this one before could cause a deadlock.
  if (actor.role === 'admin') await lockActiveAdmins(context);
  return lockAccount(context, actor.id);
};
