import { inTransaction } from '../../../../db/transaction.ts';
import { recordAuditEvent } from '../../../audit/audit-event-repository.ts';
import type { Context } from '../../../context.ts';
import type { Call } from '../../../handler.ts';
import { deleteRecoveryCode, replaceRecoveryCodes } from './recovery-code-repository.ts';
import { listSecondFactors } from './second-factor-repository.ts';

/** Throws no_second_factor: without one there is nothing to recover. */
export const regenerateRecoveryCodes = (
  call: Call<'regenerateRecoveryCodes'>,
  userId: string,
): Promise<string[]> =>
  inTransaction(call, async (call) => {
    if ((await listSecondFactors(call, userId)).length === 0) throw call.problem('no_second_factor');
    const codes = await replaceRecoveryCodes(call, userId);
    await recordAuditEvent(call, { action: 'recovery_codes.replaced', actorId: userId, target: userId });
    return codes;
  });

/** Uses the code up. False if the account has no such code, or no longer. */
export const useRecoveryCode = (
  context: Pick<Context, 'db' | 'clock' | 'origin'>,
  { userId, code }: { userId: string; code: string },
): Promise<boolean> =>
  inTransaction(context, async (context) => {
    if (!(await deleteRecoveryCode(context, userId, code))) return false;
    await recordAuditEvent(context, { action: 'recovery_code.used', actorId: userId, target: userId });
    return true;
  });
