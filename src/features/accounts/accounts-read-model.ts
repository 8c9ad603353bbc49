/** What other features may know of accounts. */

import { toUuid } from '../../lib/id.ts';
import type { DbContext } from '../context.ts';
import { takeTurn } from './access/account-turn.ts';
import type { Actor } from './access/actor.ts';
import { findUser } from './users/user-repository.ts';

export const hasAccount = async ({ db }: DbContext, userId: string): Promise<boolean> =>
  (await findUser({ db }, userId)) !== undefined;

/**
 * SQL that yields a row if the account of the actor is active and has the role by which it acts, and that keeps both so
 * until the transaction ends. By an access token, a write of one statement needs no `confirmActor` if it selects from this.
 */
export const confirmedActor = ({ id, role }: Actor, bind: (value: unknown) => string): string => {
  const userId = `${bind(toUuid(id))}::uuid`;
  return `(
    with turn as materialized (select ${takeTurn(userId, 'shared')})
    select from users, turn where id = ${userId} and role = ${bind(role)} and is_active for share of users) as actor`;
};
