import { requireRecentAuthentication } from '../../../../contract/authentication.ts';
import type { CallFacts } from '../../../../contract/handler-call.ts';
import type { Db } from '../../../../db/db.ts';
import { inTransaction } from '../../../../db/transaction.ts';
import { challenge, type ProblemCode } from '../../../../errors.ts';
import { recordAuditEvent } from '../../../audit/audit-event-repository.ts';
import type { Context } from '../../../context.ts';
import { enqueueMail } from '../../../mail/outbox-repository.ts';
import type { Services } from '../../../services.ts';
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

type PasswordContext<Code extends ProblemCode> = Context<Code> & Pick<Services, 'passwords'>;
type Changed = { readonly status: 204 };

/**
 * Sets a new password by the token of a mail. Throws invalid_one_time_token or password_too_common; the latter leaves the
 * token valid.
 */
export const resetPassword = async (
  context: PasswordContext<'invalid_one_time_token' | 'password_too_common'> & Pick<CallFacts<Db>, 'checked'>,
  { token, newPassword }: { token: string; newPassword: string },
): Promise<Changed> => {
  const mailed = { purpose: 'password_reset', token } as const;
  const { account } = await getMailedToken(context, mailed);
  const passwordHash = await hashNewPassword(context, account.user, newPassword);
  return inTransaction(context, async (context) => {
    const { account } = await redeemMailedToken(context, mailed);
    const { user } = await establishOwner(context, account);
    await replacePassword(context, { user, passwordHash });
    await recordLoginIpAddress(context, user.email);
    await recordAuditEvent(context, { action: 'user.password_reset', actorId: user.id, target: user.id });
    return context.checked({ status: 204 });
  });
};

/**
 * Sets a new password, by the current one or by a recent authentication. Throws invalid_credentials or login_locked for a
 * wrong current password, reauthentication_required without a recent authentication, password_too_common, or invalid_token
 * if the account is gone or the session has ended.
 */
export const changePassword = async (
  context: PasswordContext<'invalid_credentials' | 'invalid_token' | 'login_locked' | 'password_too_common'> &
    Pick<CallFacts<Db>, 'checked' | 'confirmActor'>,
  actor: Actor,
  { currentPassword, newPassword }: { currentPassword?: string; newPassword: string },
): Promise<Changed> => {
  const verified = await getOwnAccount(context, actor);
  if (currentPassword !== undefined) await requirePassword(context, verified, currentPassword);
  else
    requireRecentAuthentication({ recentAuthentication: RECENT_SECONDS }, actor, {
      clock: context.clock,
      challenge,
    });
  const passwordHash = await hashNewPassword(context, verified.user, newPassword);
  return inTransaction(context, async (context) => {
    await context.confirmActor(context);
    const { user, securityVersion } = await getOwnAccount(context, actor);
    await requireLiveSession(context, actor);
    // Of several concurrent changes from one password, only the first succeeds.
    const isUnchanged = securityVersion === verified.securityVersion;
    if (currentPassword !== undefined && !isUnchanged) throw context.problem('invalid_credentials');
    await replacePassword(context, { user, passwordHash, exceptSessionId: actor.sessionId });
    await recordAuditEvent(context, { action: 'user.password_changed', actorId: user.id, target: user.id });
    return context.checked({ status: 204 });
  });
};

/** The lock-out keeps a stolen session from guessing the password. */
const requirePassword = async (
  context: PasswordContext<'invalid_credentials' | 'login_locked'>,
  { user, passwordHash }: Account,
  password: string,
): Promise<void> => {
  const isVerified = await withLockOut(context, user.email, async () => {
    if (await context.passwords.verify(passwordHash, password, user.email)) return true;
    await recordAuditEvent(context, {
      action: 'user.password_changed',
      actorId: user.id,
      target: user.id,
      result: 'failure',
    });
    return undefined;
  });
  if (!isVerified) throw context.problem('invalid_credentials');
};

/** Called before the transaction, because hashing waits in a queue. */
const hashNewPassword = async (
  context: PasswordContext<'password_too_common'>,
  user: User,
  password: string,
): Promise<string> => {
  await requireUncommonPassword(context, { ...user, password }, 'newPassword');
  return context.passwords.hash(password);
};

type NewPassword = { user: User; passwordHash: string; exceptSessionId?: string | undefined };

/** Replaces the password and ends everything that began with the old one: sessions, MFA challenges and mailed links. */
const replacePassword = async (
  context: Pick<Context, 'db' | 'clock' | 'origin'>,
  { user, passwordHash, exceptSessionId }: NewPassword,
): Promise<void> => {
  await setPasswordHash(context, user.id, passwordHash);
  await endSessions(context, { userId: user.id, exceptSessionId, reason: 'password_changed' });
  await endOneTimeTokens(context, user.id, ['email_verification', 'identity_link']);
  await enqueueMail(context, passwordChangedMail, { email: user.email, userId: user.id });
};
