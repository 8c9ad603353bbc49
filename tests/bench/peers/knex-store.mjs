/** The products by Knex, as most people write it, for every peer but the limit. */
import knex from 'knex';
import pg from 'pg';
import { toUuid } from './ids.mjs';
import {
  productColumns,
  readCursor,
  summaryColumns,
  toCreated,
  toPage,
  toProduct,
  toRows,
} from './product.mjs';

export const createStore = ({ databaseUrl }) => {
  pg.types.setTypeParser(pg.types.builtins.INT8, Number);
  const db = knex({ client: 'pg', connection: databaseUrl, pool: { min: 0, max: 10 } });
  return {
    get: async (productId) => {
      const row = await db('products')
        .select(db.raw(productColumns))
        .where({ id: toUuid(productId) })
        .whereNull('deleted_at')
        .first();
      return row && toProduct(row);
    },
    list: async (limit, cursor) => {
      const query = db('products')
        .select(db.raw(summaryColumns))
        .whereRaw('is_listed')
        .orderBy('name_key')
        .orderBy('id');
      if (cursor !== undefined) query.whereRaw('(name_key, id) > (sort_key(?), ?)', readCursor(cursor));
      return toPage(await query.limit(limit + 1), limit);
    },
    create: async (body) => {
      const rows = toRows(body);
      await db.transaction(async (transaction) => {
        for (const [table, row] of rows) await transaction(table).insert(row);
      });
      return toCreated(rows);
    },
  };
};
