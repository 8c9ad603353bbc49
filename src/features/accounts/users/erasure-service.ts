import { inTransaction } from '../../../db/transaction.ts';
import { accountGoneProblem } from '../../account-gone-problem.ts';
import { recordAuditEvent } from '../../audit/audit-event-repository.ts';
import type { Context } from '../../context.ts';
import { enqueueMail } from '../../mail/outbox-repository.ts';
import type { Actor } from '../access/actor.ts';
import { endSessions } from '../authentication/sessions/session-service.ts';
import {
  endOneTimeTokens,
  findOneTimeToken,
  redeemOneTimeToken,
} from '../authentication/tokens/one-time-token-repository.ts';
import * as erasures from './erasure-repository.ts';
import { erasureRequestedMail } from './erasure-requested-mail.ts';
import { lockUserAmongAdmins } from './last-admin.ts';
import { lockActiveAdmins } from './user-change-repository.ts';
import { appendUserEvent } from './user-event.ts';
import { lockAccount } from './user-repository.ts';

const UNDO_MS = 14 * 24 * 60 * 60_000;

/**
 * Deactivates the account at once, schedules its erasure, and enqueues the mail that can undo it. Throws last_admin, or
 * invalid_token if the account is gone.
 */
export const requestErasure = (
  context: Context<'last_admin' | 'invalid_token'>,
  { id: userId, role }: Actor,
): Promise<{ erasesAt: string }> =>
  inTransaction(context, async (context) => {
    // For another role, the transaction has locked only the account of the actor. A lock on the administrators after it
    // could cause a deadlock.
    const admins = role === 'admin' ? await lockActiveAdmins(context) : [];
    const accountGone = () => accountGoneProblem(context.problem);
    const locking = { ...context, problem: accountGone };
    const { account, isLastAdmin } = await lockUserAmongAdmins(locking, userId, admins);
    if (isLastAdmin) throw context.problem('last_admin');
    const now = context.clock.now();
    const erasesAt = new Date(now.getTime() + UNDO_MS);
    const user = await erasures.scheduleErasure(context, userId, { now, erasesAt });
    await endSessions(context, { userId, reason: 'erasure_requested' });
    await endOneTimeTokens(context, userId);
    const details = { erasesAt: erasesAt.toISOString() };
    await recordAuditEvent(context, {
      action: 'user.erasure_requested',
      actorId: userId,
      target: userId,
      details,
    });
    await appendUserEvent(context, 'user.erasure_requested', user, { status: user.status, ...details });
    await enqueueMail(context, erasureRequestedMail, { email: account.user.email, userId });
    return details;
  });

/** Cancels the erasure by the token of its mail. A deactivation by an administrator stays. Throws invalid_one_time_token. */
export const undoErasure = (context: Context<'invalid_one_time_token'>, token: string): Promise<void> =>
  inTransaction(context, async (context) => {
    const presented = { purpose: 'erasure_undo', token } as const;
    const { userId } = (await findOneTimeToken(context, presented)) ?? {};
    if (userId !== undefined) await lockAccount(context, userId);
    const isValid = (await redeemOneTimeToken(context, presented)) !== undefined;
    const user =
      isValid && userId !== undefined
        ? await erasures.cancelErasure(context, userId, context.clock.now())
        : undefined;
    if (!user) throw context.problem('invalid_one_time_token');
    await recordAuditEvent(context, { action: 'user.erasure_undone', actorId: user.id, target: user.id });
    await appendUserEvent(context, 'user.erasure_undone', user, { status: user.status });
  });
