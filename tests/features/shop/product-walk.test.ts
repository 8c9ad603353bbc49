/** The lists of selective filters: the same rows as by a plain query, by reading a bounded number of entries. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toPage } from '../../../src/db/keyset.ts';
import { query } from '../../../src/db/statement.ts';
import {
  type ListRequest,
  statementOf,
} from '../../../src/features/shop/products/product-list-repository.ts';
import { startTestApp, type TestApp } from '../../support/test-app.ts';

/** A failure prints the smallest request; PROPERTY_SEED repeats the run. */
// biome-ignore lint/style/noProcessEnv: make faults chooses another seed and more runs
const { PROPERTY_RUNS: runs = '100', PROPERTY_SEED: seed = '20260601' } = process.env;

/** More than a walk reads. */
const PRODUCTS = 3_600;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  const { db } = app.deps;
  // Few names, prices and times, so many products are equal in a key of the order.
  await db.raw(
    `insert into categories (id, slug, name, position, created_at, updated_at)
    select gen_random_uuid(), slug, slug, 0, now(), now() from unnest(array['root', 'left', 'right', 'leaf', 'other']) as slug;
    update categories set parent_id = (select id from categories where slug = 'root') where slug in ('left', 'right');
    update categories set parent_id = (select id from categories where slug = 'left') where slug = 'leaf';
    insert into tags (id, slug, name, created_at)
    select gen_random_uuid(), slug, slug, now() from unnest(array['frequent', 'rare', 'unused']) as slug`,
  );
  await db.raw(
    `insert into products
      (id, slug, name, description, category, price_minor, currency, status, created_at, updated_at, units_sold)
    select (lpad(to_hex(1760000000000 + n), 12, '0') || '70008' || md5(n::text)::char(15))::uuid, 'walk-' || n,
      case when n % 360 = 0 then 'Yew chair' else (array['Oak', 'Elm', 'Ash'])[h % 3 + 1] || ' chair ' || h % 50 end
        || case when n > 3400 then ' of walnut' else '' end,
      'x', (array['root', 'left', 'right', 'leaf', 'other'])[h % 5 + 1], h % 40 * 100, 'EUR',
      case when h % 11 = 0 then 'archived' else 'published' end,
      timestamptz '2026-01-01' + n / 10 * interval '1 day', now(), h % 7
    from (select n, hashint4(n) & 65535 as h from generate_series(1, :count) as n) as numbered`,
    { count: PRODUCTS },
  );
  await db.raw(`
    insert into product_variants (id, product_id, position, price_minor) select id, id, 0, price_minor from products;
    insert into stock_buckets (variant_id, bucket, product_id, on_hand)
      select id, 0, id, hashtext(slug) & 1 from products;
    insert into product_tags (product_id, tag_id)
      select products.id, tags.id from products join tags on
        tags.slug = 'frequent' and substr(products.slug, 6)::integer > 800
        or tags.slug = 'rare' and substr(products.slug, 6)::integer % 150 = 7`);
  await db.raw('vacuum analyze');
});
afterAll(() => app.close());

const descendants: Record<string, string[]> = {
  root: ['root', 'left', 'right', 'leaf'],
  left: ['left', 'leaf'],
  leaf: ['leaf'],
  other: ['other'],
  absent: [],
};
const columns: Record<string, string> = {
  name: 'name_key',
  price: 'price_minor',
  createdAt: 'created_at',
  unitsSold: 'units_sold',
};

/** Returns the ids of all products of the list, by a statement of its own. */
const idsOf = async (request: ListRequest): Promise<string[]> => {
  const { sort, category, minPrice, maxPrice, inStock, tag, search } = request;
  const list = app.deps.db('products').where({ status: 'published' });
  if (category !== undefined) list.whereIn('category', descendants[category] as string[]);
  if (minPrice !== undefined) list.where('price_minor', '>=', minPrice);
  if (maxPrice !== undefined) list.where('price_minor', '<=', maxPrice);
  if (inStock !== undefined)
    list.whereRaw('(select sum(on_hand) > 0 from stock_buckets where product_id = products.id) = ?', [
      inStock,
    ]);
  if (tag !== undefined)
    list.whereRaw(
      '? in (select slug from product_tags join tags on id = tag_id where product_id = products.id)',
      [tag],
    );
  if (search !== undefined) list.whereRaw('strpos(name_key, sort_key(?)) > 0', [search]);
  for (const key of sort) {
    list.orderBy(columns[key.replace('-', '')] as string, key.startsWith('-') ? 'desc' : 'asc');
  }
  return list.orderBy('id', sort[0]?.startsWith('-') ? 'desc' : 'asc').pluck('id');
};

const readPage = async (request: ListRequest, entries?: number) => {
  const { text, values, terms } = await statementOf(app.deps, request, entries);
  const rows = await query<{ id: string }>(app.deps.db, text, values);
  return toPage(rows, terms, request, ({ id }) => id);
};

const sort = fc
  .tuple(
    fc.shuffledSubarray(['name', 'price', 'createdAt', 'unitsSold'] as const, { minLength: 1, maxLength: 2 }),
    fc.tuple(fc.boolean(), fc.boolean()),
  )
  .map(([keys, signs]) => keys.map((key, index) => (signs[index] ? key : (`-${key}` as const))));
const texts = ['oak', 'WALNUT', 'yew', 'chair 1', 'h c', 'ir', 'k', '4', 'mahogany', 'xq', 'a'];
const filter = fc.record(
  {
    category: fc.constantFrom(...Object.keys(descendants)),
    minPrice: fc.integer({ min: 0, max: 4_000 }),
    maxPrice: fc.integer({ min: 0, max: 4_000 }),
    inStock: fc.boolean(),
    tag: fc.constantFrom('frequent', 'rare', 'unused', 'absent'),
    search: fc.constantFrom(...texts),
  },
  { requiredKeys: [] },
);
const walk = fc.record({
  filter,
  sort,
  limits: fc.tuple(fc.integer({ min: 1, max: 1_000 }), fc.integer({ min: 1, max: 30 }), fc.constant(20)),
  entries: fc.option(fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 60, max: 2_000 })), {
    nil: undefined,
  }),
});

test('a list has the same pages whatever the length of the walk', async () => {
  const property = fc.asyncProperty(walk, async ({ filter, sort, limits, entries }) => {
    const all = await idsOf({ ...filter, sort, limit: 1 });
    let cursor: string | undefined;
    let start = 0;
    for (const limit of limits) {
      const page = await readPage({ ...filter, sort, limit, cursor }, entries);
      expect(page.rows).toEqual(all.slice(start, start + limit));
      start += limit;
      expect(page.nextCursor !== undefined).toBe(start < all.length);
      if (page.nextCursor === undefined) return;
      cursor = page.nextCursor;
    }
  });
  await fc.assert(property, { numRuns: Number(runs), seed: Number(seed) });
});

describe.each(['force_generic_plan', 'force_custom_plan'])('with %s', (mode) => {
  const ENTRIES = 200;

  type Node = {
    'Node Type': string;
    'Relation Name'?: string;
    'Index Name'?: string;
    'Actual Rows': number;
    'Actual Loops': number;
    Plans?: Node[];
  };
  const explain = (text: string, values: unknown[]): Promise<Node> =>
    app.deps.db.transaction(async (tx) => {
      const literals = values.map((value) => (typeof value === 'number' ? value : `'${value}'`));
      await tx.raw(`set local plan_cache_mode = ${mode}; prepare listed as ${text}`);
      const { rows } = await tx.raw(
        `explain (analyze, timing off, format json) execute listed (${literals})`,
      );
      await tx.raw('deallocate listed');
      return rows[0]['QUERY PLAN'][0].Plan;
    });

  const planOf = async (request: Partial<ListRequest>, entries?: number): Promise<Node> => {
    const { text, values } = await statementOf(app.deps, { sort: ['name'], limit: 20, ...request }, entries);
    return explain(text, values);
  };
  /** The scans of tables and indexes that Postgres executed, with the numbers of their rows. */
  const scansOf = (node: Node): { scan: string; rows: number }[] => {
    const {
      'Relation Name': table,
      'Index Name': index = table,
      'Actual Rows': rows,
      'Actual Loops': loops,
    } = node;
    const below = (node.Plans ?? []).flatMap(scansOf);
    return index === undefined || loops === 0
      ? below
      : [{ scan: index, rows: Math.round(rows * loops) }, ...below];
  };

  test.each<[Partial<ListRequest>, string, number]>([
    [{ search: 'ash' }, 'products_name_key_idx', 21],
    [{ search: 'chair 1', sort: ['-createdAt'] }, 'products_created_at_idx', ENTRIES],
    [{ tag: 'frequent', sort: ['price'] }, 'products_price_minor_idx', ENTRIES],
    [{ minPrice: 1_000, maxPrice: 1_900 }, 'products_name_key_idx', ENTRIES],
    [{ search: 'elm', minPrice: 1_000, sort: ['price'] }, 'products_price_minor_idx', ENTRIES],
    [{ search: 'chair', inStock: true, category: 'left' }, 'products_category_name_key_idx', ENTRIES],
  ])('reads %j in the order of an index until the page is complete', async (request, index, most) => {
    const scans = scansOf(await planOf(request, ENTRIES));
    expect(scans).toContainEqual({ scan: index, rows: expect.any(Number) });
    for (const { rows } of scans) expect(rows).toBeLessThanOrEqual(most);
  });

  test.each<[Partial<ListRequest>, string]>([
    [{ search: 'yew', sort: ['price'] }, 'products_price_minor_idx'],
    [{ search: 'yew chair', inStock: true }, 'products_name_key_idx'],
    [{ search: 'yew', category: 'root' }, 'products_category_name_key_idx'],
  ])('reads %j by the index of the text after a bounded walk', async (request, index) => {
    const scans = scansOf(await planOf(request, ENTRIES));
    expect(scans).toContainEqual({ scan: index, rows: expect.any(Number) });
    expect(scans).toContainEqual({ scan: 'products_name_key_trgm_idx', rows: 10 });
    for (const { scan, rows } of scans)
      expect(rows).toBeLessThanOrEqual(scan.startsWith('stock') ? 10 : ENTRIES + 10);
  });

  test('a text without trigrams is not looked for in their index', async () => {
    const scans = scansOf(await planOf({ search: 'xq' }));
    expect(scans.map(({ scan }) => scan)).not.toContain('products_name_key_trgm_idx');
  });

  test('reads a rare tag by its index', async () => {
    const statements: { sql: string; options: { values: unknown[] } }[] = [];
    const note = (statement: (typeof statements)[number]) => void statements.push(statement);
    app.deps.db.on('query', note);
    await readPage({ sort: ['name'], limit: 20, tag: 'rare' });
    app.deps.db.off('query', note);
    expect(statements).toHaveLength(2);
    for (const { sql, options } of statements) {
      const scans = scansOf(await explain(sql, options.values));
      expect(scans).toContainEqual({ scan: 'product_tags_tag_id_idx', rows: 24 });
      for (const { rows } of scans) expect(rows).toBeLessThanOrEqual(24);
    }
  });
});
