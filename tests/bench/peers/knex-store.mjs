/** The products by Knex, as most people write it, for every peer but the limit. */
import knex from 'knex';
import pg from 'pg';
import { newUuid, toUuid } from './ids.mjs';
import { columns, readCursor, toPage, toProduct, toRow } from './product.mjs';

export const createStore = ({ databaseUrl }) => {
  pg.types.setTypeParser(pg.types.builtins.INT8, Number);
  const db = knex({ client: 'pg', connection: databaseUrl, pool: { min: 0, max: 10 } });
  return {
    get: async (productId) => {
      const row = await db('products')
        .select(columns)
        .where({ id: toUuid(productId) })
        .first();
      return row && toProduct(row);
    },
    list: async (limit, cursor) => {
      const query = db('products').select(columns).orderBy('name_key').orderBy('id');
      if (cursor !== undefined) query.whereRaw('(name_key, id) > (sort_key(?), ?)', readCursor(cursor));
      return toPage(await query.limit(limit + 1), limit);
    },
    create: async (body) => {
      const now = new Date();
      const [row] = await db('products').insert(toRow(body, { id: newUuid(now), now }), columns);
      return toProduct(row);
    },
  };
};
