import type { Refusing } from '../../context.ts';
import { type Account, lockAccount } from './user-repository.ts';

/**
 * Locks an account that may be about to lose its power, and tells whether nobody else could administrate then. As all
 * administrators are locked, of two that would go at once the second one waits, and is the last.
 */
export const lockUserAmongAdmins = async (
  { db: tx, problem }: Refusing<'not_found'>,
  userId: string,
  lockedAdmins: readonly string[],
): Promise<{ account: Account; isLastAdmin: boolean }> => {
  const account = await lockAccount({ db: tx }, userId);
  if (!account) throw problem('not_found');
  return { account, isLastAdmin: lockedAdmins.length === 1 && lockedAdmins.includes(userId) };
};
