import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type DocumentFilter, statementOf } from '../../../src/features/search/search-repository.ts';
import { takeInWords } from '../../../src/features/search/search-words.ts';
import { toUuid } from '../../../src/lib/id.ts';
import { startTestApp, type TestApp } from '../../support/test-app.ts';

const DOCUMENTS = 5_000;
/** Documents of the newest two tiers of the first kind. */
const NEWEST = 2_048;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  const { db } = app.deps;
  await db.raw(`
    insert into categories (id, slug, name, position, created_at, updated_at)
    values (gen_random_uuid(), 'many', 'Many', 0, now(), now())`);
  // Document n has the word w… of each divisor of n below 100, and a name of its own.
  await db.raw(
    `insert into products (id, slug, name, description, category, price_minor, currency, created_at, updated_at)
    select gen_random_uuid(), 'many-' || n, 'Unit ' || n || case when n = 77 then ' w2' else '' end,
      (select string_agg('w' || divisor, ' ') from generate_series(1, 99) as divisor where n % divisor = 0),
      'many', n, 'EUR', :first::timestamptz + n * interval '1 minute', now()
    from generate_series(1, :count) as n`,
    { count: DOCUMENTS, first: '2026-01-01T00:00:00Z' },
  );
  await db.raw('vacuum analyze products, search_documents');
});
afterAll(() => app.close());

const find = (q: string, query: object = {}) => app.tradepost.search.listResults({ q, ...query });

type Statement = { text: string; values: unknown[] };

const planOf = (word: string, filter: DocumentFilter = {}): Promise<string> => {
  const request = {
    filter,
    facets: ['type', 'price'] as const,
    now: app.clock.now(),
    limit: 20,
    hasExclusion: false,
  };
  return explain(statementOf({ ...request, wanted: `'${word}'`, counted: `'${word}'` }));
};

const explain = async ({ text, values }: Statement): Promise<string> => {
  const literal = (_: string, number: string): string => {
    const value = values[Number(number) - 1];
    if (Array.isArray(value)) return `'{${value.join()}}'`;
    return value instanceof Date ? `'${value.toISOString()}'` : `'${String(value).replaceAll("'", "''")}'`;
  };
  const explained = `explain (analyze, costs off, timing off) ${text.replaceAll(/\$(\d+)/g, literal)}`;
  const { rows } = await app.deps.db.raw(explained.replaceAll('?', '\\?'));
  return rows.map((row: Record<string, string>) => row['QUERY PLAN']).join('\n');
};

/** The statements of a request that read the documents. */
const statementsOf = async (request: () => Promise<unknown>): Promise<Statement[]> => {
  const statements: Statement[] = [];
  const add = ({ sql, options }: { sql: string; options?: { values: unknown[] } }) => {
    if (options && sql.includes('search_documents')) statements.push({ text: sql, values: options.values });
  };
  app.deps.db.on('query', add);
  await request();
  app.deps.db.off('query', add);
  return statements;
};

/** The scans of the documents that Postgres executed, and the numbers of their rows. */
const scansOf = (plan: string): number[] =>
  [...plan.matchAll(/Bitmap Heap Scan on search_documents.* \(actual rows=([\d.]+) loops=1\)/g)].map(
    ([, rows]) => Number(rows),
  );

/** The numbers of the documents that the executed scans of the index found. */
const indexScansOf = (plan: string): number[] =>
  [...plan.matchAll(/Index Scan on search_documents_vector_idx \(actual rows=([\d.]+)/g)].map(([, rows]) =>
    Number(rows),
  );

describe(`among ${DOCUMENTS} documents`, () => {
  test('a frequent word reads few documents, by the index', async () => {
    const plan = await planOf('w1');
    expect(plan).not.toMatch(/Seq Scan on search_documents(?!_number_seq)/);
    expect(plan).toMatch(/Bitmap Index Scan on search_documents_vector_idx/);
    expect(scansOf(plan).reduce((sum, rows) => sum + rows, 0)).toBeLessThanOrEqual(300);
  });

  test('a rare word reads its documents only', async () => {
    const plan = await planOf('w97');
    expect(plan).not.toMatch(/Seq Scan on search_documents(?!_number_seq)/);
    expect(scansOf(plan).reduce((sum, rows) => sum + rows, 0)).toBe(Math.floor(DOCUMENTS / 97));
  });

  test('a rare word asks no tier that is empty', async () => {
    const plan = await planOf('w97');
    // Of titles and of texts: the newest tier of 1,000, and that of 16,000.
    expect(scansOf(plan)).toHaveLength(4);
  });

  test('the words of queued documents are read by the keys of these documents', async () => {
    const { db } = app.deps;
    await db.raw('analyze search_word_queue');
    const [intake] = (await statementsOf(() => takeInWords(app.deps))) as [Statement];
    expect(intake.text).toContain('search_word_queue');
    const { rows } = await db.raw(`explain (generic_plan) ${intake.text}`);
    const generic = rows.map((row: Record<string, string>) => row['QUERY PLAN']).join('\n');
    for (const plan of [generic, await explain(intake)])
      expect(plan).not.toMatch(/Seq Scan on (?:products|posts)/);
  });

  test('a correction by a frequent word reads the newest documents only', async () => {
    await takeInWords(app.deps);
    const statements = await statementsOf(async () =>
      expect(await find('unnit')).toMatchObject({ correctedQuery: 'unit' }),
    );
    expect(statements).toHaveLength(3);
    for (const statement of statements) {
      const plan = await explain(statement);
      expect(plan).not.toMatch(/Seq Scan on search_documents(?!_number_seq)/);
      expect(Math.max(0, ...indexScansOf(plan))).toBeLessThanOrEqual(NEWEST);
    }
  });

  test('a rare word finds all its documents', async () => {
    const { items, facets } = await find('w97', { limit: 100, facets: ['type'] });
    expect(items.map(({ slug }) => Number(slug.slice(5))).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: Math.floor(DOCUMENTS / 97) }, (_, index) => (index + 1) * 97),
    );
    expect(facets?.type).toEqual([{ value: 'product', count: 51 }]);
  });

  test('a frequent word finds the newest documents, and old ones with the word in the title', async () => {
    const { items, facets } = await find('w2', { limit: 100, facets: ['type'] });
    expect(items[0]?.slug).toBe('many-77');
    expect(facets?.type).toEqual([{ value: 'product', count: 201 }]);
    const numbers = items.slice(1).map(({ slug }) => Number(slug.slice(5)));
    expect(Math.min(...numbers)).toBeGreaterThan(DOCUMENTS - NEWEST);
  });

  test('two frequent words find documents with both', async () => {
    const { items } = await find('w9 w8', { limit: 100 });
    expect(items).toHaveLength(69);
    expect(items.every(({ slug }) => Number(slug.slice(5)) % 72 === 0)).toBe(true);
  });

  test('a filter applies before the bound', async () => {
    const { items } = await find('w1', { limit: 100, minPrice: 100, maxPrice: 119 });
    expect(items).toHaveLength(20);
  });

  test('pages end after the bound', async () => {
    const found = new Set<string>();
    for await (const { id } of app.tradepost.search.listResults({ q: 'w1', limit: 100 })) found.add(id);
    expect(found.size).toBe(200);
  });
});

describe('a category of posts', () => {
  const POSTS = 4_000;
  const [some, few] = ['pcg_01kghf3n80fj8r2edww6wfcnwp', 'pcg_01kghfct70f3n8xtnnq8dc3z49'] as const;

  beforeAll(async () => {
    const { db } = app.deps;
    for (const [slug, id] of Object.entries({ some, few }))
      await db('post_categories').insert({
        ...{ id: toUuid(id), slug, name: slug, position: 0 },
        ...{ created_at: new Date(0), updated_at: new Date(0) },
      });
    await db.raw(
      `insert into posts (id, slug, title, body, status, category_id, published_at, created_at, updated_at)
      select gen_random_uuid(), 'many-' || n, 'Note ' || n, 'w1', 'published',
        case when n % 400 = 0 then :few::uuid else :some::uuid end, :first::timestamptz, now(), now()
      from generate_series(1, :count) as n`,
      { count: POSTS, few: toUuid(few), some: toUuid(some), first: '2026-05-01T00:00:00Z' },
    );
    await db.raw('vacuum analyze posts, search_documents');
  });

  test('is found by the index, also with a frequent word', async () => {
    const plan = await planOf('w1', { postCategoryIds: [few] });
    expect(plan).not.toMatch(/Seq Scan on search_documents(?!_number_seq)/);
    expect(scansOf(plan).reduce((sum, rows) => sum + rows, 0)).toBe(POSTS / 400);
    expect(Math.max(...indexScansOf(plan))).toBe(POSTS / 400);
    const { items } = await find('w1', { postCategory: 'few', limit: 100 });
    expect(items).toHaveLength(POSTS / 400);
  });

  test('is counted among the results that can be read', async () => {
    const { facets } = await find('w1', { facets: ['postCategory'] });
    const counts = facets?.postCategory?.map(({ count }) => count) as number[];
    expect(facets?.postCategory?.[0]?.slug).toBe('some');
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(200);
  });
});
