import type { Knex } from 'knex';
import type { Db } from './db.ts';

export type Condition = object | Knex.QueryCallback;
type VersionedUpdate = { table: string; where: Condition; set: object };

/**
 * Updates the rows of `where` and raises their `version`, from which ETags are made. Returns `columns` of the updated
 * rows. Every write of a column that a resource's representation shows goes through here, so its ETag changes as well.
 */
export const updateVersioned = async <Row>(
  db: Db,
  { table, where, set }: VersionedUpdate,
  columns: readonly string[],
): Promise<Row[]> =>
  (await db(table)
    .where(where)
    .update({ ...set, version: db.raw('version + 1') }, [...columns])) as Row[];
