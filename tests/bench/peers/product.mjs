/** The rows of a product and its representations, which every peer shares: those that the contract demands of our server. */
import { newUuid, toPublicId } from './ids.mjs';

const shown = 'id, slug, name, description, category, price_minor, currency, created_at, updated_at';

/** The columns of a product. Its variants come as JSON, so one statement reads all. */
export const productColumns = `${shown}, status, images,
  (select json_agg(json_build_object('id', id, 'sku', sku, 'price', price_minor, 'compareAt', compare_at_price_minor,
      'weight', weight_grams, 'options', options) order by position)
    from product_variants where product_id = products.id and position is not null) as variants,
  coalesce((
    select json_agg(json_build_object('id', tags.id, 'slug', tags.slug, 'name', tags.name) order by tags.slug)
    from product_tags join tags on tags.id = tag_id where product_id = products.id), '[]') as tags`;

/** The columns of a product in a list, which shows its stock instead. */
export const summaryColumns = `${shown},
  (select coalesce(sum(on_hand - reserved), 0)::integer from stock_buckets where product_id = products.id) as stock`;

const toShown = (row) => ({
  id: toPublicId('prd', row.id),
  slug: row.slug,
  name: row.name,
  description: row.description,
  category: row.category,
  price: { amount: row.price_minor, currency: row.currency },
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
});

const toSummary = (row) => ({ ...toShown(row), stock: row.stock });

const toVariant = ({ id, sku, price, compareAt, weight, options }, currency) => ({
  id: toPublicId('var', id),
  ...(sku !== null && { sku }),
  price: { amount: price, currency },
  ...(compareAt !== null && { compareAtPrice: { amount: compareAt, currency } }),
  ...(weight !== null && { weightGrams: weight }),
  options,
});

export const toProduct = (row) => ({
  ...toShown(row),
  status: row.status,
  options: (row.variants[0].options ?? []).map(({ name }, index) => ({
    name,
    values: [...new Set(row.variants.map(({ options }) => options[index].value))],
  })),
  variants: row.variants.map((variant) => toVariant(variant, row.currency)),
  images: row.images,
  tags: row.tags.map((tag) => ({ ...tag, id: toPublicId('tag', tag.id) })),
});

export const readCursor = (cursor) => JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));

/** One page by name, of which `rows` holds one more row if there is a next page. */
export const toPage = (rows, limit) => {
  if (rows.length <= limit) return { items: rows.map(toSummary) };
  const page = rows.slice(0, limit);
  const { name, id } = page[limit - 1];
  const nextCursor = Buffer.from(JSON.stringify([name, id])).toString('base64url');
  return { items: page.map(toSummary), nextCursor };
};

/** The rows of a new product with one variant, in the order of their insertion: table, row. */
export const toRows = ({ price, stock, images, tagIds: _, ...body }) => {
  const now = new Date();
  const id = newUuid(now);
  const product = {
    ...{ id, ...body, price_minor: price.amount, currency: price.currency },
    ...{ images: JSON.stringify(images ?? []), created_at: now, updated_at: now },
  };
  const event = {
    ...{ day: now, id: newUuid(now), type: 'product.created', subject_type: 'product', subject_id: id },
    ...{ version: 1, data: JSON.stringify({ slug: body.slug, price, stock }), occurred_at: now },
  };
  const movement = { variant_id: id, bucket: 0, on_hand_change: stock, reserved_change: 0 };
  return [
    ['products', product],
    ['product_variants', { id, product_id: id, position: 0, price_minor: price.amount }],
    ['stock_buckets', { variant_id: id, bucket: 0, product_id: id, on_hand: stock }],
    ...(stock > 0 ? [['stock_movements', { ...movement, reason: 'received', occurred_at: now }]] : []),
    ['events', event],
  ];
};

/** The representation of a new product. */
export const toCreated = ([[, product]]) => {
  const { id, price_minor: price } = product;
  const variant = { id, sku: null, price, compareAt: null, weight: null, options: [] };
  return toProduct({
    ...product,
    status: 'published',
    images: JSON.parse(product.images),
    variants: [variant],
    tags: [],
  });
};
