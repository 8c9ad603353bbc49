import { inTransaction } from '../../../db/transaction.ts';
import type { Refuse } from '../../../errors.ts';
import type { IdentityClaims } from '../../../gateways/identity-provider-gateway.ts';
import { newUuid } from '../../../lib/id.ts';
import { recordAuditEvent } from '../../audit/audit-event-repository.ts';
import type { Call } from '../../handler.ts';
import { toStoredEmail } from '../email.ts';
import { issueOneTimeToken } from '../one-time-token-repository.ts';
import type { User } from '../user.ts';
import { findCredentials, findUser, insertUser } from '../user-repository.ts';
import { type IdentityKey, newUsername } from './identity.ts';
import { insertIdentity, touchIdentity } from './identity-repository.ts';

type Claims = IdentityClaims & IdentityKey;

/** The call of any operation. */
type Unrefusing = Omit<Call, 'refuse'>;

/** Whom an identity logs in, or what the owner of the account with its e-mail address may confirm. */
export type Arrival = { user: User } | { linkToken: string; expiresAt: string };

const linkTtlSeconds = 15 * 60;
const attempts = 3;

/** Finds or makes the account of an identity. An account that is there already is never linked without its owner. */
export const arrive = async (call: Call<'completeIdentityLogin'>, claims: Claims): Promise<Arrival> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await inTransaction(call.db, (tx) => findOrCreate({ ...call, db: tx }, claims));
    } catch (error) {
      // What is there by now decides anew.
      if (!(error instanceof Overtaken) || attempt === attempts) throw error;
    }
  }
};

const findOrCreate = async (call: Call<'completeIdentityLogin'>, claims: Claims): Promise<Arrival> => {
  const { db, refuse } = call;
  const known = await findOwner(call, claims);
  if (known) return { user: known };
  const unverified = () => refuse('identity_email_unverified');
  if (!claims.emailVerified || claims.email === undefined) throw unverified();
  const email = toStoredEmail(claims.email, unverified);
  const namesake = await findCredentials(db, email);
  // Who is there only now may have come by this very identity, a moment before.
  const owner = namesake && (await findOwner(call, claims));
  if (owner) return { user: owner };
  if (namesake) return offerLink(call, namesake.user, claims);
  return { user: await createAccount(call, { ...claims, email }) };
};

const findOwner = async ({ db, clock }: Unrefusing, claims: Claims): Promise<User | undefined> => {
  const userId = await touchIdentity(db, claims, clock.now());
  return userId === undefined ? undefined : findUser(db, userId);
};

/** Only that account can use the token, and only once it has logged in. */
const offerLink = async (
  call: Unrefusing,
  { id: userId }: User,
  { provider, issuer, subject }: IdentityKey,
): Promise<Arrival> => ({
  linkToken: await issueOneTimeToken(call.db, call, {
    purpose: 'identity_link',
    userId,
    details: { provider, issuer, subject },
    ttlSeconds: linkTtlSeconds,
  }),
  expiresAt: new Date(call.clock.now().getTime() + linkTtlSeconds * 1000).toISOString(),
});

const createAccount = async (call: Unrefusing, claims: Claims & { email: string }): Promise<User> => {
  const { db, clock, randomness } = call;
  const { provider, issuer, subject, email } = claims;
  const createdAt = clock.now();
  const user = await insertUser(
    { db, refuse: overtaken },
    {
      uuid: newUuid(createdAt),
      email,
      username: newUsername(claims.username, randomness),
      passwordHash: undefined,
      role: 'user',
      createdAt,
      emailVerifiedAt: createdAt,
    },
  );
  const identity = await insertIdentity(
    { db, refuse: overtaken },
    { uuid: newUuid(createdAt), userId: user.id, provider, issuer, subject, createdAt },
  );
  const details = { provider };
  await recordAuditEvent(db, call, { action: 'user.registered', actorId: user.id, target: user.id, details });
  await recordAuditEvent(db, call, {
    action: 'identity.linked',
    actorId: user.id,
    target: identity.id,
    details,
  });
  return user;
};

/** Someone else was faster with the same identity, e-mail address or username. */
class Overtaken extends Error {}

const overtaken: Refuse<'identity_taken' | 'email_taken' | 'username_taken' | 'validation_failed'> = () => {
  throw new Overtaken();
};
