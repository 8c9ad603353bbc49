import type { CallFacts } from '../../../contract/handler-call.ts';
import type { Db } from '../../../db/db.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { recordAuditEvent } from '../../audit/audit-event-repository.ts';
import type { Context } from '../../context.ts';
import { enqueueMail } from '../../mail/outbox-repository.ts';
import type { Actor } from '../access/actor.ts';
import type { Role } from '../access/role.ts';
import { endSessions } from '../authentication/sessions/session-service.ts';
import { endOneTimeTokens } from '../authentication/tokens/one-time-token-repository.ts';
import { toStoredEmail } from './email.ts';
import { emailChangedMail } from './email-changed-mail.ts';
import { emailVerificationMail } from './email-verification-mail.ts';
import { lockUserAmongAdmins } from './last-admin.ts';
import type { ProfilePatch, User } from './user.ts';
import * as changes from './user-change-repository.ts';
import { appendUserEvent, changedUserFields } from './user-event.ts';
import { lockAccount } from './user-repository.ts';

type Target = { actor: Actor; userId: string };

type UserChange = { email?: string; username?: string; profile?: ProfilePatch };

type UserChangeProblem = 'not_found' | 'email_taken' | 'username_taken' | 'validation_failed';

/** Changes the fields of any account. Throws a problem of `UserChangeProblem`, or precondition_failed. */
export const changeUser = (
  context: Context<UserChangeProblem> & Pick<CallFacts<Db>, 'checkIfMatch'>,
  { actor, userId, change: { email, ...rest } }: Target & { change: UserChange },
): Promise<User> =>
  inTransaction(context, async (context) => {
    const account = await lockAccount(context, userId);
    if (!account) throw context.problem('not_found');
    const { user } = account;
    context.checkIfMatch(user.version, user);
    const storedEmail = email === undefined ? user.email : toStoredEmail(email, context.problem);
    const newEmail = storedEmail === user.email ? undefined : storedEmail;
    const changed = await changes.updateUser(context, userId, {
      ...rest,
      email: newEmail,
      updatedAt: context.clock.now(),
    });
    if (newEmail !== undefined) await notifyOfNewEmail(context, user, newEmail);
    await recordAuditEvent(context, {
      action: 'user.updated',
      actorId: actor.id,
      target: userId,
      details: { email: newEmail === undefined ? 'same' : 'new' },
    });
    await appendUserEvent(context, 'user.updated', changed, { fields: changedUserFields(user, changed) });
    return changed;
  });

/** Ends the tokens mailed to the previous e-mail address, notifies it, and verifies the new one. */
const notifyOfNewEmail = async (
  context: Context,
  { id: userId, email: previousEmail }: User,
  newEmail: string,
): Promise<void> => {
  await endOneTimeTokens(context, userId);
  await enqueueMail(context, emailChangedMail, { email: previousEmail, userId });
  await enqueueMail(context, emailVerificationMail, { email: newEmail, userId });
};

/**
 * Deactivates the account and ends its sessions and one-time tokens. Idempotent. A scheduled erasure stays scheduled.
 * Throws not_found or last_admin.
 */
export const deactivateUser = (
  context: Context<'not_found' | 'last_admin'>,
  { actor, userId }: Target,
): Promise<User> =>
  inTransaction(context, async (context) => {
    const admins = await changes.lockActiveAdmins(context);
    const { account, isLastAdmin } = await lockUserAmongAdmins(context, userId, admins);
    if (account.isDeactivated) return account.user;
    if (isLastAdmin) throw context.problem('last_admin');
    const now = context.clock.now();
    await endSessions(context, { userId, actorId: actor.id, reason: 'deactivated' });
    await endOneTimeTokens(context, userId);
    await recordAuditEvent(context, { action: 'user.deactivated', actorId: actor.id, target: userId });
    const user = await changes.deactivate(context, userId, now);
    await appendUserEvent(context, 'user.deactivated', user, { status: user.status });
    return user;
  });

/** Lifts a deactivation and cancels an erasure, which the audit event records. Idempotent. Throws not_found. */
export const restoreUser = (context: Context<'not_found'>, { actor, userId }: Target): Promise<User> =>
  inTransaction(context, async (context) => {
    const account = await lockAccount(context, userId);
    if (!account) throw context.problem('not_found');
    const { user, erasesAt } = account;
    if (user.status === 'active') return user;
    await recordAuditEvent(context, {
      action: 'user.restored',
      actorId: actor.id,
      target: userId,
      details: erasesAt === null ? {} : { erasure: 'called_off' },
    });
    const restored = await changes.reactivate(context, userId, context.clock.now());
    await appendUserEvent(context, 'user.restored', restored, { status: restored.status });
    return restored;
  });

/** Changes the role and ends all sessions of the account. Idempotent. Throws not_found or last_admin. */
export const changeUserRole = (
  context: Context<'not_found' | 'last_admin'>,
  { actor, userId, role }: Target & { role: Role },
): Promise<User> =>
  inTransaction(context, async (context) => {
    const admins = await changes.lockActiveAdmins(context);
    const { account, isLastAdmin } = await lockUserAmongAdmins(context, userId, admins);
    const { user } = account;
    if (user.role === role) return user;
    if (isLastAdmin) throw context.problem('last_admin');
    await recordAuditEvent(context, {
      action: 'user.role_changed',
      actorId: actor.id,
      target: userId,
      details: { from: user.role, to: role },
    });
    await endSessions(context, { userId, actorId: actor.id, reason: 'role_changed' });
    const changed = await changes.setRole(context, userId, role, context.clock.now());
    await appendUserEvent(context, 'user.role_changed', changed, { from: user.role, to: role });
    return changed;
  });

/**
 * Puts the account into a customer group, or removes it from its group. Idempotent. Throws not_found or
 * unknown_customer_group.
 */
export const changeCustomerGroup = (
  context: Context<'not_found' | 'unknown_customer_group'>,
  { actor, userId, customerGroup }: Target & { customerGroup: string | null },
): Promise<User> =>
  inTransaction(context, async (context) => {
    const account = await lockAccount(context, userId);
    if (!account) throw context.problem('not_found');
    const { user } = account;
    const from = user.customerGroup ?? null;
    if (from === customerGroup) return user;
    const updatedAt = context.clock.now();
    const changed = await changes.setCustomerGroup(context, userId, { customerGroup, updatedAt });
    await recordAuditEvent(context, {
      action: 'user.customer_group_changed',
      actorId: actor.id,
      target: userId,
      details: { from: from ?? 'none', to: customerGroup ?? 'none' },
    });
    await appendUserEvent(context, 'user.updated', changed, { fields: ['customerGroup'] });
    return changed;
  });
