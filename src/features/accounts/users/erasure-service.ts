import type { Origin } from '../../../contract/origin.ts';
import type { Db } from '../../../db/db.ts';
import { inTransaction } from '../../../db/transaction.ts';
import type { MakeProblem, ProblemCode } from '../../../errors.ts';
import type { Clock } from '../../../lib/clock.ts';
import { accountGoneProblem } from '../../account-gone-problem.ts';
import { recordAuditEvent } from '../../audit/audit-event-repository.ts';
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
import { lockAccount } from './user-repository.ts';

const UNDO_MS = 14 * 24 * 60 * 60_000;

type Context<Code extends ProblemCode> = {
  db: Db;
  clock: Clock;
  origin: () => Origin;
  problem: MakeProblem<Code>;
};

/**
 * Deactivates the account at once, to be erased when the time to undo that is over. A mail brings its owner the means
 * to. Throws last_admin.
 */
export const requestErasure = (
  call: Context<'last_admin' | 'invalid_token'>,
  { id: userId, role }: Actor,
): Promise<{ erasesAt: string }> =>
  inTransaction(call, async (call) => {
    const problem = () => accountGoneProblem(call.problem);
    // The transaction has locked the account of the actor. To lock administrators after another account could deadlock.
    const admins = role === 'admin' ? await lockActiveAdmins(call) : [];
    const { account, isLastAdmin } = await lockUserAmongAdmins({ db: call.db, problem }, userId, admins);
    if (isLastAdmin) throw call.problem('last_admin');
    const now = call.clock.now();
    const erasesAt = new Date(now.getTime() + UNDO_MS);
    await erasures.scheduleErasure(call, userId, { now, erasesAt });
    await endSessions(call, { userId, reason: 'erasure_requested' });
    await endOneTimeTokens(call, userId);
    const details = { erasesAt: erasesAt.toISOString() };
    await recordAuditEvent(call, {
      action: 'user.erasure_requested',
      actorId: userId,
      target: userId,
      details,
    });
    await enqueueMail(call, erasureRequestedMail, { address: account.user.email, userId });
    return details;
  });

/** An administrator's deactivation stays; else the account is active again. Throws invalid_one_time_token. */
export const undoErasure = (call: Context<'invalid_one_time_token'>, token: string): Promise<void> =>
  inTransaction(call, async (call) => {
    const undoing = { purpose: 'erasure_undo', token } as const;
    const { userId } = (await findOneTimeToken(call, undoing)) ?? {};
    if (userId !== undefined) await lockAccount(call, userId);
    const isHeld = (await redeemOneTimeToken(call, undoing)) !== undefined;
    const isUndone =
      isHeld && userId !== undefined && (await erasures.cancelErasure(call, userId, call.clock.now()));
    if (!isUndone) throw call.problem('invalid_one_time_token');
    await recordAuditEvent(call, { action: 'user.erasure_undone', actorId: userId, target: userId });
  });
