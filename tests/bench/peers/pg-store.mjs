/** The products by pg and named statements: the least that a query can cost without other protocols. */
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
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
  const query = async (name, text, values) => (await pool.query({ name, text, values })).rows;
  return {
    get: async (productId) => {
      const text = `select ${productColumns} from products where id = $1 and deleted_at is null`;
      const [row] = await query('get', text, [toUuid(productId)]);
      return row && toProduct(row);
    },
    list: async (limit, cursor) => {
      const from = `select ${summaryColumns} from products where is_listed`;
      const order = 'order by name_key, id limit $1';
      const after = 'and (name_key, id) > (sort_key($2), $3)';
      const rows =
        cursor === undefined
          ? await query('first', `${from} ${order}`, [limit + 1])
          : await query('next', `${from} ${after} ${order}`, [limit + 1, ...readCursor(cursor)]);
      return toPage(rows, limit);
    },
    create: async (body) => {
      const rows = toRows(body);
      await query(
        `create-${rows.length}`,
        insertionOf(rows),
        rows.flatMap(([, row]) => Object.values(row)),
      );
      return toCreated(rows);
    },
  };
};

/** One statement that inserts all rows. */
const insertionOf = (rows) => {
  let count = 0;
  const insertions = rows.map(([table, row]) => {
    const places = Object.keys(row).map(() => `$${++count}`);
    return `insert into ${table} (${Object.keys(row).join(', ')}) values (${places.join(', ')})`;
  });
  const last = insertions.pop();
  return `with ${insertions.map((text, index) => `part_${index} as (${text})`).join(', ')} ${last}`;
};
