import type { Origin } from '../../contract/origin.ts';
import { lockDueErasures } from '../accounts/accounts-read-model.ts';
import { recordAuditEvent } from '../audit/audit-event-repository.ts';
import { appendEvent } from '../events/append-event.ts';
import type { RetentionContext } from '../retention.ts';

/** One transaction deletes all data of these accounts, so it takes few of them. */
const MAX_PER_TRANSACTION = 10;

/**
 * Erases at most `limit` accounts whose grace period is over, and returns their number. Each feature erases its part,
 * dependent features first.
 */
export const eraseDueAccounts = async (context: RetentionContext, limit: number): Promise<number> => {
  const due = await lockDueErasures(context, context.clock.now(), Math.min(limit, MAX_PER_TRANSACTION));
  for (const account of due) {
    await recordAuditEvent({ ...context, origin: bySweep }, { action: 'user.erased', target: account.id });
    await appendEvent(context, 'user.erased', {
      subjectId: account.id,
      version: account.version + 1,
      ownerId: account.id,
      data: { erased: true },
    });
    for (const erase of context.personalData.erasers) await erase(context, account);
  }
  return due.length;
};

const bySweep = (): Origin => ({ requestId: 'sweep', ipAddress: '', userAgent: '' });
