import { inTransaction } from '../../../db/transaction.ts';
import { recordAuditEvent } from '../../audit/audit-event-repository.ts';
import type { Call } from '../../handler.ts';
import { lockLoginMethods } from '../login/login-method-repository.ts';
import { hasSecondFactor } from '../login/second-factor-repository.ts';
import { replaceRecoveryCodes } from './recovery-code-repository.ts';

/** Throws no_second_factor: without one there is nothing to recover. */
export const regenerateRecoveryCodes = (
  call: Call<'regenerateRecoveryCodes'>,
  userId: string,
): Promise<string[]> =>
  inTransaction(call.db, async (tx) => {
    await lockLoginMethods(tx, userId);
    if (!(await hasSecondFactor(tx, userId))) throw call.refuse('no_second_factor');
    const codes = await replaceRecoveryCodes(tx, call, userId);
    await recordAuditEvent(tx, call, { action: 'recovery_codes.replaced', actorId: userId, target: userId });
    return codes;
  });
