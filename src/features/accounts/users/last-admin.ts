import type { ProblemContext } from '../../context.ts';
import { type Account, lockAccount } from './user-repository.ts';

/**
 * Locks an account that may lose its role or be deactivated. `isLastAdmin`: no other active administrator exists. The
 * caller has locked all active administrators, so the second of two concurrent transactions waits, and then finds
 * itself the last. Throws not_found.
 */
export const lockUserAmongAdmins = async (
  context: ProblemContext<'not_found'>,
  userId: string,
  lockedAdmins: readonly string[],
): Promise<{ account: Account; isLastAdmin: boolean }> => {
  const account = await lockAccount(context, userId);
  if (!account) throw context.problem('not_found');
  return { account, isLastAdmin: lockedAdmins.length === 1 && lockedAdmins.includes(userId) };
};
