import type { Origin } from '../../../contract/origin.ts';
import type { Db } from '../../../db/db.ts';
import { inTransaction } from '../../../db/transaction.ts';
import type { ProblemCode, Refuse } from '../../../errors.ts';
import type { Clock } from '../../../lib/clock.ts';
import { recordAuditEvent } from '../../audit/audit-event-repository.ts';
import { accountGone } from '../../invalid-token.ts';
import { deleteMailsTo, enqueueMail } from '../../mail/outbox-repository.ts';
import type { Actor } from '../access/actor.ts';
import { forgetLogins, secondFactorsOf } from '../authentication/login/lock-out.ts';
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
  refuse: Refuse<Code>;
};

/**
 * Deactivates the account at once, to be erased when the time to undo that is over. A mail brings its owner the means
 * to. Throws last_admin.
 */
export const requestErasure = (
  call: Context<'last_admin' | 'invalid_token'>,
  { id: userId, role }: Actor,
): Promise<{ erasesAt: string }> =>
  inTransaction(call.db, async (tx) => {
    const refuse = () => accountGone(call.refuse);
    // The transaction has locked the account of the actor. To lock administrators after another account could deadlock.
    const admins = role === 'admin' ? await lockActiveAdmins(tx) : [];
    const { account, isLastAdmin } = await lockUserAmongAdmins({ db: tx, refuse }, userId, admins);
    if (isLastAdmin) throw call.refuse('last_admin');
    const now = call.clock.now();
    const erasesAt = new Date(now.getTime() + UNDO_MS);
    await erasures.scheduleErasure(tx, userId, { now, erasesAt });
    await endSessions(tx, call, { userId, reason: 'erasure_requested' });
    await endOneTimeTokens(tx, userId);
    const details = { erasesAt: erasesAt.toISOString() };
    await recordAuditEvent(tx, call, {
      action: 'user.erasure_requested',
      actorId: userId,
      target: userId,
      details,
    });
    await enqueueMail(tx, call, erasureRequestedMail, { address: account.user.email, userId });
    return details;
  });

/** An administrator's deactivation stays; else the account is active again. Throws invalid_one_time_token. */
export const undoErasure = (call: Context<'invalid_one_time_token'>, token: string): Promise<void> =>
  inTransaction(call.db, async (tx) => {
    const undoing = { purpose: 'erasure_undo', token } as const;
    const { userId } = (await findOneTimeToken(tx, call, undoing)) ?? {};
    if (userId !== undefined) await lockAccount(tx, userId);
    const isHeld = (await redeemOneTimeToken(tx, call, undoing)) !== undefined;
    const isUndone =
      isHeld && userId !== undefined && (await erasures.cancelErasure(tx, userId, call.clock.now()));
    if (!isUndone) throw call.refuse('invalid_one_time_token');
    await recordAuditEvent(tx, call, { action: 'user.erasure_undone', actorId: userId, target: userId });
  });

/** For one transaction: much may belong to an account. */
const AT_ONCE = 10;

/** Erases some of the accounts whose time has come, at most `limit`; `tx` is a transaction. Returns how many. */
export const eraseDueAccounts = async (tx: Db, clock: Clock, limit: number): Promise<number> => {
  const due = await erasures.lockDueErasures(tx, clock.now(), Math.min(limit, AT_ONCE));
  for (const { id, email } of due) {
    await recordAuditEvent(tx, { clock, origin: ourselves }, { action: 'user.erased', target: id });
    await forgetLogins(tx, email);
    await forgetLogins(tx, secondFactorsOf(id));
    await deleteMailsTo(tx, email);
    await erasures.deleteTracesOfFormerAddresses(tx, id);
    await erasures.deleteIdempotencyKeys(tx, id);
    await erasures.deleteUser(tx, id);
  }
  return due.length;
};

/** Nobody asks: the time has come. */
const ourselves = (): Origin => ({ requestId: 'sweep', address: '', userAgent: '' });
