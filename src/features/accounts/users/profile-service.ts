import { inTransaction } from '../../../db/transaction.ts';
import { recordAuditEvent } from '../../audit/audit-event-repository.ts';
import type { Call } from '../../handler.ts';
import type { Actor } from '../actor.ts';
import { getOwnUser } from '../own-user.ts';
import { requireFreeUsername } from '../reserved-usernames.ts';
import type { ProfilePatch, User } from '../user.ts';
import { updateProfile } from './user-change-repository.ts';

/** What one may change of oneself without proving more than being logged in. */
export const changeMe = (
  call: Call<'updateMe'>,
  { actor, change }: { actor: Actor; change: { username?: string; profile?: ProfilePatch } },
): Promise<User> =>
  inTransaction(call.db, async (tx) => {
    const updatedAt = call.clock.now();
    const before = await getOwnUser({ ...call, db: tx }, actor);
    // One that an administrator has given may be sent again.
    const { username = before.username } = change;
    if (username.toLowerCase() !== before.username.toLowerCase()) requireFreeUsername(call.refuse, username);
    const user = await updateProfile({ db: tx, refuse: call.refuse }, actor.id, { ...change, updatedAt });
    await recordAuditEvent(tx, call, {
      action: 'user.profile_updated',
      actorId: actor.id,
      target: actor.id,
    });
    return user;
  });
