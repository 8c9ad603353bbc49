import { requireRecentAuthentication } from '../../../contract/authentication.ts';
import type { Db } from '../../../db/database.ts';
import { inTransaction } from '../../../db/transaction.ts';
import type { Refuse } from '../../../errors.ts';
import { recordAuditEvent } from '../../audit/audit-event-repository.ts';
import type { Call } from '../../handler.ts';
import { accountGone } from '../../invalid-token.ts';
import { enqueueMail } from '../../mail/outbox-repository.ts';
import type { Actor } from '../actor.ts';
import { rememberLoginAddress, withLockOut } from '../login/lock-out.ts';
import { deleteLoginMethods } from '../login/login-method-repository.ts';
import { findMailedToken, redeemMailedToken } from '../mailed-token.ts';
import { passwordChangedMail } from '../mails/password-changed-mail.ts';
import { endOneTimeTokens } from '../one-time-token-repository.ts';
import { requireLiveSession } from '../sessions/live-session.ts';
import { endSessions } from '../sessions/session-service.ts';
import { requireUncommonPassword } from '../uncommon-password.ts';
import type { User } from '../user.ts';
import { type Credentials, getCredentials, setPasswordHash, verifyEmail } from '../user-repository.ts';

const RECENT_SECONDS = 900;

/** With the token of a mail. A password that is refused does not use it up. */
export const resetPassword = async (
  call: Call<'confirmPasswordReset'>,
  { token, newPassword: password }: { token: string; newPassword: string },
): Promise<void> => {
  const mailed = { purpose: 'password_reset', token } as const;
  const { user } = await findMailedToken(call, mailed);
  const passwordHash = await hashNew(call, user, password);
  await inTransaction(call.db, async (tx) => {
    await redeemMailedToken({ ...call, db: tx }, mailed);
    await replacePassword(tx, call, { user, passwordHash });
    // Somebody else may have opened the account, and kept more than a password to come back.
    if (!user.emailVerified) await deleteLoginMethods(tx, user.id);
    await verifyEmail(tx, user.id, call.clock.now());
    await rememberLoginAddress(tx, call, user.email);
    await recordAuditEvent(tx, call, { action: 'user.password_reset', actorId: user.id, target: user.id });
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
): Promise<void> => {
  const credentials = await getCredentials(call.db, actor.id);
  if (!credentials) throw accountGone(call.refuse);
  const { user } = credentials;
  if (currentPassword !== undefined) await requirePassword(call, credentials, currentPassword);
  else requireRecentAuthentication({ recentAuthentication: RECENT_SECONDS }, actor, call.clock);
  const passwordHash = await hashNew(call, user, password);
  await inTransaction(call.db, async (tx) => {
    await replacePassword(tx, call, { user, passwordHash, exceptSessionId: actor.sessionId });
    // Not before: where the owner resets the password at the same time, one has waited for the other by now.
    await requireLiveSession(tx, call, actor);
    await recordAuditEvent(tx, call, { action: 'user.password_changed', actorId: user.id, target: user.id });
  });
};

/** A session may be in the wrong hands, which must not guess at the password without end. */
const requirePassword = async (
  call: Call<'changePassword'>,
  { user, passwordHash }: Credentials,
  password: string,
): Promise<void> => {
  const isRight = await withLockOut(call, user.email, async () => {
    if (await call.passwords.verify(passwordHash, password, user.email)) return true;
    await recordAuditEvent(call.db, call, {
      action: 'user.password_changed',
      actorId: user.id,
      target: user.id,
      result: 'failure',
    });
    return undefined;
  });
  if (!isRight) throw call.refuse('invalid_credentials');
};

/** Hashing waits its turn, so no transaction should wait for it. */
const hashNew = async (
  call: Pick<Call, 'passwords'> & { refuse: Refuse<'password_too_common' | 'validation_failed'> },
  user: User,
  password: string,
): Promise<string> => {
  await requireUncommonPassword(call, { ...user, password }, '/newPassword');
  return call.passwords.hash(password);
};

type NewPassword = { user: User; passwordHash: string; exceptSessionId?: string | undefined };

/** What was begun with the old one ends: sessions, logins that wait for a second factor, links under way. */
const replacePassword = async (
  tx: Db,
  call: Pick<Call, 'clock' | 'origin'>,
  { user, passwordHash, exceptSessionId }: NewPassword,
): Promise<void> => {
  await setPasswordHash(tx, user.id, passwordHash);
  await endSessions(tx, call, { userId: user.id, exceptSessionId, reason: 'password_changed' });
  await endOneTimeTokens(tx, user.id, ['password_reset', 'magic_link', 'email_change', 'mfa_challenge']);
  await enqueueMail(tx, call, passwordChangedMail, { address: user.email, userId: user.id });
};
