import { inTransaction } from '../../../db/transaction.ts';
import { recordAuditEvent } from '../../audit/audit-event-repository.ts';
import type { Call } from '../../handler.ts';
import { deleteLoginMethods } from '../login/login-method-repository.ts';
import { redeemMailedToken } from '../mailed-token.ts';
import { endSessions } from '../sessions/session-service.ts';
import type { User } from '../user.ts';
import { setPasswordHash, verifyEmail } from '../user-repository.ts';

/**
 * Whose it is. If nobody had verified the address before, somebody else may have opened the account, to wait in it for
 * the owner of the address: what they know of it or have added to it, as its password or a passkey, is worth nothing
 * from now on.
 */
export const redeemLink = (call: Call<'redeemMagicLink'>, token: string): Promise<User> =>
  inTransaction(call.db, async (tx) => {
    const { user } = await redeemMailedToken({ ...call, db: tx }, { purpose: 'magic_link', token });
    if (user.emailVerified) return user;
    await setPasswordHash(tx, user.id, undefined);
    await deleteLoginMethods(tx, user.id);
    await endSessions(tx, call, { userId: user.id, reason: 'email_verified_by_link' });
    await verifyEmail(tx, user.id, call.clock.now());
    await recordAuditEvent(tx, call, { action: 'user.email_verified', actorId: user.id, target: user.id });
    return { ...user, emailVerified: true };
  });
