import type { Origin } from '../../contract/origin.ts';
import { lockDueErasures } from '../accounts/accounts-read-model.ts';
import { recordAuditEvent } from '../audit/audit-event-repository.ts';
import type { RetentionContext } from '../retention.ts';

/** Much data may belong to an account, and one transaction deletes it. */
const AT_ONCE = 10;

/**
 * Erases at most `limit` accounts whose time to undo is over, and returns how many. Each feature erases its part, the feature
 * that others build on last.
 */
export const eraseDueAccounts = async (context: RetentionContext, limit: number): Promise<number> => {
  const due = await lockDueErasures(context, context.clock.now(), Math.min(limit, AT_ONCE));
  for (const account of due) {
    await recordAuditEvent({ ...context, origin: bySweep }, { action: 'user.erased', target: account.id });
    for (const erase of context.personalData.erasers) await erase(context, account);
  }
  return due.length;
};

const bySweep = (): Origin => ({ requestId: 'sweep', address: '', userAgent: '' });
