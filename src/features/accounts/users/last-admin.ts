import type { Refusing } from '../../handler.ts';
import type { Actor } from '../actor.ts';
import type { User } from '../user.ts';
import { lockActiveAdmins, lockUser } from './user-change-repository.ts';

/**
 * Throws insufficient_scope if the actor is no administrator any more. The access token may be older than that, and
 * whoever has lost the role could give it back to themselves. Locks all administrators and returns their ids.
 */
export const requireActiveAdmin = async (
  { db: tx, refuse }: Refusing<'insufficient_scope'>,
  actor: Actor,
): Promise<string[]> => {
  const admins = await lockActiveAdmins(tx);
  if (admins.includes(actor.id)) return admins;
  throw refuse('insufficient_scope', { detail: 'The account is no administrator any more.' });
};

/**
 * Locks an account that may be about to lose its power, and tells whether nobody else could administrate then. As all
 * administrators are locked, of two that would go at once the second one waits, and is the last.
 */
export const lockUserAmongAdmins = async (
  { db: tx, refuse }: Refusing<'not_found'>,
  userId: string,
  lockedAdmins: readonly string[],
): Promise<{ user: User; isLastAdmin: boolean }> => {
  const user = await lockUser(tx, userId);
  if (!user) throw refuse('not_found');
  return { user, isLastAdmin: lockedAdmins.length === 1 && lockedAdmins.includes(userId) };
};
