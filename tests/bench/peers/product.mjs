import { toPublicId } from './ids.mjs';

export const columns = [
  'id',
  'slug',
  'name',
  'description',
  'category',
  'price_minor',
  'currency',
  'stock',
  'created_at',
  'updated_at',
];

export const toProduct = (row) => ({
  id: toPublicId(row.id),
  slug: row.slug,
  name: row.name,
  description: row.description,
  category: row.category,
  price: { amount: row.price_minor, currency: row.currency },
  stock: row.stock,
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
});

export const readCursor = (cursor) => JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));

/** One page by name, of which `rows` holds one more row if there is a next page. */
export const toPage = (rows, limit) => {
  if (rows.length <= limit) return { items: rows.map(toProduct) };
  const page = rows.slice(0, limit);
  const { name, id } = page[limit - 1];
  const nextCursor = Buffer.from(JSON.stringify([name, id])).toString('base64url');
  return { items: page.map(toProduct), nextCursor };
};

export const toRow = ({ price, ...product }, { id, now }) => ({
  ...product,
  id,
  price_minor: price.amount,
  currency: price.currency,
  created_at: now,
  updated_at: now,
});
