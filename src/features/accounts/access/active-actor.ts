import { requireScopes } from '../../../contract/authentication.ts';
import type { OperationSpec } from '../../../contract/operation.ts';
import type { Clock } from '../../../lib/clock.ts';
import type { DbContext } from '../../context.ts';
import type { Services } from '../../services.ts';
import { hasApiKey } from '../api-keys/api-key-repository.ts';
import { requireLiveSession } from '../authentication/sessions/live-session.ts';
import { invalidTokenProblem } from '../authentication/tokens/access-token.ts';
import { lockActiveAdmins } from '../users/user-change-repository.ts';
import { holdAccount, lockAccount } from '../users/user-repository.ts';
import type { Actor } from './actor.ts';

/** Operations with one of these change the account that acts, or another one. */
const changingAccounts = ['account:manage', 'profile:write', 'users:write'];

/**
 * An access token outlives what it says of its account, and a write may wait for a lock while its credential ends. So each
 * transaction that writes in the name of an account begins with this: the account is there and active, its current role has
 * the scopes of the operation, and the credential is good. All that holds until the transaction ends. Returns the actor
 * with the current role and its scopes. Throws invalid_token or insufficient_scope.
 */
export const createConfirmActor =
  ({ clock, scopesOf }: { clock: Clock } & Pick<Services, 'scopesOf'>) =>
  async ({ db }: DbContext, actor: Actor, spec: OperationSpec): Promise<Actor> => {
    const account = await lock({ db }, actor, spec);
    if (!account) throw invalidTokenProblem('The account of this token no longer exists.');
    const { status, role } = account.user;
    if (status !== 'active') throw invalidTokenProblem('The account of this token is deactivated.');
    // An API key has fewer scopes than its account.
    const scopes = new Set(scopesOf(role).filter((scope) => actor.scopes.has(scope)));
    requireScopes(spec, scopes);
    await requireCredential({ db }, { clock, spec }, actor);
    return { ...actor, role, scopes };
  };

/** The end of a session or of an API key locks the account too. In most operations an access token outlives its session. */
const requireCredential = async (
  { db }: DbContext,
  { clock, spec }: { clock: Clock; spec: OperationSpec },
  actor: Actor,
): Promise<void> => {
  const { apiKeyId, isByCookie } = actor;
  if (isByCookie || spec.recentAuthentication !== null) await requireLiveSession({ db, clock }, actor);
  if (apiKeyId !== undefined && !(await hasApiKey({ db }, apiKeyId)))
    throw invalidTokenProblem('The API key is revoked.');
};

/** A shared lock allows an account concurrent writes. A change of an account needs an exclusive lock. */
const lock = async ({ db }: DbContext, actor: Actor, { security }: OperationSpec) => {
  const scopes = security.flatMap((alternative) => Object.values(alternative).flatMap((each = []) => each));
  if (!scopes.some((scope) => changingAccounts.includes(scope))) return holdAccount({ db }, actor.id);
  // The handler may lock all administrators later; to lock one of them first could cause a deadlock.
  if (actor.role === 'admin') await lockActiveAdmins({ db });
  return lockAccount({ db }, actor.id);
};
