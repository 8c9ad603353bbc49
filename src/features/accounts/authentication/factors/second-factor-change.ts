import { inTransaction } from '../../../../db/transaction.ts';
import type { Call } from '../../../handler.ts';
import { lockAccount } from '../../users/user-repository.ts';
import { recordLoginIpAddress, secondFactorsOf } from '../login/lock-out.ts';
import { deleteRecoveryCodes, replaceRecoveryCodes } from './recovery-code-repository.ts';
import { listSecondFactors } from './second-factor-repository.ts';

type Changed<T> = { result: T; recoveryCodes: string[] | undefined };

/** Recovery codes come with an account's first second factor and go with its last, whichever that is. */
export const changeSecondFactors = <C extends Pick<Call, 'db' | 'clock' | 'origin' | 'randomness'>, T>(
  call: C,
  userId: string,
  change: (call: C) => Promise<T>,
): Promise<Changed<T>> =>
  inTransaction(call, async (call) => {
    // Of two changes at once, the second sees what the first has left.
    await lockAccount(call, userId);
    const before = await listSecondFactors(call, userId);
    const result = await change(call);
    const after = await listSecondFactors(call, userId);
    // This IP address is known to the account, so guesses from elsewhere do not delay its owner here.
    await recordLoginIpAddress(call, secondFactorsOf(userId));
    if (after.length === 0) await deleteRecoveryCodes(call, userId);
    const isFirst = before.length === 0 && after.length > 0;
    return { result, recoveryCodes: isFirst ? await replaceRecoveryCodes(call, userId) : undefined };
  });
