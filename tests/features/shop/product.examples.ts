import {
  absent,
  accounts,
  categories,
  type Examples,
  type Given,
  given,
  products,
  uuidOf,
} from '../../support/example-given.ts';
import type { Change } from '../../support/example-trial.ts';

const mug = { slug: 'hand-thrown-mug' };

/** The products of the examples, one of them with a tag. */
const tagged: Given = async (world, db) => {
  await world.products();
  await world.tags();
  await db('product_tags').insert({
    product_id: db('products').select('id').where({ slug: 'house-blend-250-g' }),
    tag_id: db('tags').select('id').where({ slug: 'coffee' }),
  });
};

const tagsOfUpdate: Given = async (world) => {
  await world.products();
  await world.tags();
};

const imagesOfUpdate: Given = async (world) => {
  await world.products();
  await world.media();
};

/** The products of the examples, after a change of the rows. */
const changed =
  (change: (db: Parameters<Given>[1]) => Promise<unknown>): Given =>
  async (world, db) => {
    await world.products();
    await change(db);
  };

const archived = changed((db) =>
  db('products').whereIn('slug', ['hand-thrown-mug', 'waxed-canvas-apron']).update({ status: 'archived' }),
);
const deleted = changed((db) =>
  db('products')
    .where(mug)
    .update({ deleted_at: new Date(0) }),
);

/** The mug is deleted, and another product has its slug. */
const replaced = changed(async (db) => {
  await db('products')
    .where(mug)
    .update({ deleted_at: new Date(0) });
  await db('products').where({ slug: 'pour-over-dripper' }).update(mug);
});

/** The dripper has the SKU of the examples. */
const sameSku = changed(async (db) => {
  const dripper = db('products').select('id').where({ slug: 'pour-over-dripper' });
  await db('product_variants').whereIn('product_id', dripper).update({ sku: 'APRON-LONG' });
});

/** The mug is deleted, and the dripper has its SKU. */
const skuReplaced = changed(async (db) => {
  const ofSlug = (slug: string) => db('products').select('id').where({ slug });
  await db('products')
    .where(mug)
    .update({ deleted_at: new Date(0) });
  await db('product_variants').whereIn('product_id', ofSlug(mug.slug)).update({ is_live: false });
  await db('product_variants')
    .whereIn('product_id', ofSlug('pour-over-dripper'))
    .update({ sku: 'MUG-GREEN-300' });
});

const former = changed((db) =>
  db('product_slugs').insert({
    slug: 'old-mug',
    product_id: db('products').select('id').where(mug),
    replaced_at: new Date(0),
  }),
);

const price = { amount: 4900, currency: 'EUR' };
const variantsWith = (example: string | undefined, fields: object): Change => ({
  ...(example !== undefined && { example }),
  body: { variants: [{ price, options: [{ name: 'Size', value: 'S' }], ...fields }] },
});

/** `example` names a request that can have variants. */
const changeProblems = (example?: string) => ({
  slug_taken: given(products, { body: { slug: 'pour-over-dripper' } }),
  sku_taken: given(sameSku, variantsWith(example, { sku: 'APRON-LONG' })),
  invalid_variants: given(products, variantsWith(example, { id: 'var_01kjwjnfntes8r65rzyjka792h' })),
  variant_in_stock: given(products, variantsWith(example, {})),
  unknown_tag: given(products, { body: { tagIds: [absent('tag')] } }),
  unusable_image: given(products, { body: { images: [{ mediaId: absent('med') }] } }),
});

export const examples: Examples = {
  listProducts: {
    firstPage: given(products, { query: { limit: 2 } }),
    fields: given(products, { query: { fields: ['name', 'price'], limit: 2 } }),
    soldOut: given(products, { query: { inStock: false } }),
    lastPage: given(accounts),
  },
  getProductFacets: {
    all: given(tagged),
  },
  createProduct: {
    apron: given(categories),
    slug_taken: given(products),
    sku_taken: given(sameSku, { example: 'apron' }),
    invalid_variants: given(products, { example: 'apron', body: { stock: 1 } }),
    unknown_tag: given(categories, { body: { tagIds: [absent('tag')] } }),
    unusable_image: given(categories, { body: { images: [{ mediaId: absent('med') }] } }),
  },
  getProduct: {
    withStock: given(products, { query: { include: ['stock'] } }),
  },
  getProductBySlug: {
    withStock: given(products, { query: { include: ['stock'] } }),
    '301': given(former, { path: { slug: 'old-mug' } }),
  },
  replaceProduct: changeProblems(),
  updateProduct: { ...changeProblems('archive'), tag: given(tagsOfUpdate), image: given(imagesOfUpdate) },
  restoreProduct: {
    mug: given(deleted),
    slug_taken: given(replaced),
    sku_taken: given(skuReplaced),
  },
  listPriceChanges: {
    firstPage: given(
      async (world, db) => {
        await world.priceChanges();
        const [row] = await db('price_changes').select('*');
        await db('price_changes').insert({ ...row, id: uuidOf('prc').replace(/^..../, '0000') });
      },
      { query: { limit: 1 } },
    ),
    lastPage: given(products),
  },
  listArchivedProducts: {
    firstPage: given(archived, { query: { limit: 1 } }),
    lastPage: given(products),
  },
};
