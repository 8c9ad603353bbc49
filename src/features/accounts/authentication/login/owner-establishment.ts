/**
 * Prevents pre-hijacking: an attacker registers the e-mail address of a victim and keeps access until the victim uses
 * the account. So an account has no owner until its user proves access to the mailbox. That proof ends all earlier
 * access.
 */

import { recordAuditEvent } from '../../../audit/audit-event-repository.ts';
import type { Context } from '../../../context.ts';
import { deleteWaitingMails, enqueueMail } from '../../../mail/outbox-repository.ts';
import { deleteApiKeysOf } from '../../api-keys/api-key-repository.ts';
import { appendRevocation } from '../../api-keys/api-key-service.ts';
import { appendUserEvent } from '../../users/user-event.ts';
import { type Account, lockAccount, setPasswordHash, verifyEmail } from '../../users/user-repository.ts';
import { welcomeMail } from '../../users/welcome-mail.ts';
import { appendIdentityEvent } from '../identities/identity-event.ts';
import { deleteIdentitiesOf } from '../identities/identity-repository.ts';
import { endSessions } from '../sessions/session-service.ts';
import { endOneTimeTokens } from '../tokens/one-time-token-repository.ts';
import { clearLoginIpAddresses, secondFactorSubject } from './lock-out.ts';
import { deleteFactors } from './login-method-repository.ts';

/**
 * Makes the caller the owner of the account, after a proof that the caller reads its mail: a magic link or a password reset.
 * If the account has an owner already, only verifies its e-mail address. The open transaction of the context has locked
 * the account. Returns the account in its new state.
 */
export const establishOwner = async (
  context: Pick<Context, 'db' | 'clock' | 'origin'>,
  account: Account,
): Promise<Account> => {
  const { user } = account;
  if (!account.hasOwner) await removePreOwnershipAccess(context, account);
  if (!user.emailVerified) {
    const verified = await verifyEmail(context, user.id, context.clock.now());
    if (verified) await appendUserEvent(context, 'user.email_verified', verified, { emailVerified: true });
    await recordAuditEvent(context, { action: 'user.email_verified', actorId: user.id, target: user.id });
  }
  if (!account.hasOwner) await enqueueMail(context, welcomeMail, { email: user.email, userId: user.id });
  return (await lockAccount(context, user.id)) ?? account;
};

/** Removes every credential and everything else that gives an earlier user access. */
const removePreOwnershipAccess = async (
  context: Pick<Context, 'db' | 'clock' | 'origin'>,
  { user: { id: userId, email }, passwordHash }: Account,
): Promise<void> => {
  await setPasswordHash(context, userId, undefined);
  await clearLoginIpAddresses(context, email);
  await clearLoginIpAddresses(context, secondFactorSubject(userId));
  const factors = await deleteFactors(context, userId);
  const identities = await deleteIdentitiesOf(context, userId);
  for (const identity of identities)
    await appendIdentityEvent(context, 'identity.unlinked', identity, userId);
  const apiKeys = await deleteApiKeysOf(context, userId);
  for (const apiKey of apiKeys) await appendRevocation(context, apiKey, userId);
  const removed = {
    password: passwordHash === undefined ? 0 : 1,
    sessions: await endSessions(context, { userId, reason: 'owner_established' }),
    oneTimeTokens: await endOneTimeTokens(context, userId),
    mails: await deleteWaitingMails(context, userId, email),
    ...factors,
    identities: identities.length,
    apiKeys: apiKeys.length,
  };
  await recordAuditEvent(context, {
    action: 'user.pre_ownership_access_removed',
    actorId: userId,
    target: userId,
    details: Object.fromEntries(Object.entries(removed).map(([kind, count]) => [kind, String(count)])),
  });
};
