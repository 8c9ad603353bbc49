import type { Knex } from 'knex';
import type { Db } from './db.ts';

export type Condition = object | Knex.QueryCallback;
type VersionedUpdate = { table: string; where: Condition; set: object };

/**
 * Updates the rows of `where` and increments their `version`, from which the ETag is made. Returns `columns` of the updated
 * rows. Every write of a column that a representation shows uses this function; otherwise its ETag would not change.
 */
export const updateVersioned = async <Row>(
  db: Db,
  { table, where, set }: VersionedUpdate,
  columns: readonly string[],
): Promise<Row[]> =>
  (await db(table)
    .where(where)
    .update({ ...set, version: db.raw('version + 1') }, [...columns])) as Row[];
