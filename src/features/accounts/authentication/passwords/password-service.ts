import { requireRecentAuthentication } from '../../../../contract/authentication.ts';
import { inTransaction } from '../../../../db/transaction.ts';
import type { MakeProblem } from '../../../../errors.ts';
import { recordAuditEvent } from '../../../audit/audit-event-repository.ts';
import type { DbContext } from '../../../context.ts';
import type { Call } from '../../../handler.ts';
import { enqueueMail } from '../../../mail/outbox-repository.ts';
import type { Actor } from '../../access/actor.ts';
import { getOwnAccount } from '../../users/own-user.ts';
import type { User } from '../../users/user.ts';
import { type Account, setPasswordHash } from '../../users/user-repository.ts';
import { recordLoginIpAddress, withLockOut } from '../login/lock-out.ts';
import { establishOwner } from '../login/owner-establishment.ts';
import { requireLiveSession } from '../sessions/live-session.ts';
import { endSessions } from '../sessions/session-service.ts';
import { getMailedToken, redeemMailedToken } from '../tokens/mailed-token.ts';
import { endOneTimeTokens } from '../tokens/one-time-token-repository.ts';
import { passwordChangedMail } from './password-changed-mail.ts';
import { requireUncommonPassword } from './uncommon-password.ts';

const RECENT_SECONDS = 900;

type Changed = { readonly status: 204 };

/** With the token of a mail. A password that is refused does not use it up. */
export const resetPassword = async (
  call: Call<'confirmPasswordReset'>,
  { token, newPassword: password }: { token: string; newPassword: string },
): Promise<Changed> => {
  const mailed = { purpose: 'password_reset', token } as const;
  const seen = await getMailedToken(call, mailed);
  const passwordHash = await hashNew(call, seen.account.user, password);
  return inTransaction(call, async (call) => {
    const { account } = await redeemMailedToken(call, mailed);
    const { user } = await establishOwner(call, account);
    await replacePassword(call, { user, passwordHash });
    await recordLoginIpAddress(call, user.email);
    await recordAuditEvent(call, { action: 'user.password_reset', actorId: user.id, target: user.id });
    return call.checked({ status: 204 });
  });
};

/**
 * For who knows the old one, else invalid_credentials or login_locked, or has just logged in, else
 * reauthentication_required.
 */
export const changePassword = async (
  call: Call<'changePassword'>,
  actor: Actor,
  { currentPassword, newPassword: password }: { currentPassword?: string; newPassword: string },
): Promise<Changed> => {
  const seen = await getOwnAccount(call, actor);
  if (currentPassword !== undefined) await requirePassword(call, seen, currentPassword);
  else requireRecentAuthentication({ recentAuthentication: RECENT_SECONDS }, actor, call.clock);
  const passwordHash = await hashNew(call, seen.user, password);
  return inTransaction(call, async (call) => {
    await call.confirmActor(call);
    const { user, securityVersion } = await getOwnAccount(call, actor);
    await requireLiveSession(call, actor);
    // Of several concurrent changes from one password, only the first succeeds.
    const isCurrent = securityVersion === seen.securityVersion;
    if (currentPassword !== undefined && !isCurrent) throw call.problem('invalid_credentials');
    await replacePassword(call, { user, passwordHash, exceptSessionId: actor.sessionId });
    await recordAuditEvent(call, { action: 'user.password_changed', actorId: user.id, target: user.id });
    return call.checked({ status: 204 });
  });
};

/** A session may be in the wrong hands, which must not guess at the password without end. */
const requirePassword = async (
  call: Call<'changePassword'>,
  { user, passwordHash }: Account,
  password: string,
): Promise<void> => {
  const isRight = await withLockOut(call, user.email, async () => {
    if (await call.passwords.verify(passwordHash, password, user.email)) return true;
    await recordAuditEvent(call, {
      action: 'user.password_changed',
      actorId: user.id,
      target: user.id,
      result: 'failure',
    });
    return undefined;
  });
  if (!isRight) throw call.problem('invalid_credentials');
};

/** Hashing waits its turn, so no transaction should wait for it. */
const hashNew = async (
  call: Pick<Call, 'passwords'> & { problem: MakeProblem<'password_too_common'> },
  user: User,
  password: string,
): Promise<string> => {
  await requireUncommonPassword(call, { ...user, password }, 'newPassword');
  return call.passwords.hash(password);
};

type NewPassword = { user: User; passwordHash: string; exceptSessionId?: string | undefined };

/** What was begun with the old one ends: sessions, logins that wait for a second factor, links under way. */
const replacePassword = async (
  call: Pick<Call, 'clock' | 'origin'> & DbContext,
  { user, passwordHash, exceptSessionId }: NewPassword,
): Promise<void> => {
  await setPasswordHash(call, user.id, passwordHash);
  await endSessions(call, { userId: user.id, exceptSessionId, reason: 'password_changed' });
  await endOneTimeTokens(call, user.id, ['email_verification', 'identity_link']);
  await enqueueMail(call, passwordChangedMail, { address: user.email, userId: user.id });
};
