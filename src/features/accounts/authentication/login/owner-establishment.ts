/**
 * Prevents pre-hijacking: an attacker registers the e-mail address of a victim and keeps access until the victim uses
 * the account. So an account has no owner until its user proves access to the mailbox. That proof ends all earlier
 * access.
 */

import { recordAuditEvent } from '../../../audit/audit-event-repository.ts';
import type { Context } from '../../../context.ts';
import { deleteWaitingMails } from '../../../mail/outbox-repository.ts';
import { type Account, lockAccount, setPasswordHash, verifyEmail } from '../../users/user-repository.ts';
import { endSessions } from '../sessions/session-service.ts';
import { endOneTimeTokens } from '../tokens/one-time-token-repository.ts';
import { clearLoginIpAddresses, secondFactorSubject } from './lock-out.ts';
import { deleteLoginMethods } from './login-method-repository.ts';

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
    await verifyEmail(context, user.id, context.clock.now());
    await recordAuditEvent(context, { action: 'user.email_verified', actorId: user.id, target: user.id });
  }
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
  const removed = {
    password: passwordHash === undefined ? 0 : 1,
    sessions: await endSessions(context, { userId, reason: 'owner_established' }),
    oneTimeTokens: await endOneTimeTokens(context, userId),
    mails: await deleteWaitingMails(context, userId, email),
    ...(await deleteLoginMethods(context, userId)),
  };
  await recordAuditEvent(context, {
    action: 'user.pre_ownership_access_removed',
    actorId: userId,
    target: userId,
    details: Object.fromEntries(Object.entries(removed).map(([kind, count]) => [kind, String(count)])),
  });
};
