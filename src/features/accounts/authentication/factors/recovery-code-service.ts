import { inTransaction } from '../../../../db/transaction.ts';
import { recordAuditEvent } from '../../../audit/audit-event-repository.ts';
import type { Context } from '../../../context.ts';
import { deleteRecoveryCode, replaceRecoveryCodes } from './recovery-code-repository.ts';
import { listSecondFactors } from './second-factor-repository.ts';

/** Replaces all recovery codes of the account. Throws no_second_factor if the account has no second factor. */
export const regenerateRecoveryCodes = (
  context: Context<'no_second_factor'>,
  userId: string,
): Promise<string[]> =>
  inTransaction(context, async (context) => {
    if ((await listSecondFactors(context, userId)).length === 0) throw context.problem('no_second_factor');
    const codes = await replaceRecoveryCodes(context, userId);
    await recordAuditEvent(context, { action: 'recovery_codes.replaced', actorId: userId, target: userId });
    return codes;
  });

/** Redeems a recovery code. False if the account has no such code. */
export const useRecoveryCode = (
  context: Pick<Context, 'db' | 'clock' | 'origin'>,
  { userId, code }: { userId: string; code: string },
): Promise<boolean> =>
  inTransaction(context, async (context) => {
    if (!(await deleteRecoveryCode(context, userId, code))) return false;
    await recordAuditEvent(context, { action: 'recovery_code.used', actorId: userId, target: userId });
    return true;
  });
