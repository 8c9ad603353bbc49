import { inTransaction } from '../../../db/transaction.ts';
import { recordAuditEvent } from '../../audit/audit-event-repository.ts';
import type { Call } from '../../handler.ts';
import type { Actor } from '../access/actor.ts';
import { getOwnUser } from './own-user.ts';
import { requireFreeUsername } from './reserved-usernames.ts';
import type { ProfilePatch, User } from './user.ts';
import { updateProfile } from './user-change-repository.ts';

/**
 * Changes that need no proof beyond being logged in. The transaction has locked the account of the actor already. Throws
 * precondition_failed or username_taken.
 */
export const changeMe = (
  call: Call<'updateMe'>,
  { actor, change }: { actor: Actor; change: { username?: string; profile?: ProfilePatch } },
): Promise<User> =>
  inTransaction(call, async (call) => {
    const updatedAt = call.clock.now();
    const before = await getOwnUser(call, actor);
    call.checkIfMatch(before.version, before);
    // One that an administrator has given may be sent again.
    const { username = before.username } = change;
    if (username.toLowerCase() !== before.username.toLowerCase()) requireFreeUsername(call.problem, username);
    const user = await updateProfile(call, actor.id, { ...change, updatedAt });
    await recordAuditEvent(call, {
      action: 'user.profile_updated',
      actorId: actor.id,
      target: actor.id,
    });
    return user;
  });
