import { inTransaction } from '../../../db/transaction.ts';
import type { ProblemCode } from '../../../errors.ts';
import { recordAuditEvent } from '../../audit/audit-event-repository.ts';
import type { DbContext, Refusing } from '../../context.ts';
import type { Call } from '../../handler.ts';
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
import { lockAccount } from './user-repository.ts';

type Context<Code extends ProblemCode> = Refusing<Code> & Pick<Call, 'clock' | 'origin'>;
type Target = { actor: Actor; userId: string };

export type AccountChange = { email?: string; username?: string; profile?: ProfilePatch };

type AccountProblem = 'not_found' | 'email_taken' | 'username_taken' | 'validation_failed';

/** Throws precondition_failed too. */
export const changeUser = (
  call: Context<AccountProblem> & Pick<Call, 'checkIfMatch'>,
  { actor, userId, change: { email, ...rest } }: Target & { change: AccountChange },
): Promise<User> =>
  inTransaction(call, async (call) => {
    const account = await lockAccount(call, userId);
    if (!account) throw call.problem('not_found');
    const { user } = account;
    call.checkIfMatch(user.version, user);
    const sent = email === undefined ? user.email : toStoredEmail(email, call.problem);
    const newEmail = sent === user.email ? undefined : sent;
    const changed = await changes.updateAccount(call, userId, {
      ...rest,
      email: newEmail,
      updatedAt: call.clock.now(),
    });
    if (newEmail !== undefined) await moveMail(call, user, newEmail);
    await recordAuditEvent(call, {
      action: 'user.updated',
      actorId: actor.id,
      target: userId,
      details: { email: newEmail === undefined ? 'same' : 'new' },
    });
    return changed;
  });

/** What was sent to an address that no longer counts must open nothing. Who reads it hears of the change. */
const moveMail = async (
  call: Pick<Call, 'clock'> & DbContext,
  { id: userId, email: before }: User,
  address: string,
): Promise<void> => {
  await endOneTimeTokens(call, userId);
  await enqueueMail(call, emailChangedMail, { address: before, userId });
  await enqueueMail(call, emailVerificationMail, { address, userId });
};

/** Does nothing to an account that is deactivated already. One that waits for its erasure is erased all the same. */
export const deactivateUser = (
  call: Context<'not_found' | 'last_admin'>,
  { actor, userId }: Target,
): Promise<User> =>
  inTransaction(call, async (call) => {
    const admins = await changes.lockActiveAdmins(call);
    const { account, isLastAdmin } = await lockUserAmongAdmins(call, userId, admins);
    if (account.isDeactivated) return account.user;
    if (isLastAdmin) throw call.problem('last_admin');
    const now = call.clock.now();
    await endSessions(call, { userId, actorId: actor.id, reason: 'deactivated' });
    await endOneTimeTokens(call, userId);
    await recordAuditEvent(call, { action: 'user.deactivated', actorId: actor.id, target: userId });
    return changes.deactivate(call, userId, now);
  });

/** Lifts a deactivation and calls off an erasure, which the record says. Does nothing to an account that is active. */
export const restoreUser = (call: Context<'not_found'>, { actor, userId }: Target): Promise<User> =>
  inTransaction(call, async (call) => {
    const account = await lockAccount(call, userId);
    if (!account) throw call.problem('not_found');
    const { user, erasesAt } = account;
    if (user.status === 'active') return user;
    await recordAuditEvent(call, {
      action: 'user.restored',
      actorId: actor.id,
      target: userId,
      details: erasesAt === null ? {} : { erasure: 'called_off' },
    });
    return changes.reactivate(call, userId, call.clock.now());
  });

/** Does nothing to an account that has the role. */
export const changeUserRole = (
  call: Context<'not_found' | 'last_admin'>,
  { actor, userId, role }: Target & { role: Role },
): Promise<User> =>
  inTransaction(call, async (call) => {
    const admins = await changes.lockActiveAdmins(call);
    const { account, isLastAdmin } = await lockUserAmongAdmins(call, userId, admins);
    const { user } = account;
    if (user.role === role) return user;
    if (isLastAdmin) throw call.problem('last_admin');
    await recordAuditEvent(call, {
      action: 'user.role_changed',
      actorId: actor.id,
      target: userId,
      details: { from: user.role, to: role },
    });
    await endSessions(call, { userId, actorId: actor.id, reason: 'role_changed' });
    return changes.setRole(call, userId, role, call.clock.now());
  });
