import type { MakeProblem } from '../../../../errors.ts';
import type { IdentityClaims } from '../../../../gateways/identity-provider-gateway.ts';
import { newUuid } from '../../../../lib/id.ts';
import { recordAuditEvent } from '../../../audit/audit-event-repository.ts';
import type { Call } from '../../../handler.ts';
import { toStoredEmail } from '../../users/email.ts';
import type { User } from '../../users/user.ts';
import { type Account, findAccountByEmail, insertUser, lockAccount } from '../../users/user-repository.ts';
import { finishLogin, type LoginResponse } from '../login/finish-login.ts';
import { inLoginTransaction } from '../sessions/session-service.ts';
import { issueOneTimeToken } from '../tokens/one-time-token-repository.ts';
import { type IdentityKey, newUsername } from './identity.ts';
import { findIdentityOwner, insertIdentity, touchIdentity } from './identity-repository.ts';

type Claims = IdentityClaims & IdentityKey;

/** The call of any operation. */
type Unrefusing = Omit<Call, 'problem'>;

/** A login, or what the owner of the account with the identity's e-mail address may confirm. */
export type IdentityLoginResponse =
  | LoginResponse
  | { readonly status: 202; readonly body: { readonly linkToken: string; readonly expiresAt: string } };

const linkTtlSeconds = 15 * 60;
const attempts = 3;

/**
 * Logs in to the account of an identity, which is found or made and locked. An account that is there already is never
 * linked without its owner.
 */
export const logInWithIdentity = async (
  call: Call<'completeIdentityLogin'>,
  claims: Claims,
): Promise<IdentityLoginResponse> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await inLoginTransaction(call, (call) => findOrCreate(call, claims));
    } catch (error) {
      // What is there by now decides anew.
      if (!(error instanceof ConcurrentChange) || attempt === attempts) throw error;
    }
  }
};

const findOrCreate = async (
  call: Call<'completeIdentityLogin'>,
  claims: Claims,
): Promise<IdentityLoginResponse> => {
  const { problem } = call;
  const method = 'identity';
  const known = await lockOwner(call, claims);
  if (known) return finishLogin(call, known, { method });
  const unverified = () => problem('identity_email_unverified');
  if (!claims.emailVerified || claims.email === undefined) throw unverified();
  const email = toStoredEmail(claims.email, unverified);
  const accountWithEmail = await findAccountByEmail(call, email);
  // Who is there only now may have come by this very identity, a moment before.
  const owner = accountWithEmail && (await lockOwner(call, claims));
  if (owner) return finishLogin(call, owner, { method });
  if (accountWithEmail)
    return call.checked({ status: 202, body: await offerLink(call, accountWithEmail.user, claims) });
  return finishLogin(call, await createAccount(call, { ...claims, email }), { method });
};

/** The lock order is account, identity, as in `unlinkIdentity`. */
const lockOwner = async ({ db, clock }: Unrefusing, claims: Claims): Promise<Account | undefined> => {
  const userId = await findIdentityOwner({ db }, claims);
  const account = userId === undefined ? undefined : await lockAccount({ db }, userId);
  if (account && (await touchIdentity({ db }, claims, clock.now())) !== userId) throw new ConcurrentChange();
  return account;
};

/** Only that account can use the token, and only once it has logged in. */
const offerLink = async (
  call: Unrefusing,
  { id: userId }: User,
  { provider, issuer, subject }: IdentityKey,
): Promise<{ linkToken: string; expiresAt: string }> => ({
  linkToken: await issueOneTimeToken(call, {
    purpose: 'identity_link',
    userId,
    details: { provider, issuer, subject },
    ttlSeconds: linkTtlSeconds,
  }),
  expiresAt: new Date(call.clock.now().getTime() + linkTtlSeconds * 1000).toISOString(),
});

const createAccount = async (call: Unrefusing, claims: Claims & { email: string }): Promise<Account> => {
  const { db, clock, randomness } = call;
  const { provider, issuer, subject, email } = claims;
  const createdAt = clock.now();
  const user = await insertUser(
    { db, problem: concurrentChange },
    {
      uuid: newUuid(createdAt),
      email,
      username: await newUsername(claims.username, randomness),
      passwordHash: undefined,
      role: 'user',
      createdAt,
      emailVerifiedAt: createdAt,
    },
  );
  const identity = await insertIdentity(
    { db, problem: concurrentChange },
    { uuid: newUuid(createdAt), userId: user.id, provider, issuer, subject, createdAt },
  );
  const details = { provider };
  await recordAuditEvent(call, { action: 'user.registered', actorId: user.id, target: user.id, details });
  await recordAuditEvent(call, {
    action: 'identity.linked',
    actorId: user.id,
    target: identity.id,
    details,
  });
  const account = await lockAccount(call, user.id);
  if (!account) throw new Error(`The account ${user.id} has vanished`);
  return account;
};

/** Somebody else was faster with the same identity, e-mail address or username. */
class ConcurrentChange extends Error {}

const concurrentChange: MakeProblem<
  'identity_taken' | 'email_taken' | 'username_taken' | 'validation_failed'
> = () => {
  throw new ConcurrentChange();
};
