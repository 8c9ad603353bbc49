import type { Refusing } from '../../handler.ts';
import type { Actor } from '../actor.ts';
import type { User } from '../user.ts';
import { lockActiveAdmins, lockUser } from './user-change-repository.ts';

/**
 * Locks an account that may be about to lose its power, and tells whether nobody else could administrate then. All
 * administrators are locked, so of two that would go at once the second one waits, and is the last.
 */
export const lockUserAmongAdmins = async (
  { db: tx, refuse }: Refusing<'not_found'>,
  userId: string,
): Promise<{ user: User; isLastAdmin: boolean }> => {
  const admins = await lockActiveAdmins(tx);
  const user = await lockUser(tx, userId);
  if (!user) throw refuse('not_found');
  return { user, isLastAdmin: admins.length === 1 && admins.includes(userId) };
};

/**
 * Throws insufficient_scope if the actor is no administrator any more. The access token may be older than that, and
 * whoever has lost the role could give it back to themselves.
 */
export const requireActiveAdmin = async (
  { db: tx, refuse }: Refusing<'insufficient_scope'>,
  actor: Actor,
): Promise<void> => {
  const admins = await lockActiveAdmins(tx);
  if (admins.includes(actor.id)) return;
  throw refuse('insufficient_scope', { detail: 'The account is no administrator any more.' });
};
