/**
 * The queue for an account's row lock. Postgres grants a shared row lock at once while others hold one, even if somebody
 * waits to lock the row alone. So an account that writes without a pause could not be locked: nobody could deactivate it,
 * and its owner could not revoke the API key that writes. Advisory locks are granted in the order of the requests.
 */

import { acquireLockSql, type LockMode } from '../../../db/advisory-lock.ts';
import type { DbContext } from '../../context.ts';

type Turn = { where: object; mode: LockMode };

/** SQL that takes the turn of an account until the transaction ends; `id` is SQL too. It comes before the row lock. */
export const takeTurn = (id: string, mode: LockMode): string => acquireLockSql('accountTurn', id, mode);

/** A query of accounts that is about to lock them. It takes their turns first, in the order of their ids. */
export const accountsInTurn = ({ db }: DbContext, { where, mode }: Turn) => {
  const accounts = db('users').select('id').where(where).orderBy('id').as('accounts');
  return (
    db
      .withMaterialized('turns', db.select(db.raw(takeTurn('id', mode))).from(accounts))
      .from('users')
      .where(where)
      // To count the turns takes all of them.
      .whereRaw('(select count(*) from turns) > 0')
  );
};
