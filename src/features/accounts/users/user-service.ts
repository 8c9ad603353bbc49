import type { Db } from '../../../db/database.ts';
import { inTransaction } from '../../../db/transaction.ts';
import type { ProblemCode } from '../../../errors.ts';
import { recordAuditEvent } from '../../audit/audit-event-repository.ts';
import type { Call, Refusing } from '../../handler.ts';
import { enqueueMail } from '../../mail/outbox-repository.ts';
import type { Actor } from '../actor.ts';
import { toStoredEmail } from '../email.ts';
import { emailChangedMail } from '../mails/email-changed-mail.ts';
import { emailVerificationMail } from '../mails/email-verification-mail.ts';
import { endOneTimeTokens, type TokenPurpose } from '../one-time-token-repository.ts';
import type { Role } from '../role.ts';
import { endSessions } from '../sessions/session-service.ts';
import type { ProfilePatch, User } from '../user.ts';
import { lockUserAmongAdmins, requireActiveAdmin } from './last-admin.ts';
import * as changes from './user-change-repository.ts';

type Context<Code extends ProblemCode> = Refusing<Code> & Pick<Call, 'clock' | 'origin'>;
type Target = { actor: Actor; userId: string };

export type AccountChange = { email?: string; username?: string; profile?: ProfilePatch };

/** What lets somebody in who holds it. An erasure can be undone all the same. */
const waysIn: readonly TokenPurpose[] = [
  'email_verification',
  'email_change',
  'password_reset',
  'magic_link',
  'identity_link',
  'mfa_challenge',
  'passkey_challenge',
];

type AccountProblem =
  | 'not_found'
  | 'insufficient_scope'
  | 'email_taken'
  | 'username_taken'
  | 'validation_failed';

export const changeUser = (
  call: Context<AccountProblem>,
  { actor, userId, change: { email, ...rest } }: Target & { change: AccountChange },
): Promise<User> =>
  inTransaction(call.db, async (tx) => {
    const parts = { db: tx, refuse: call.refuse };
    await requireActiveAdmin(parts, actor);
    const user = await changes.lockUser(tx, userId);
    if (!user) throw call.refuse('not_found');
    const sent = email === undefined ? user.email : toStoredEmail(email, call.refuse);
    const newEmail = sent === user.email ? undefined : sent;
    const changed = await changes.updateAccount(parts, userId, {
      ...rest,
      email: newEmail,
      updatedAt: call.clock.now(),
    });
    if (newEmail !== undefined) await moveMail(tx, call, user, newEmail);
    await recordAuditEvent(tx, call, {
      action: 'user.updated',
      actorId: actor.id,
      target: userId,
      details: { email: newEmail === undefined ? 'same' : 'new' },
    });
    return changed;
  });

/** What was sent to an address that no longer counts must open nothing. Who reads it hears of the change. */
const moveMail = async (
  tx: Db,
  call: Pick<Call, 'clock'>,
  { id: userId, email: before }: User,
  address: string,
): Promise<void> => {
  await endOneTimeTokens(tx, userId, waysIn);
  await enqueueMail(tx, call, emailChangedMail, { address: before, userId });
  await enqueueMail(tx, call, emailVerificationMail, { address, userId });
};

/** Does nothing to an account that is deactivated already. */
export const deactivateUser = (
  call: Context<'not_found' | 'insufficient_scope' | 'last_admin'>,
  { actor, userId }: Target,
): Promise<User> =>
  inTransaction(call.db, async (tx) => {
    const parts = { db: tx, refuse: call.refuse };
    const admins = await requireActiveAdmin(parts, actor);
    const { user, isLastAdmin } = await lockUserAmongAdmins(parts, userId, admins);
    if (user.status === 'deactivated') return user;
    if (isLastAdmin) throw call.refuse('last_admin');
    const now = call.clock.now();
    await endSessions(tx, call, { userId, actorId: actor.id, reason: 'deactivated' });
    await endOneTimeTokens(tx, userId, waysIn);
    await recordAuditEvent(tx, call, { action: 'user.deactivated', actorId: actor.id, target: userId });
    return changes.setDeactivatedAt(tx, userId, now, now);
  });

/** Does nothing to an account that is active. */
export const restoreUser = (
  call: Context<'not_found' | 'insufficient_scope'>,
  { actor, userId }: Target,
): Promise<User> =>
  inTransaction(call.db, async (tx) => {
    await requireActiveAdmin({ db: tx, refuse: call.refuse }, actor);
    const user = await changes.lockUser(tx, userId);
    if (!user) throw call.refuse('not_found');
    if (user.status === 'active') return user;
    await recordAuditEvent(tx, call, { action: 'user.restored', actorId: actor.id, target: userId });
    return changes.setDeactivatedAt(tx, userId, null, call.clock.now());
  });

/** Does nothing to an account that has the role. */
export const changeUserRole = (
  call: Context<'not_found' | 'insufficient_scope' | 'last_admin'>,
  { actor, userId, role }: Target & { role: Role },
): Promise<User> =>
  inTransaction(call.db, async (tx) => {
    const parts = { db: tx, refuse: call.refuse };
    const admins = await requireActiveAdmin(parts, actor);
    const { user, isLastAdmin } = await lockUserAmongAdmins(parts, userId, admins);
    if (user.role === role) return user;
    if (isLastAdmin) throw call.refuse('last_admin');
    await recordAuditEvent(tx, call, {
      action: 'user.role_changed',
      actorId: actor.id,
      target: userId,
      details: { from: user.role, to: role },
    });
    await endSessions(tx, call, { userId, actorId: actor.id, reason: 'role_changed' });
    return changes.setRole(tx, userId, role, call.clock.now());
  });
