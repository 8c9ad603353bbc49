import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Schemas } from '@tradepost/client';
import { inTransaction } from '../../../src/db/transaction.ts';
import { toUuid } from '../../../src/lib/id.ts';
import { currencyDecimals } from '../../../src/lib/money.ts';
import { buildOrder, buildProduct } from '../../support/factories.ts';
import { setStock } from '../../support/stock.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

let app: TestApp;
let admin: Tradepost;
beforeAll(async () => {
  app = await startTestApp({ ORDER_MINIMUM: '0' });
  admin = (await app.signIn('admin')).tradepost;
});
afterAll(() => app.close());

type Price = Schemas['Price'];
type VariantInput = Schemas['ProductVariantReplace'];

const absentProduct = 'prd_01jd3v8w5gf3sa9k2m6q7x8y9z';
const absentVariant = 'var_01jd3v8w5gf3sa9k2m6q7x8y9z';
const price = (amount: number, currency: Price['currency'] = 'EUR'): Price => ({ amount, currency });
const size = (value: string) => [{ name: 'Size', value }];

const sell = (slug: string, fields: Partial<Parameters<typeof buildProduct>[0]> = {}) =>
  admin.products.create({ body: buildProduct({ slug, ...fields }) });

/** Adds a product in two sizes. */
const sellSizes = (slug: string) => {
  const { price: _, stock: __, ...body } = buildProduct({ slug });
  const variants = [
    { sku: `${slug}.S`, price: price(1500), options: size('S'), stock: 4, weightGrams: 300 },
    { sku: `${slug}.L`, price: price(2000), compareAtPrice: price(2500), options: size('L'), stock: 6 },
  ];
  return admin.products.create({ body: { ...body, variants } });
};

/** An order of the first variant of a product. */
const orderOf = ({ id: productId, variants }: Schemas['Product']): Schemas['OrderCreate'] => ({
  items: [{ productId, variantId: variants[0]?.id as string, quantity: 1 }],
});

const update = (productId: string, body: Schemas['ProductPatch'], ifMatch = '*') =>
  admin.products.update({ productId, ifMatch, body });

/** The body that replaces a product by itself, with these variants. */
const replacement = (
  { slug, name, description, category }: Schemas['Product'],
  variants: VariantInput[],
): Schemas['ProductReplace'] => ({ slug, name, description, category, variants });

const replace = (product: Schemas['Product'], variants: VariantInput[]) =>
  admin.products.replace({ productId: product.id, ifMatch: '*', body: replacement(product, variants) });

const etagOf = async (productId: string, include?: 'stock'[]): Promise<string> => {
  const { headers } = await app.tradepost.products
    .get({ productId, ...(include && { include }) })
    .withResponse();
  return headers.get('etag') as string;
};

const faults = (...places: string[]) => ({
  problem: { errors: places.map((place) => expect.objectContaining({ in: 'body', pointer: place })) },
});

/** The types of the events of a product, sorted. */
const eventsOf = async (productId: string): Promise<string[]> =>
  app.deps
    .db('events')
    .where({ subject_id: toUuid(productId) })
    .orderBy('type')
    .pluck('type');

const expectOnlyAdministrators = async (call: (as: Tradepost) => Promise<unknown>): Promise<void> => {
  await expect(call(app.tradepost)).rejects.toMatchObject({ status: 401, code: 'unauthenticated' });
  const { tradepost } = await app.signIn('editor');
  await expect(call(tradepost)).rejects.toMatchObject({ status: 403, code: 'insufficient_scope' });
};

describe('createProduct with variants', () => {
  test('returns the options, the lowest price and the variants; the first one has the id of the product', async () => {
    const product = await sellSizes('cup');
    expect(product).toMatchObject({
      price: price(1500),
      options: [{ name: 'Size', values: ['S', 'L'] }],
      variants: [
        { id: product.id.replace('prd', 'var'), sku: 'cup.S', price: price(1500), weightGrams: 300 },
        { sku: 'cup.L', price: price(2000), compareAtPrice: price(2500), options: size('L') },
      ],
    });
    expect(await app.tradepost.products.get({ productId: product.id })).toEqual(product);
    const stocked = await app.tradepost.products.get({ productId: product.id, include: ['stock'] });
    expect([stocked.stock, ...stocked.variants.map(({ stock }) => stock)]).toEqual([10, 4, 6]);
    const { rows } = await app.deps.db.raw(
      `select sum(on_hand_change)::integer as sum from stock_movements join product_variants on product_variants.id = variant_id
       where product_id = ?`,
      [toUuid(product.id)],
    );
    expect(rows).toEqual([{ sum: 10 }]);
  });

  const createWith = (fields: object) => {
    const { price: _, stock: __, ...body } = buildProduct();
    return admin.products.create({ body: { ...body, ...fields } });
  };
  const variant = (fields: object = {}) => ({ price: price(1000), stock: 1, ...fields });

  test.each([
    ['neither a price nor variants', {}, ['/price', '/stock']],
    ['a price and variants', { price: price(1), variants: [variant()] }, ['/price']],
    ['a stock and variants', { stock: 1, variants: [variant()] }, ['/stock']],
    ['two variants without options', { variants: [variant(), variant()] }, ['/variants/1/options']],
    [
      'equal values',
      { variants: [variant({ options: size('S') }), variant({ options: size('S') })] },
      ['/variants/1/options'],
    ],
    [
      'other options',
      {
        variants: [variant({ options: size('S') }), variant({ options: [{ name: 'Colour', value: 'red' }] })],
      },
      ['/variants/1/options'],
    ],
    [
      'an option twice',
      { variants: [variant({ options: [...size('S'), ...size('L')] })] },
      ['/variants/0/options'],
    ],
    [
      'one SKU twice',
      {
        variants: [variant({ sku: 'A-1', options: size('S') }), variant({ sku: 'A-1', options: size('L') })],
      },
      ['/variants/1/sku'],
    ],
    [
      'two currencies',
      {
        variants: [variant({ options: size('S') }), variant({ price: price(1, 'USD'), options: size('L') })],
      },
      ['/variants/1/price/currency'],
    ],
    [
      'a price to compare with that is not higher',
      { variants: [variant({ compareAtPrice: price(1000) })] },
      ['/variants/0/compareAtPrice'],
    ],
  ])('rejects %s', async (_, fields, places) => {
    await expect(createWith(fields)).rejects.toMatchObject({
      status: 422,
      code: 'invalid_variants',
      ...faults(...places),
    });
  });

  test('rejects the SKU of another product, and images without https', async () => {
    await sellSizes('first-owner');
    await expect(createWith({ variants: [variant({ sku: 'first-owner.L' })] })).rejects.toMatchObject({
      status: 409,
      code: 'sku_taken',
      ...faults('/variants/0/sku'),
    });
    const images = [{ url: 'http://images.example.com/a.jpg', alt: '' }];
    await expect(createWith({ price: price(1), stock: 1, images })).rejects.toMatchObject({
      code: 'validation_failed',
      ...faults('/images/0/url'),
    });
  });

  test('of two concurrent products with one SKU only one is added', async () => {
    const attempts = ['sku-race-1', 'sku-race-2'].map((slug) =>
      createWith({ slug, variants: [variant({ sku: 'CONTESTED' })] }),
    );
    const outcomes = await Promise.allSettled(attempts);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const { reason } = outcomes.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(reason).toMatchObject({ status: 409, code: 'sku_taken' });
  });
});

describe('updateProduct', () => {
  test('adds a variant with its stock', async () => {
    const { id, variants } = await sellSizes('vase');
    const kept = variants as VariantInput[];
    await update(id, {
      variants: [...kept, { price: price(3000), options: size('XL'), stock: 7 }],
    } as Schemas['ProductPatch']);
    const stocked = await app.tradepost.products.get({ productId: id, include: ['stock'] });
    expect(stocked.variants.map(({ stock }) => stock)).toEqual([4, 6, 7]);
  });

  test('changes the sent members and keeps the rest', async () => {
    const { id, ...before } = await sell('plate');
    app.clock.advance(1000);
    const images = [{ url: 'https://images.example.com/plate.jpg', alt: 'A plate' }];
    const changed = await update(id, { name: 'Plate', images, category: 'new-shelf' }, '"1"');
    expect(changed).toMatchObject({
      ...before,
      name: 'Plate',
      images,
      category: 'new-shelf',
      updatedAt: expect.any(String),
    });
    expect(Date.parse(changed.updatedAt)).toBe(Date.parse(before.updatedAt) + 1000);
    expect(await update(id, { description: 'Flat.' }, '"2"')).toMatchObject({ name: 'Plate', images });
    await expect(update(id, { name: 'Late' }, '"2"')).rejects.toMatchObject({
      status: 412,
      problem: { current: { name: 'Plate', description: 'Flat.' } },
    });
  });

  test('of concurrent changes of one version only one succeeds', async () => {
    const { id } = await sell('contested-plate');
    const outcomes = await Promise.allSettled(['A', 'B', 'C'].map((name) => update(id, { name }, '"1"')));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
  });

  test('changes the price of the only variant, and drops a price to compare with that is no longer higher', async () => {
    const { price: _, stock: __, ...body } = buildProduct({ slug: 'reduced' });
    const variant = { price: price(1500), compareAtPrice: price(2000), stock: 1 };
    const { id } = await admin.products.create({ body: { ...body, variants: [variant] } });
    expect(await update(id, { price: price(1800) })).toMatchObject({
      price: price(1800),
      variants: [{ price: price(1800), compareAtPrice: price(2000) }],
    });
    const { variants } = await update(id, { price: price(2000) });
    expect(variants).toEqual([{ id: id.replace('prd', 'var'), price: price(2000), options: [] }]);
    const product = await sellSizes('two-prices');
    await expect(update(product.id, { price: price(1) })).rejects.toMatchObject({
      code: 'invalid_variants',
      ...faults('/price'),
    });
  });

  test('rejects the slug of another product, but accepts a slug that a deleted one had', async () => {
    const [{ id }, gone] = [await sell('mine'), await sell('gone')];
    await sell('theirs');
    await expect(update(id, { slug: 'theirs' })).rejects.toMatchObject({
      status: 409,
      code: 'slug_taken',
      ...faults('/slug'),
    });
    await admin.products.delete({ productId: gone.id });
    expect(await update(id, { slug: 'gone' })).toMatchObject({ slug: 'gone' });
  });

  test('records each change of a price, and appends its events', async () => {
    const product = await sellSizes('priced');
    const [small, large] = product.variants as [Schemas['ProductVariant'], Schemas['ProductVariant']];
    const input = ({ id, sku, options }: Schemas['ProductVariant'], amount: number): VariantInput => ({
      ...{ id, price: price(amount), options },
      ...(sku !== undefined && { sku }),
    });
    app.clock.advance(1000);
    await update(product.id, { variants: [input(small, 1400), input(large, 2000)] });
    await update(product.id, { name: 'Same price' });
    app.clock.advance(1000);
    await update(product.id, { variants: [input(small, 1400), input(large, 1900)] });
    const changes: Schemas['PriceChange'][] = [];
    for await (const change of app.tradepost.products.listPriceChanges({ productId: product.id, limit: 1 }))
      changes.push(change);
    expect(changes).toMatchObject([
      { variantId: large.id, before: price(2000), after: price(1900) },
      { variantId: small.id, before: price(1500), after: price(1400) },
    ]);
    expect(await eventsOf(product.id)).toEqual([
      'product.created',
      ...Array(2).fill('product.price_changed'),
      ...Array(3).fill('product.updated'),
    ]);
  });

  test('archives a product: it is in no list and cannot be ordered, but its page remains', async () => {
    const { id, slug } = await sell('archived', { category: 'archive' });
    const listed = async () => (await app.tradepost.products.list({ category: 'archive' })).items.length;
    expect(await listed()).toBe(1);
    expect(await update(id, { status: 'archived' })).toMatchObject({ status: 'archived' });
    expect(await listed()).toBe(0);
    expect(await app.tradepost.products.get({ productId: id })).toMatchObject({ status: 'archived' });
    expect(await app.tradepost.products.getBySlug({ slug })).toMatchObject({ status: 'archived' });
    const { tradepost } = await app.signIn();
    await expect(tradepost.orders.create({ body: buildOrder(id) })).rejects.toMatchObject({
      code: 'unknown_product',
    });
    await update(id, { status: 'published' });
    expect(await listed()).toBe(1);
    expect(await tradepost.orders.create({ body: buildOrder(id) })).toMatchObject({ status: 'pending' });
  });

  test('a sale changes neither the version nor updatedAt of a product', async () => {
    const { id } = await sell('untouched');
    const before = [await etagOf(id), await etagOf(id, ['stock'])];
    const { tradepost } = await app.signIn();
    app.clock.advance(60_000);
    await tradepost.orders.create({ body: buildOrder(id) });
    const after = [await etagOf(id), await etagOf(id, ['stock'])];
    expect(after[0]).toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
    expect(await update(id, { name: 'Still the first version' }, after[1])).not.toHaveProperty('stock');
    const rows = await app.deps.db('products').where({ slug: 'untouched' }).select('version');
    expect(rows).toEqual([{ version: 2 }]);
  });

  test('an order does not wait for an administrator who changes the product', async () => {
    const { id } = await sell('locked');
    const { tradepost } = await app.signIn();
    await inTransaction(app.deps, async ({ db }) => {
      await db('products')
        .where({ id: toUuid(id) })
        .forNoKeyUpdate();
      expect(await tradepost.orders.create({ body: buildOrder(id) })).toMatchObject({ status: 'pending' });
    });
  });

  test('a change of the variants does not wait for orders of them', async () => {
    const { id, variants } = await sellSizes('busy-sizes');
    await inTransaction(app.deps, async ({ db }) => {
      // As the foreign key of an item of an order.
      await db('product_variants')
        .whereIn(
          'id',
          variants.map(({ id: variantId }) => toUuid(variantId)),
        )
        .forKeyShare();
      const [small, large] = variants.map((variant) => variant.id) as [string, string];
      const reversed = [
        { id: large, price: price(2100), options: size('L') },
        { id: small, price: price(1400), options: size('S') },
      ];
      expect(await update(id, { variants: reversed })).toMatchObject({ id });
    });
  });

  test('rejects an absent product, an empty change and unknown members', async () => {
    await expect(update(absentProduct, { name: 'Nobody' })).rejects.toMatchObject({
      status: 404,
      code: 'not_found',
    });
    const { id } = await sell('strict');
    await expect(update(id, {})).rejects.toMatchObject({ code: 'validation_failed' });
    await expect(update(id, { stock: 4 } as object)).rejects.toMatchObject({
      code: 'validation_failed',
      ...faults('/stock'),
    });
    await expectOnlyAdministrators((as) =>
      as.products.update({ productId: id, ifMatch: '*', body: { name: 'Forbidden' } }),
    );
  });
});

describe('replaceProduct', () => {
  test('keeps variants by id, adds new ones with their stock, and removes the others', async () => {
    const product = await sellSizes('bowl');
    const [small, large] = product.variants as [Schemas['ProductVariant'], Schemas['ProductVariant']];
    await setStock(app.deps.db, 0, product.id);
    const replaced = await replace(product, [
      { price: price(3000), options: size('XL'), sku: 'bowl.S', stock: 7 },
      { price: price(3500), options: size('XXL') },
      { id: large.id, price: price(2100), options: size('L'), sku: 'bowl.L' },
    ]);
    expect(replaced).toMatchObject({
      price: price(2100),
      images: [],
      options: [{ name: 'Size', values: ['XL', 'XXL', 'L'] }],
      variants: [{ sku: 'bowl.S' }, {}, { id: large.id }],
    });
    expect(replaced.variants.map(({ id }) => id)).not.toContain(small.id);
    const { variants } = await app.tradepost.products.get({ productId: product.id, include: ['stock'] });
    expect(variants.map(({ stock }) => stock)).toEqual([7, 0, 0]);
    const received = app.deps.db('stock_movements').where({ variant_id: toUuid(variants[0]?.id as string) });
    expect(await received.select('on_hand_change', 'reason')).toEqual([
      { on_hand_change: 7, reason: 'received' },
    ]);
    expect(await app.deps.db('product_variants').where({ id: toUuid(small.id) })).toMatchObject([
      { is_live: false, position: null },
    ]);
  });

  test('lets two variants exchange their places and their SKUs', async () => {
    const product = await sellSizes('exchange');
    const [small, large] = product.variants as [Schemas['ProductVariant'], Schemas['ProductVariant']];
    const replaced = await replace(product, [
      { id: large.id, price: price(1), options: size('L'), sku: 'exchange.S' },
      { id: small.id, price: price(2), options: size('S'), sku: 'exchange.L' },
    ]);
    expect(replaced.variants).toMatchObject([
      { id: large.id, sku: 'exchange.S' },
      { id: small.id, sku: 'exchange.L' },
    ]);
  });

  test('rejects the removal of a variant with pieces in stock, also while an order reserves them', async () => {
    const product = await sellSizes('kept');
    const [small] = product.variants as [Schemas['ProductVariant']];
    const onlySmall = [{ id: small.id, price: price(1), options: size('S') }];
    await expect(replace(product, onlySmall)).rejects.toMatchObject({
      status: 409,
      code: 'variant_in_stock',
    });
    expect(await app.tradepost.products.get({ productId: product.id })).toEqual(product);
  });

  test('rejects ids of other products, ids twice and a taken SKU', async () => {
    const product = await sellSizes('own');
    const [small] = product.variants as [Schemas['ProductVariant']];
    const other = await sellSizes('other');
    const rejects = (variants: VariantInput[], code: string, place: string) =>
      expect(replace(product, variants)).rejects.toMatchObject({ code, ...faults(place) });
    await rejects([{ id: small.id, price: price(1), stock: 1 }], 'invalid_variants', '/variants/0/stock');
    for (const id of [absentVariant, other.variants[0]?.id as string])
      await rejects([{ id, price: price(1), options: [] }], 'invalid_variants', '/variants/0/id');
    await rejects(
      ['S', 'L'].map((value) => ({ id: small.id, price: price(1), options: size(value) })),
      'invalid_variants',
      '/variants/1/id',
    );
    await rejects([{ id: small.id, price: price(1), sku: 'other.L' }], 'sku_taken', '/variants/0/sku');
    await expect(
      admin.products.replace({
        productId: product.id,
        ifMatch: '*',
        body: { ...replacement(product, [{ id: small.id, price: price(1) }]), slug: 'other' },
      }),
    ).rejects.toMatchObject({ code: 'slug_taken' });
  });

  test('rejects an absent product and a version that is no longer current', async () => {
    const product = await sell('replaced-once');
    const body = replacement(
      product,
      product.variants.map(({ id }) => ({ id, price: price(5) })),
    );
    const call = (productId: string, ifMatch: string) => admin.products.replace({ productId, ifMatch, body });
    await expect(call(absentProduct, '*')).rejects.toMatchObject({ code: 'not_found' });
    await call(product.id, '"1"');
    await expect(call(product.id, '"1"')).rejects.toMatchObject({ status: 412 });
    await expectOnlyAdministrators((as) =>
      as.products.replace({ productId: product.id, ifMatch: '*', body }),
    );
  });
});

describe('getProductBySlug', () => {
  const follow = async (slug: string) => {
    const response = await app.fetch(`/v1/product-slugs/${slug}`, { redirect: 'manual' });
    return [response.status, response.headers.get('location')];
  };

  test('returns a product like getProduct, with 304 if it is unchanged', async () => {
    const product = await sell('by-slug');
    const { data, headers } = await app.tradepost.products.getBySlug({ slug: 'by-slug' }).withResponse();
    expect(data).toEqual(product);
    const ifNoneMatch = headers.get('etag') as string;
    const again = await app.tradepost.products.getBySlug({ slug: 'by-slug', ifNoneMatch }).withResponse();
    expect(again.status).toBe(304);
    const stocked = await app.tradepost.products.getBySlug({ slug: 'by-slug', include: ['stock'] });
    expect(stocked).toMatchObject({ stock: 24, variants: [{ stock: 24 }] });
  });

  test('redirects every former slug to the current one', async () => {
    const { id } = await sell('first-slug');
    await update(id, { slug: 'second-slug' });
    await update(id, { slug: 'third-slug' });
    for (const slug of ['first-slug', 'second-slug'])
      expect(await follow(slug)).toEqual([301, '/v1/product-slugs/third-slug']);
    expect(await app.tradepost.products.getBySlug({ slug: 'first-slug' })).toMatchObject({ id });
    await update(id, { slug: 'first-slug' });
    expect(await follow('first-slug')).toEqual([200, null]);
    expect(await follow('third-slug')).toEqual([301, '/v1/product-slugs/first-slug']);
  });

  test('a slug belongs to the product that has it now, else to the last one that had it', async () => {
    const [one, two] = [await sell('shared'), await sell('other-slug')];
    await update(one.id, { slug: 'one' });
    await update(two.id, { slug: 'shared' });
    expect(await app.tradepost.products.getBySlug({ slug: 'shared' })).toMatchObject({ id: two.id });
    await update(two.id, { slug: 'two' });
    expect(await follow('shared')).toEqual([301, '/v1/product-slugs/two']);
    await admin.products.delete({ productId: two.id });
    expect(await follow('shared')).toEqual([404, null]);
  });

  test('responds with not_found for an unknown slug', async () => {
    await expect(app.tradepost.products.getBySlug({ slug: 'unknown' })).rejects.toMatchObject({
      code: 'not_found',
    });
    expect((await app.fetch('/v1/product-slugs/Not-a-slug')).status).toBe(422);
  });
});

describe('deleteProduct', () => {
  test('hides a product everywhere, frees its slug and SKUs, and keeps its orders', async () => {
    const product = await sellSizes('doomed');
    const { tradepost } = await app.signIn();
    const order = await tradepost.orders.create({ body: orderOf(product) });
    expect(await admin.products.delete({ productId: product.id })).toBeUndefined();
    await expect(admin.products.delete({ productId: product.id })).rejects.toMatchObject({
      code: 'not_found',
    });
    for (const call of [
      () => app.tradepost.products.get({ productId: product.id }),
      () => app.tradepost.products.getBySlug({ slug: 'doomed' }),
      () => app.tradepost.products.listPriceChanges({ productId: product.id }),
      () => update(product.id, { name: 'Late' }),
    ])
      await expect(call()).rejects.toMatchObject({ status: 404, code: 'not_found' });
    await expect(tradepost.orders.create({ body: orderOf(product) })).rejects.toMatchObject({
      code: 'unknown_product',
    });
    expect(await tradepost.orders.get({ orderId: order.id })).toMatchObject({ items: order.items });
    expect(await sellSizes('doomed')).toMatchObject({
      variants: product.variants.map(({ sku }) => ({ sku })),
    });
    await expectOnlyAdministrators((as) => as.products.delete({ productId: absentProduct }));
  });
});

describe('restoreProduct', () => {
  test('brings a deleted product back as it was', async () => {
    const product = await sellSizes('revived');
    await admin.products.delete({ productId: product.id });
    const { data, headers } = await admin.products.restore({ productId: product.id }).withResponse();
    expect(data).toEqual({ ...product, updatedAt: expect.any(String) });
    expect(headers.get('etag')).toBe('"3"');
    expect(await admin.products.restore({ productId: product.id })).toEqual(data);
    expect(await eventsOf(product.id)).toEqual(['product.created', 'product.deleted', 'product.restored']);
    const { tradepost } = await app.signIn();
    expect(await tradepost.orders.create({ body: orderOf(product) })).toMatchObject({
      status: 'pending',
    });
  });

  test('rejects a product whose slug or SKU was taken meanwhile', async () => {
    const product = await sellSizes('outrun');
    await admin.products.delete({ productId: product.id });
    const successor = await sellSizes('outrun');
    const restore = () => admin.products.restore({ productId: product.id });
    await expect(restore()).rejects.toMatchObject({ status: 409, code: 'slug_taken' });
    await update(successor.id, { slug: 'outrunner' });
    await expect(restore()).rejects.toMatchObject({ status: 409, code: 'sku_taken' });
    await admin.products.delete({ productId: successor.id });
    expect(await restore()).toMatchObject({ slug: 'outrun' });
    await expect(admin.products.restore({ productId: absentProduct })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expectOnlyAdministrators((as) => as.products.restore({ productId: product.id }));
  });
});

describe('listPriceChanges', () => {
  test('is empty for a new product, and responds with not_found for an absent one', async () => {
    const { id } = await sell('never-changed');
    expect(await app.tradepost.products.listPriceChanges({ productId: id })).toEqual({ items: [] });
    await expect(app.tradepost.products.listPriceChanges({ productId: absentProduct })).rejects.toMatchObject(
      {
        code: 'not_found',
      },
    );
    expect((await app.fetch(`/v1/products/${id}/price-changes?limit=0`)).status).toBe(422);
  });
});

describe('listArchivedProducts', () => {
  test('lists archived and deleted products apart, those that were added last first', async () => {
    const ids: string[] = [];
    for (const n of [1, 2, 3]) {
      ids.push((await sell(`unlisted-${n}`)).id);
      app.clock.advance(10);
    }
    for (const id of ids) await update(id, { status: 'archived' });
    await admin.products.delete({ productId: ids[1] as string });
    const list = async (state?: 'archived' | 'deleted') => {
      const found: string[] = [];
      for await (const { id } of admin.products.listArchived({ ...(state && { state }), limit: 1 }))
        if (ids.includes(id)) found.push(id);
      return found;
    };
    expect(await list()).toEqual([ids[2], ids[0]]);
    expect(await list('archived')).toEqual([ids[2], ids[0]]);
    expect(await list('deleted')).toEqual([ids[1]]);
    const state = 'gone' as 'deleted';
    await expect(admin.products.listArchived({ state })).rejects.toMatchObject({ code: 'validation_failed' });
    await expectOnlyAdministrators((as) => as.products.listArchived());
  });
});

describe('the life of a product', () => {
  test.each(Object.keys(currencyDecimals) as Price['currency'][])('in %s', async (currency) => {
    const slug = `life-${currency.toLowerCase()}`;
    const { price: _, stock: __, ...body } = buildProduct({ slug });
    const variant = (amount: number, value: string) => ({
      price: price(amount, currency),
      compareAtPrice: price(amount + 1, currency),
      weightGrams: 1,
      sku: `${slug}-${value}`,
      options: size(value),
    });
    const images = [{ url: 'https://images.example.com/life.jpg', alt: '' }];
    const variants = ['S', 'L'].map((value, index) => ({ ...variant(9 + index, value), stock: 1 }));
    const created = await admin.products.create({ body: { ...body, images, variants } });
    const { id: productId, category } = created;
    const include = ['stock' as const];
    await app.tradepost.products.get({ productId, include });
    await app.tradepost.products.getBySlug({ slug, include });
    const [listed] = (
      await app.tradepost.products.list({
        category,
        include: ['variants', 'images'],
        sort: ['-createdAt'],
        limit: 1,
      })
    ).items;
    expect(listed).toMatchObject({ id: productId, stock: 2, variants: created.variants, images });
    const inputs = created.variants.map(({ id }, index) => ({ ...variant(7 + index, `${index}`), id }));
    for (const status of ['archived', 'published'] as const) {
      const replacing = { ...body, slug, images, status, variants: inputs };
      await admin.products.replace({ productId, ifMatch: '*', body: replacing });
      await admin.products.delete({ productId });
      await admin.products.listArchived({ state: 'deleted' });
      await admin.products.restore({ productId });
    }
    await update(productId, { status: 'archived', images, variants: inputs });
    await admin.products.listArchived();
    await expect(update(productId, { name: 'Late' }, '"1"')).rejects.toMatchObject({ status: 412 });
    await app.tradepost.products.get({ productId });
    await app.tradepost.products.getBySlug({ slug });
    const { items } = await app.tradepost.products.listPriceChanges({ productId });
    expect(items).toHaveLength(2);
    const replaced = { ...body, slug, variants: inputs };
    await expect(admin.products.replace({ productId, ifMatch: '"1"', body: replaced })).rejects.toMatchObject(
      { problem: { current: { status: 'archived' } } },
    );
  });
});
