import type { CallFacts } from '../../../contract/handler-call.ts';
import type { Db } from '../../../db/db.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { recordAuditEvent } from '../../audit/audit-event-repository.ts';
import type { Context } from '../../context.ts';
import type { Actor } from '../access/actor.ts';
import { getOwnUser } from './own-user.ts';
import { requireFreeUsername } from './reserved-usernames.ts';
import type { MePatch, User } from './user.ts';
import { updateProfile } from './user-change-repository.ts';
import { appendUserEvent, changedUserFields } from './user-event.ts';

type ProfileProblem = 'invalid_token' | 'username_reserved' | 'username_taken';

/**
 * Changes the fields of the actor's account that need no recent authentication. The transaction of the caller has
 * locked the account. Throws precondition_failed, username_reserved or username_taken.
 */
export const changeOwnUser = (
  context: Context<ProfileProblem> & Pick<CallFacts<Db>, 'checkIfMatch'>,
  { actor, change }: { actor: Actor; change: MePatch },
): Promise<User> =>
  inTransaction(context, async (context) => {
    const updatedAt = context.clock.now();
    const before = await getOwnUser(context, actor);
    context.checkIfMatch(before.version, before);
    // An administrator may have given the account a reserved username, which its owner may send again.
    const { username = before.username } = change;
    if (username.toLowerCase() !== before.username.toLowerCase())
      requireFreeUsername(context.problem, username);
    const user = await updateProfile(context, actor.id, { ...change, updatedAt });
    await recordAuditEvent(context, {
      action: 'user.profile_updated',
      actorId: actor.id,
      target: actor.id,
    });
    await appendUserEvent(context, 'user.updated', user, { fields: changedUserFields(before, user) });
    return user;
  });
