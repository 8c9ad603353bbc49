/** The facts about accounts that other features may ask for. */

import type { DbContext } from '../context.ts';
import { takeTurn } from './access/account-turn.ts';
import * as erasures from './users/erasure-repository.ts';
import type { User } from './users/user.ts';
import * as users from './users/user-repository.ts';

export const findUser = (context: DbContext, userId: string): Promise<User | undefined> =>
  users.findUser(context, userId);

/** Locks at most `limit` accounts whose time to undo an erasure is over, and skips those that another transaction holds. */
export const lockDueErasures = (
  context: DbContext,
  now: Date,
  limit: number,
): Promise<{ id: string; email: string }[]> => erasures.lockDueErasures(context, now, limit);

/**
 * SQL that yields a row if the account of the actor is active and has the role by which it acts, and that keeps both so
 * until the transaction ends. `id` and `role` are SQL for the values of the actor. By an access token, a write of one
 * statement needs no `confirmActor` if it selects from this.
 */
export const confirmedActor = (id: string, role: string): string => `(
    with turn as materialized (select ${takeTurn(id, 'shared')})
    select from users, turn where id = ${id} and role = ${role} and is_active for share of users) as actor`;
