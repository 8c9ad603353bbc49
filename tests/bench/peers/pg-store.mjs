/** The products by pg and named statements: the least that a query can cost without other protocols. */
import pg from 'pg';
import { newUuid, toUuid } from './ids.mjs';
import { columns, readCursor, toPage, toProduct, toRow } from './product.mjs';

export const createStore = ({ databaseUrl }) => {
  pg.types.setTypeParser(pg.types.builtins.INT8, Number);
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
  const all = columns.join(', ');
  const places = columns.map((_, index) => `$${index + 1}`).join(', ');
  const query = async (name, text, values) => (await pool.query({ name, text, values })).rows;
  return {
    get: async (productId) => {
      const [row] = await query('get', `select ${all} from products where id = $1`, [toUuid(productId)]);
      return row && toProduct(row);
    },
    list: async (limit, cursor) => {
      const order = 'order by name_key, id limit $1';
      const rows =
        cursor === undefined
          ? await query('first', `select ${all} from products ${order}`, [limit + 1])
          : await query(
              'next',
              `select ${all} from products where (name_key, id) > (sort_key($2), $3) ${order}`,
              [limit + 1, ...readCursor(cursor)],
            );
      return toPage(rows, limit);
    },
    create: async (body) => {
      const now = new Date();
      const row = toRow(body, { id: newUuid(now), now });
      const text = `insert into products (${all}) values (${places}) returning ${all}`;
      const [created] = await query(
        'create',
        text,
        columns.map((column) => row[column]),
      );
      return toProduct(created);
    },
  };
};
