import { inTransaction } from '../../../../db/transaction.ts';
import type { Context } from '../../../context.ts';
import { lockAccount } from '../../users/user-repository.ts';
import { recordLoginIpAddress, secondFactorSubject } from '../login/lock-out.ts';
import { deleteRecoveryCodes, replaceRecoveryCodes } from './recovery-code-repository.ts';
import { listSecondFactors } from './second-factor-repository.ts';

type Changed<T> = { result: T; recoveryCodes: string[] | undefined };

/**
 * Runs a change of the second factors in one transaction, under the lock of the account. Issues recovery codes with
 * the first second factor, and deletes them with the last.
 */
export const changeSecondFactors = <C extends Pick<Context, 'db' | 'clock' | 'origin' | 'randomness'>, T>(
  context: C,
  userId: string,
  change: (context: C) => Promise<T>,
): Promise<Changed<T>> =>
  inTransaction(context, async (context) => {
    // The lock serializes concurrent changes, so the second one reads the result of the first.
    await lockAccount(context, userId);
    const before = await listSecondFactors(context, userId);
    const result = await change(context);
    const after = await listSecondFactors(context, userId);
    // A recorded IP address spares the owner the delay that guesses from other IP addresses cause.
    await recordLoginIpAddress(context, secondFactorSubject(userId));
    if (after.length === 0) await deleteRecoveryCodes(context, userId);
    const isFirst = before.length === 0 && after.length > 0;
    return { result, recoveryCodes: isFirst ? await replaceRecoveryCodes(context, userId) : undefined };
  });
