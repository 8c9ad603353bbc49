import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildProduct } from '../../support/factories.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

let app: TestApp;
let admin: Tradepost;
beforeAll(async () => {
  app = await startTestApp();
  admin = (await app.signIn('admin')).tradepost;
});
afterAll(() => app.close());

describe('getProductFacets', () => {
  let made = 0;
  const sell = (category: string, amount: number, stock: number) => {
    made += 1;
    const body = buildProduct({ slug: `facet-${made}`, name: `Piece ${made}`, category, stock });
    return admin.products.create({ body: { ...body, price: { amount, currency: 'EUR' } } });
  };
  beforeAll(async () => {
    const { id: parentId } = await admin.categories.create({
      body: { slug: 'home', name: 'Home', position: 2 },
    });
    await admin.categories.create({ body: { slug: 'bath', name: 'Bath', parentId, position: 2 } });
    await admin.categories.create({ body: { slug: 'kitchen', name: 'Kitchen', parentId, position: 1 } });
    await admin.categories.create({ body: { slug: 'empty', name: 'Empty', position: 1 } });
    await sell('home', 500, 1);
    await sell('kitchen', 999, 0);
    await sell('kitchen', 1000, 3);
    await sell('bath', 20_000, 0);
    const { id: productId } = await sell('bath', 20_000, 9);
    await admin.products.update({ productId, ifMatch: '*', body: { status: 'archived' } });
  });

  type Query = Parameters<Tradepost['products']['getFacets']>[0];
  const facets = (query: Query) => app.tradepost.products.getFacets(query);
  const countsOf = (items: readonly { count: number }[] | undefined) => items?.map(({ count }) => count);

  test('counts the listed products by category, price and stock', async () => {
    expect(await facets({ facets: ['category', 'price', 'inStock'] })).toEqual({
      category: [
        { slug: 'empty', name: 'Empty', count: 0 },
        { slug: 'home', name: 'Home', count: 4 },
      ],
      price: [
        { minPrice: 0, maxPrice: 999, count: 2 },
        { minPrice: 1000, maxPrice: 2499, count: 1 },
        { minPrice: 2500, maxPrice: 4999, count: 0 },
        { minPrice: 5000, maxPrice: 9999, count: 0 },
        { minPrice: 10_000, count: 1 },
      ],
      inStock: [
        { value: true, count: 2 },
        { value: false, count: 2 },
      ],
    });
  });

  test('a facet keeps the other filters and ignores its own', async () => {
    const all: NonNullable<Query>['facets'] = ['category', 'price', 'inStock'];
    const inHome = await facets({
      facets: all,
      category: 'home',
      minPrice: 900,
      maxPrice: 1000,
      inStock: true,
    });
    expect(inHome.category).toEqual([
      { slug: 'kitchen', name: 'Kitchen', count: 1 },
      { slug: 'bath', name: 'Bath', count: 0 },
    ]);
    expect(countsOf(inHome.price)).toEqual([1, 1, 0, 0, 0]);
    expect(countsOf(inHome.inStock)).toEqual([1, 1]);
    const found = await facets({ facets: all, search: 'piece 2' });
    expect([countsOf(found.category), countsOf(found.inStock)]).toEqual([
      [0, 1],
      [0, 1],
    ]);
    const soldOut = await facets({ facets: all, inStock: false });
    expect([countsOf(soldOut.category), countsOf(soldOut.inStock)]).toEqual([
      [0, 2],
      [2, 2],
    ]);
    expect(await facets({ facets: ['category'], category: 'unknown' })).toEqual({ category: [] });
  });

  test('ends its counts at 10,000', async () => {
    await app.deps.db.raw(`
      insert into categories (id, slug, name, position, created_at, updated_at)
      values (gen_random_uuid(), 'vast', 'Vast', 9, now(), now());
      insert into products (id, slug, name, description, category, price_minor, currency, created_at, updated_at)
      select gen_random_uuid(), 'vast-' || n, 'Vast', 'x', 'vast', 3000, 'EUR', now(), now()
      from generate_series(1, 10001) n`);
    const counted = await facets({ facets: ['category', 'price', 'inStock'], search: 'vast' });
    expect(counted.category?.at(-1)).toEqual({ slug: 'vast', name: 'Vast', count: 10_000 });
    expect(counted.price?.[2]).toMatchObject({ minPrice: 2500, count: 10_000 });
    expect(countsOf(counted.inStock)).toEqual([0, 10_000]);
  });

  test('rejects unknown and repeated facets, and a range that ends before it begins', async () => {
    const rules = async (query: string) => {
      const response = await app.fetch(`/v1/product-facets?${query}`);
      const { errors = [] } = (await response.json()) as { errors?: { pointer: string; rule: string }[] };
      return [response.status, ...errors.map(({ pointer, rule }) => `${pointer} ${rule}`)];
    };
    expect(await rules('')).toEqual([200]);
    expect(await rules('facets=colour')).toEqual([422, '/facets/0 enum']);
    expect(await rules('facets=price&facets=price')).toEqual([422, '/facets uniqueItems']);
    expect((await rules('facets=price&minPrice=2&maxPrice=1'))[0]).toBe(422);
  });
});
