import type { Refusing } from '../../handler.ts';
import type { User } from '../user.ts';
import { lockActiveAdmins, lockUser } from './user-change-repository.ts';

/**
 * Locks an account that may be about to lose its power, and tells whether nobody else could administrate then. All
 * administrators are locked, so of two that would take it from each other at once the second one waits, and is the
 * last.
 */
export const lockUserAmongAdmins = async (
  { db: tx, refuse }: Refusing<'not_found'>,
  userId: string,
): Promise<{ user: User; isLastAdmin: boolean }> => {
  const admins = await lockActiveAdmins(tx);
  const user = await lockUser(tx, userId);
  if (!user) throw refuse('not_found');
  return { user, isLastAdmin: admins === 1 && user.role === 'admin' && user.status === 'active' };
};
