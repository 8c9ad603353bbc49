/**
 * The queue for the row lock of an account, against lock starvation. Postgres grants a shared row lock at once while
 * other transactions hold one, even if a transaction waits for the exclusive lock. So an account with continuous
 * writes could not be deactivated, and its owner could not revoke the API key that writes. Postgres grants advisory
 * locks in the order of the requests.
 */

import { acquireLockSql, type LockMode } from '../../../db/advisory-lock.ts';
import type { DbContext } from '../../context.ts';

type Turn = { where: object; mode: LockMode };

/**
 * Returns SQL that takes the turn of an account until the transaction ends; `id` is SQL too. The turn precedes the row
 * lock.
 */
export const takeTurn = (id: string, mode: LockMode): string => acquireLockSql('accountTurn', id, mode);

/**
 * Returns a query of accounts for their row locks. It takes their turns first, ordered by id, which prevents deadlocks.
 */
export const accountsInTurn = ({ db }: DbContext, { where, mode }: Turn) => {
  const accounts = db('users').select('id').where(where).orderBy('id').as('accounts');
  return (
    db
      .withMaterialized('turns', db.select(db.raw(takeTurn('id', mode))).from(accounts))
      .from('users')
      .where(where)
      // The count forces Postgres to take every turn.
      .whereRaw('(select count(*) from turns) > 0')
  );
};
