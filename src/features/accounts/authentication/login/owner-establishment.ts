/**
 * Against pre-hijacking. Anybody can open an account with an e-mail address that is not theirs and wait in it for the
 * owner of the address. So an account has no owner until somebody shows that they read its mail. Access from
 * before then ends.
 */

import type { Origin } from '../../../../contract/origin.ts';
import type { Clock } from '../../../../lib/clock.ts';
import { recordAuditEvent } from '../../../audit/audit-event-repository.ts';
import type { DbContext } from '../../../context.ts';
import { deleteWaitingMails } from '../../../mail/outbox-repository.ts';
import { type Account, lockAccount, setPasswordHash, verifyEmail } from '../../users/user-repository.ts';
import { endSessions } from '../sessions/session-service.ts';
import { endOneTimeTokens } from '../tokens/one-time-token-repository.ts';
import { clearLoginIpAddresses, secondFactorsOf } from './lock-out.ts';
import { deleteLoginMethods } from './login-method-repository.ts';

type Context = { clock: Clock; origin: () => Origin };

/**
 * For every login and every new password by mail: its caller reads the mail of the account. The transaction has locked the
 * account. If the account has an owner already, only its e-mail address becomes verified. Returns the account as it is now.
 */
export const establishOwner = async (call: Context & DbContext, account: Account): Promise<Account> => {
  const { user } = account;
  if (!account.hasOwner) await removePreOwnershipAccess(call, account);
  if (!user.emailVerified) {
    await verifyEmail(call, user.id, call.clock.now());
    await recordAuditEvent(call, { action: 'user.email_verified', actorId: user.id, target: user.id });
  }
  return (await lockAccount(call, user.id)) ?? account;
};

/** Every way by which an earlier user of the account could come back. */
const removePreOwnershipAccess = async (
  call: Context & DbContext,
  { user: { id: userId, email }, passwordHash }: Account,
): Promise<void> => {
  await setPasswordHash(call, userId, undefined);
  await clearLoginIpAddresses(call, email);
  await clearLoginIpAddresses(call, secondFactorsOf(userId));
  const removed = {
    password: passwordHash === undefined ? 0 : 1,
    sessions: await endSessions(call, { userId, reason: 'owner_established' }),
    oneTimeTokens: await endOneTimeTokens(call, userId),
    mails: await deleteWaitingMails(call, userId, email),
    ...(await deleteLoginMethods(call, userId)),
  };
  await recordAuditEvent(call, {
    action: 'user.pre_ownership_access_removed',
    actorId: userId,
    target: userId,
    details: Object.fromEntries(Object.entries(removed).map(([kind, count]) => [kind, String(count)])),
  });
};
