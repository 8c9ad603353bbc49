import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { listProducts } from '../../../src/features/shop/products/product-list-repository.ts';
import { toUuid } from '../../../src/lib/id.ts';
import { buildProduct } from '../../support/factories.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const eur = (amount: number) => ({ amount, currency: 'EUR' }) as const;
const absentProduct = 'prd_01jd3v8w5gf3sa9k2m6q7x8y9z';

describe('createProduct', () => {
  test('returns the new product and its URL', async () => {
    const { tradepost } = await app.signIn('admin');
    const { stock, ...body } = buildProduct({ slug: 'hand-thrown-mug', name: 'Hand-thrown mug' });
    const { data, status, headers } = await tradepost.products
      .create({ body: { ...body, stock } })
      .withResponse();
    expect(status).toBe(201);
    expect(data).toMatchObject({ ...body, createdAt: '2026-06-01T12:00:00.000Z', updatedAt: data.createdAt });
    expect(headers.get('location')).toBe(`/v1/products/${data.id}`);
    expect(await app.tradepost.products.get({ productId: data.id })).toEqual(data);
  });

  test('rejects a taken slug', async () => {
    const { tradepost } = await app.signIn('admin');
    await tradepost.products.create({ body: buildProduct({ slug: 'twice' }) });
    await expect(
      tradepost.products.create({ body: buildProduct({ slug: 'twice', name: 'Again' }) }),
    ).rejects.toMatchObject({
      status: 409,
      code: 'slug_taken',
      problem: { errors: [{ in: 'body', pointer: '/slug', rule: 'unique' }] },
    });
  });

  test('reports every fault of an invalid body', async () => {
    const { token } = await app.signIn('admin');
    const response = await app.fetch('/v1/products', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: '{"slug":"bad","name":"","description":"x","stock":-1,"price":{"amount":"1999","currency":"XAU"},"sku":1}',
    });
    expect(response.status).toBe(422);
    const { errors } = (await response.json()) as { errors: { pointer: string; rule: string }[] };
    expect(errors.map(({ pointer, rule }) => `${pointer} ${rule}`).sort()).toEqual([
      '/category required',
      '/name minLength',
      '/price/amount type',
      '/price/currency enum',
      '/sku additionalProperties',
      '/stock minimum',
    ]);
  });

  test('requires a token with the scope products:write', async () => {
    const body = buildProduct({ slug: 'forbidden' });
    await expect(app.tradepost.products.create({ body })).rejects.toMatchObject({
      status: 401,
      code: 'unauthenticated',
    });
    for (const role of ['user', 'editor', 'moderator'] as const) {
      const { tradepost } = await app.signIn(role);
      await expect(tradepost.products.create({ body })).rejects.toMatchObject({
        status: 403,
        code: 'insufficient_scope',
      });
    }
  });

  describe.each([
    ['without a key', () => ({})],
    ['with an idempotency key', () => ({ 'idempotency-key': randomUUID() })],
  ])('%s checks the current state of the account:', (_, more) => {
    const create = async (token: string, slug: string) => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...more() };
      const body = JSON.stringify(buildProduct({ slug }));
      const response = await app.fetch('/v1/products', { method: 'POST', headers, body });
      const { code } = (await response.json()) as { code?: string };
      return { status: response.status, code, stored: await app.deps.db('products').where({ slug }) };
    };
    const account = (id: string) => app.deps.db('users').where({ id: toUuid(id) });

    test.each([
      ['demoted', { role: 'user' }, { status: 403, code: 'insufficient_scope', stored: [] }],
      ['deactivated', { deactivated_at: new Date(0) }, { status: 401, code: 'invalid_token', stored: [] }],
    ])('an administrator who was %s after the login is rejected', async (change, values, rejection) => {
      const { token, user } = await app.signIn('admin');
      await account(user.id).update(values);
      expect(await create(token, `by-${change}`)).toEqual(rejection);
    });

    test('an administrator whose account was erased is rejected', async () => {
      const { token, user } = await app.signIn('admin');
      await account(user.id).delete();
      const rejection = { status: 401, code: 'invalid_token', stored: [] };
      expect(await create(token, 'by-nobody')).toEqual(rejection);
    });
  });

  test('returns the product exactly as stored', async () => {
    const { tradepost } = await app.signIn('admin');
    const created = await tradepost.products.create({ body: buildProduct({ slug: 'exact' }) });
    expect(await app.tradepost.products.get({ productId: created.id })).toEqual(created);
  });
});

describe('getProduct', () => {
  test('responds with not_found for an absent id', async () => {
    await expect(app.tradepost.products.get({ productId: absentProduct })).rejects.toMatchObject({
      status: 404,
      code: 'not_found',
    });
  });

  test('rejects the id of another resource type', async () => {
    const { user } = await app.signIn();
    await expect(app.tradepost.products.get({ productId: user.id })).rejects.toMatchObject({
      status: 422,
      problem: { errors: [{ in: 'path', pointer: '/productId', rule: 'pattern' }] },
    });
  });
});

describe('listProducts', () => {
  // A category of its own, so the products of other tests do not appear.
  const shelf = 'shelf';
  let admin: Tradepost;
  beforeAll(async () => {
    admin = (await app.signIn('admin')).tradepost;
    const wanted = [
      ['shelf-a', 'Bowl', 1500, 3],
      ['shelf-b', 'Cup', 900, 0],
      ['shelf-c', 'Bowl', 2400, 7],
      ['shelf-d', 'Vase', 2400, 1],
    ] as const;
    for (const [slug, name, amount, stock] of wanted) {
      await admin.products.create({
        body: buildProduct({ slug, name, category: shelf, price: eur(amount), stock }),
      });
      app.clock.advance(1000);
    }
  });

  type Query = NonNullable<Parameters<Tradepost['products']['list']>[0]>;
  const slugsOf = async (query: Query) => {
    const { items } = await app.tradepost.products.list({ category: shelf, ...query });
    return items.map(({ slug }) => slug.replace('shelf-', ''));
  };

  test('filters by category, price range and stock together', async () => {
    expect(await slugsOf({})).toHaveLength(4);
    expect(await slugsOf({ category: 'nothing-here' })).toEqual([]);
    expect(await slugsOf({ minPrice: 1500, sort: ['createdAt'] })).toEqual(['a', 'c', 'd']);
    expect(await slugsOf({ minPrice: 900, maxPrice: 1500, sort: ['createdAt'] })).toEqual(['a', 'b']);
    expect(await slugsOf({ minPrice: 1500, maxPrice: 1500 })).toEqual(['a']);
    expect(await slugsOf({ inStock: true, sort: ['createdAt'] })).toEqual(['a', 'c', 'd']);
    expect(await slugsOf({ inStock: false })).toEqual(['b']);
    expect(await slugsOf({ inStock: true, maxPrice: 2000 })).toEqual(['a']);
  });

  test('sorts by every key, in both directions, and by two at once', async () => {
    expect(await slugsOf({})).toEqual(['a', 'c', 'b', 'd']);
    expect(await slugsOf({ sort: ['name'] })).toEqual(['a', 'c', 'b', 'd']);
    expect(await slugsOf({ sort: ['-name'] })).toEqual(['d', 'b', 'c', 'a']);
    expect(await slugsOf({ sort: ['price'] })).toEqual(['b', 'a', 'c', 'd']);
    expect(await slugsOf({ sort: ['-price'] })).toEqual(['d', 'c', 'a', 'b']);
    expect(await slugsOf({ sort: ['createdAt'] })).toEqual(['a', 'b', 'c', 'd']);
    expect(await slugsOf({ sort: ['-createdAt'] })).toEqual(['d', 'c', 'b', 'a']);
    expect(await slugsOf({ sort: ['name', '-price'] })).toEqual(['c', 'a', 'b', 'd']);
    expect(await slugsOf({ sort: ['-price', 'name'] })).toEqual(['c', 'd', 'a', 'b']);
  });

  test('pages in the order of the sort', async () => {
    const sorts = ['name', '-name', 'price', '-price', 'createdAt', '-createdAt'] as const;
    for (const sort of [
      ...sorts.map((key) => [key]),
      ['-price', 'name'],
      ['name', '-price'],
    ] as Query['sort'][]) {
      const paged: string[] = [];
      for await (const { slug } of app.tradepost.products.list({ category: shelf, sort, limit: 1 })) {
        paged.push(slug.replace('shelf-', ''));
      }
      expect(paged).toEqual(await slugsOf({ sort }));
    }
  });

  test('repeats and skips nothing while products are added', async () => {
    const create = (slug: string) =>
      admin.products.create({ body: buildProduct({ slug, name: slug, category: 'growing' }) });
    for (const letter of 'bdfhj') await create(`growing-${letter}`);
    const seen: string[] = [];
    for await (const { items } of app.tradepost.products.list({ category: 'growing', limit: 2 }).pages()) {
      seen.push(...items.map(({ slug }) => slug.replace('growing-', '')));
      const last = seen.at(-1) as string;
      const next = String.fromCharCode(last.charCodeAt(0) + 1);
      // One before the items that were read and one right after them.
      await create(`growing-a${seen.length}`);
      if (seen.length < 5) await create(`growing-${next}`);
    }
    expect(seen).toEqual(['b', 'd', 'e', 'f', 'g', 'h', 'j']);
  });

  test('finds parts of names, without case, accents and punctuation', async () => {
    const names = ['Café-Crème cup', 'Cafe au lait bowl', 'O’Brien’s 100%_wool mug'];
    for (const [index, name] of names.entries())
      await admin.products.create({
        body: buildProduct({ slug: `found-${index}`, name, category: 'found' }),
      });
    const find = async (search: string) =>
      (await app.tradepost.products.list({ category: 'found', search })).items.map(({ name }) => name);
    expect(await find('cafe')).toEqual([names[1], names[0]]);
    expect(await find('CAFÉ CRÈME')).toEqual([names[0]]);
    expect(await find('lait bo')).toEqual([names[1]]);
    expect(await find('obriens')).toEqual([names[2]]);
    expect(await find('100%_wool')).toEqual([names[2]]);
    expect(await find('%af')).toEqual([names[1], names[0]]);
    expect(await find('tea')).toEqual([]);
    expect((await app.tradepost.products.list({ search: 'crème' })).items).toHaveLength(1);
  });

  test('rejects unknown sorts, ranges and flags', async () => {
    const rules = async (query: string) => {
      const response = await app.fetch(`/v1/products?${query}`);
      const { errors = [] } = (await response.json()) as { errors?: { pointer: string; rule: string }[] };
      return [response.status, ...errors.map(({ pointer, rule }) => `${pointer} ${rule}`)];
    };
    expect(await rules('sort=stock')).toEqual([422, '/sort/0 enum']);
    expect(await rules('sort=name&sort=price&sort=-createdAt')).toEqual([422, '/sort maxItems']);
    expect(await rules('minPrice=-1&maxPrice=1.5')).toEqual([422, '/minPrice minimum', '/maxPrice type']);
    expect(await rules('search=ab')).toEqual([422, '/search minLength']);
    expect(await rules('include=stock')).toEqual([422, '/include/0 enum']);
    expect(await rules('inStock=yes')).toEqual([422, '/inStock type']);
  });

  test('rejects the cursor of another sort', async () => {
    const { nextCursor } = await app.tradepost.products.list({ limit: 1 });
    expect(nextCursor).toBeDefined();
    await expect(app.tradepost.products.list({ sort: ['price'], cursor: nextCursor })).rejects.toMatchObject({
      status: 400,
      code: 'invalid_cursor',
    });
  });

  test('returns only the members that `fields` names, with the id and what `include` names', async () => {
    const { items } = await app.tradepost.products.list({
      ...{ category: shelf, limit: 1, fields: ['price', 'name'], include: ['images'] },
    });
    const [whole] = (await app.tradepost.products.list({ category: shelf, limit: 1, include: ['images'] }))
      .items;
    expect(items).toEqual([{ id: whole?.id, name: whole?.name, price: whole?.price, images: whole?.images }]);
    for (const query of ['fields=weight', 'fields=name&fields=name', 'fields=']) {
      const response = await app.fetch(`/v1/products?${query}`);
      expect([query, response.status]).toEqual([query, 422]);
      expect(await response.json()).toMatchObject({
        errors: [{ in: 'query', pointer: expect.stringMatching(/fields/) }],
      });
    }
  });
});

describe('listProducts on a table of 2000 rows', () => {
  beforeAll(async () => {
    await app.deps.db.raw(`
      insert into categories (id, slug, name, position, created_at, updated_at)
      select gen_random_uuid(), 'bulk-' || n, 'Bulk', 0, now(), now() from generate_series(0, 7) n`);
    await app.deps.db.raw(`
      insert into products
        (id, slug, name, description, category, price_minor, currency, created_at, updated_at, units_sold)
      select gen_random_uuid(), 'bulk-' || n, 'Bulk ' || lpad(n::text, 4, '0'), 'One of many.', 'bulk-' || n % 8,
             n, 'EUR', timestamptz '2025-01-01' + n * interval '1 hour', now(), n % 9
      from generate_series(1, 2000) n`);
    await app.deps.db.raw('analyze products');
  });

  const explain = async (run: () => Promise<unknown>): Promise<string> => {
    const { db } = app.deps;
    type Query = { sql: string; options: { values: unknown[] } };
    const queries: Query[] = [];
    const note = (query: Query) => void queries.push(query);
    db.on('query', note);
    await run();
    db.removeListener('query', note);
    const { sql, options } = queries.at(-1) as Query;
    const { rows } = await db.raw(`explain ${sql}`).options({ values: options.values });
    return (rows as Record<string, string>[]).map((row) => row['QUERY PLAN']).join('\n');
  };

  test.each([
    ['name', 'products_name_key_idx'],
    ['-name', 'products_name_key_idx'],
    ['price', 'products_price_minor_idx'],
    ['-createdAt', 'products_created_at_idx'],
    ['-unitsSold', 'products_units_sold_idx'],
  ] as const)(
    'reads %s in the order of an index, and starts a later page at its cursor',
    async (sort, index) => {
      const { db } = app.deps;
      const query = { sort: [sort], limit: 20 };
      let cursor: string | undefined;
      const first = await explain(async () => {
        cursor = (await listProducts({ db }, query)).nextCursor;
      });
      expect(first).toContain(index);
      expect(first).not.toContain('Sort');
      const later = await explain(() => listProducts({ db }, { ...query, cursor }));
      expect(later).toContain(index);
      expect(later).toContain('Index Cond');
      expect(later).not.toContain('Sort');
    },
  );

  test.each([
    ['name', 'products_category_name_key_idx'],
    ['-unitsSold', 'products_category_units_sold_idx'],
  ] as const)('reads a category in the order %s of an index', async (sort, index) => {
    const plan = await explain(() =>
      listProducts({ db: app.deps.db }, { category: 'bulk-3', sort: [sort], limit: 20 }),
    );
    expect(plan).toMatch(new RegExp(`Limit .*\\n *-> {2}Index Scan (?:Backward )?using ${index}`));
  });
});
