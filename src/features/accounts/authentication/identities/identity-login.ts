import type { CallFacts } from '../../../../contract/handler-call.ts';
import type { Db } from '../../../../db/db.ts';
import type { MakeProblem } from '../../../../errors.ts';
import type { IdentityClaims } from '../../../../gateways/identity-provider-gateway.ts';
import { newUuid } from '../../../../lib/id.ts';
import type { Language } from '../../../../lib/language.ts';
import { recordAuditEvent } from '../../../audit/audit-event-repository.ts';
import type { Context } from '../../../context.ts';
import { enqueueMail } from '../../../mail/outbox-repository.ts';
import type { Services } from '../../../services.ts';
import { toStoredEmail } from '../../users/email.ts';
import type { User } from '../../users/user.ts';
import { appendUserEvent } from '../../users/user-event.ts';
import { type Account, findAccountByEmail, insertUser, lockAccount } from '../../users/user-repository.ts';
import { welcomeMail } from '../../users/welcome-mail.ts';
import { finishLogin, type LoginResponse } from '../login/finish-login.ts';
import { inLoginTransaction } from '../sessions/session-service.ts';
import { issueOneTimeToken } from '../tokens/one-time-token-repository.ts';
import { type IdentityKey, newUsername } from './identity.ts';
import { appendIdentityEvent } from './identity-event.ts';
import { findIdentityOwner, insertIdentity, touchIdentity } from './identity-repository.ts';

type Claims = IdentityClaims & IdentityKey & { language: Language | undefined };
type IdentityLoginContext = Context<'identity_email_unverified' | 'account_deactivated'> &
  Pick<Services, 'config' | 'tokens'> &
  Pick<CallFacts<Db>, 'checked'>;

/** A login, or the token by which the owner of the account with the same e-mail address may link the identity. */
export type IdentityLoginResponse =
  | LoginResponse
  | { readonly status: 202; readonly body: { readonly linkToken: string; readonly expiresAt: string } };

const linkTtlSeconds = 15 * 60;
const attempts = 3;

/**
 * Logs in to the account of an identity, in one transaction that locks the account. Creates the account if no account
 * has the identity or its e-mail address. Never links an identity to an existing account: only its owner may, which
 * prevents account takeover. Throws identity_email_unverified or account_deactivated.
 */
export const logInWithIdentity = async (
  context: IdentityLoginContext,
  claims: Claims,
): Promise<IdentityLoginResponse> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await inLoginTransaction(context, (context) => findOrCreateAccount(context, claims));
    } catch (error) {
      // The next attempt reads the rows of the concurrent transaction.
      if (!(error instanceof ConcurrentChange) || attempt === attempts) throw error;
    }
  }
};

const findOrCreateAccount = async (
  context: IdentityLoginContext,
  claims: Claims,
): Promise<IdentityLoginResponse> => {
  const { problem } = context;
  const method = 'identity';
  const known = await lockIdentityOwner(context, claims);
  if (known) return finishLogin(context, known, { method });
  const unverified = () => problem('identity_email_unverified');
  if (!claims.emailVerified || claims.email === undefined) throw unverified();
  const email = toStoredEmail(claims.email, unverified);
  const accountWithEmail = await findAccountByEmail(context, email);
  if (!accountWithEmail) {
    return finishLogin(context, await createAccount(context, { ...claims, email }), { method });
  }
  // A concurrent login by the same identity may have created that account since the first look.
  const owner = await lockIdentityOwner(context, claims);
  if (owner) return finishLogin(context, owner, { method });
  return context.checked({ status: 202, body: await offerLink(context, accountWithEmail.user, claims) });
};

/** Locks the account of the identity. The lock order is account, identity, as in `unlinkIdentity`. */
const lockIdentityOwner = async (
  context: Pick<Context, 'db' | 'clock'>,
  claims: Claims,
): Promise<Account | undefined> => {
  const userId = await findIdentityOwner(context, claims);
  const account = userId === undefined ? undefined : await lockAccount(context, userId);
  if (account && (await touchIdentity(context, claims, context.clock.now())) !== userId)
    throw new ConcurrentChange();
  return account;
};

/**
 * Issues the token that links the identity. Only the account with the same e-mail address can use it, after a login.
 */
const offerLink = async (
  context: Context,
  { id: userId }: User,
  { provider, issuer, subject }: IdentityKey,
): Promise<{ linkToken: string; expiresAt: string }> => ({
  linkToken: await issueOneTimeToken(context, {
    purpose: 'identity_link',
    userId,
    details: { provider, issuer, subject },
    ttlSeconds: linkTtlSeconds,
  }),
  expiresAt: new Date(context.clock.now().getTime() + linkTtlSeconds * 1000).toISOString(),
});

const createAccount = async (context: Context, claims: Claims & { email: string }): Promise<Account> => {
  const inserting = { ...context, problem: concurrentChange };
  const { provider, issuer, subject, email, language } = claims;
  const createdAt = context.clock.now();
  const user = await insertUser(inserting, {
    uuid: newUuid(createdAt),
    email,
    username: await newUsername(claims.username, context.randomness),
    passwordHash: undefined,
    role: 'user',
    language,
    createdAt,
    emailVerifiedAt: createdAt,
  });
  const key = { provider, issuer, subject };
  const identity = await insertIdentity(inserting, {
    ...key,
    uuid: newUuid(createdAt),
    userId: user.id,
    createdAt,
  });
  const details = { provider };
  await recordAuditEvent(context, {
    action: 'user.registered',
    actorId: user.id,
    target: user.id,
    details,
  });
  await recordAuditEvent(context, {
    action: 'identity.linked',
    actorId: user.id,
    target: identity.id,
    details,
  });
  await appendUserEvent(context, 'user.registered', user, { role: user.role });
  await appendIdentityEvent(context, 'identity.linked', identity, user.id);
  await enqueueMail(context, welcomeMail, { email: user.email, userId: user.id });
  const account = await lockAccount(context, user.id);
  if (!account) throw new Error(`The account ${user.id} has vanished`);
  return account;
};

/** A concurrent transaction has inserted the same identity, e-mail address or username, or moved the identity. */
class ConcurrentChange extends Error {}

const concurrentChange: MakeProblem<
  'identity_taken' | 'email_taken' | 'username_taken' | 'validation_failed'
> = () => {
  throw new ConcurrentChange();
};
