/**
 * The statements of a batch are sent together, in the order of their calls. So each function has to send exactly one: a second
 * one, after the answer to the first one, would run behind those of all other functions.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { fileOf, importFile } from '../../support/catalogue-files.ts';
import { drawFile, uploadImage } from '../../support/media.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

let app: TestApp;
let admin: Tradepost;
let mediaId: string;
beforeAll(async () => {
  app = await startTestApp();
  admin = (await app.signIn('admin')).tradepost;
  await admin.categories.create({ body: { slug: 'cups', name: 'Cups' } });
  for (const slug of ['new', 'old']) await admin.tags.create({ body: { slug, name: slug } });
  mediaId = (await uploadImage(app, admin, await drawFile())).id;
});
afterAll(() => app.close());

const cup = (fields: object): Blob => {
  const product = { type: 'product', slug: 'cup', name: 'Cup', description: 'Oak.', category: 'cups' };
  return fileOf(`${JSON.stringify({ ...product, ...fields })}\n`, 'jsonl');
};
const size = (value: string, amount: number) => ({
  price: { amount, currency: 'EUR' },
  sku: `CUP-${value}`,
  options: [{ name: 'Size', value }],
});

/** Names the last write of a statement, or the last table that it reads, and its lock. */
const kindOf = (sql: string): string => {
  const write = [...sql.matchAll(/\b(?:insert into|update|delete from) (?!set\b)\w+/g)].at(-1)?.[0];
  const [, table] = [...sql.matchAll(/\bfrom "?(\w+)"? where/g)].at(-1) ?? [];
  const [lock] = / for (no key update|key share|update)$/.exec(sql) ?? [];
  return `${write ?? `read ${table}`}${lock ?? ''}`;
};

/** The statements after the read of the staged batch, up to the counts of its changes. */
const statementsOfBatch = async (body: Blob): Promise<string[]> => {
  const statements: string[] = [];
  const note = ({ sql }: { sql: string }) => statements.push(sql.trim());
  app.deps.db.on('query', note);
  const { list } = await importFile(app, admin, body);
  app.deps.db.off('query', note);
  expect(list).toEqual([]);
  const start = statements.findLastIndex((sql) => sql.startsWith('select source_rows as rows, product'));
  const end = statements.findIndex((sql) => sql.includes('set products_created'));
  return statements.slice(start + 1, end).map(kindOf);
};

const locks = [
  'read tags for key share',
  'read categories for key share',
  'read products for no key update',
  // They see what earlier holders of the locks have committed.
  'read products',
];

test('a batch of new products locks and writes in its order, by one statement for each step', async () => {
  const created = cup({ tags: ['old'], variants: [size('S', 900), size('M', 1000)] });
  expect(await statementsOfBatch(created)).toEqual([
    ...locks,
    'read product_variants',
    'insert into products',
    'insert into product_tags',
    'insert into product_variants',
    'insert into stock_buckets',
    'insert into events',
  ]);
});

test('a batch of changed products locks and writes in its order, by one statement for each step', async () => {
  await importFile(app, admin, cup({ tags: ['old'], variants: [size('S', 900), size('M', 1000)] }));
  const changed = cup({
    tags: ['new'],
    images: [{ mediaId, alt: 'A cup' }],
    variants: [size('M', 950), size('L', 900)],
  });
  expect(await statementsOfBatch(changed)).toEqual([
    ...locks,
    'read media for key share',
    'read product_variants',
    // Which of the removed variants have stock.
    'read stock_buckets',
    'update products',
    'delete from product_tags',
    'insert into product_tags',
    // Their positions and SKUs are free before others take them.
    'update product_variants',
    'insert into product_variants',
    'insert into stock_buckets',
    'insert into events',
    'insert into price_changes',
    'insert into events',
    // The stock comes last.
    'read stock_buckets for update',
  ]);
});
