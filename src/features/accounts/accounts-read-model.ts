/** What other features may know of accounts. */

import type { DbContext } from '../context.ts';
import { takeTurn } from './access/account-turn.ts';
import { findUser } from './users/user-repository.ts';

export const hasAccount = async ({ db }: DbContext, userId: string): Promise<boolean> =>
  (await findUser({ db }, userId)) !== undefined;

/**
 * SQL that yields a row if the account of the actor is active and has the role by which it acts, and that keeps both so
 * until the transaction ends. `id` and `role` are SQL for the values of the actor. By an access token, a write of one
 * statement needs no `confirmActor` if it selects from this.
 */
export const confirmedActor = (id: string, role: string): string => `(
    with turn as materialized (select ${takeTurn(id, 'shared')})
    select from users, turn where id = ${id} and role = ${role} and is_active for share of users) as actor`;
