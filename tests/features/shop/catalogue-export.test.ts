import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Schemas } from '@tradepost/client';
import fc, { type Arbitrary } from 'fast-check';
import { inTransaction } from '../../../src/db/transaction.ts';
import { newProblem } from '../../../src/errors.ts';
import type { Actor } from '../../../src/features/accounts/access/actor.ts';
import { exportText } from '../../../src/features/shop/catalogue-files/catalogue-export.ts';
import { startImport } from '../../../src/features/shop/catalogue-files/catalogue-file-service.ts';
import { toUuid } from '../../../src/lib/id.ts';
import { exportFile, fileOf, type ImportResult, importFile } from '../../support/catalogue-files.ts';
import { lockWaits } from '../../support/lock-waits.ts';
import { drawFile, uploadImage } from '../../support/media.ts';
import { until } from '../../support/server-process.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

// biome-ignore lint/style/noProcessEnv: `make faults` sets them
const { PROPERTY_RUNS: runs = '30', PROPERTY_SEED: seed = '20260601' } = process.env;

let app: TestApp;
let admin: Tradepost;
let userId: string;
let tagIds: string[];
let mediaIds: string[];
beforeAll(async () => {
  app = await startTestApp();
  const signedIn = await app.signIn('admin');
  admin = signedIn.tradepost;
  userId = signedIn.user.id;
  const tags = [
    await admin.tags.create({ body: { slug: 'new', name: 'New' } }),
    await admin.tags.create({ body: { slug: '1', name: 'One' } }),
    await admin.tags.create({ body: { slug: 'a-b', name: 'A' } }),
  ];
  tagIds = tags.map(({ id }) => id);
  const pictures = [
    await uploadImage(app, admin, await drawFile()),
    await uploadImage(app, admin, await drawFile()),
  ];
  mediaIds = pictures.map(({ id }) => id);
});
afterAll(() => app.close());

type Category = Omit<Schemas['CategoryCreate'], 'parentId'> & { parent: number };
type Image = { url: string; alt: string } | { media: number; alt: string };
type Product = Omit<Schemas['ProductCreate'], 'tagIds' | 'images'> & {
  tags: number[];
  images: Image[];
  isArchived: boolean;
};
type Catalogue = { categories: Category[]; products: Product[] };

/** Text that a spreadsheet or a careless parser would change. */
const text = (maxLength: number): Arbitrary<string> =>
  fc
    .oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
      fc.constantFrom(
        '=1+1',
        "'=1",
        "''@x",
        '+49',
        '-',
        '@a',
        '\t=',
        '\r\n',
        '\n',
        ' a ',
        '"',
        '""',
        'a,b;c',
        "'",
        '＝x',
      ),
      fc.constantFrom(
        '0012',
        '1e5',
        'true',
        'null',
        '{"a":1}',
        '[]',
        '\u2028',
        '\u{1f375}',
        'a\u0301',
        '\ufeffx',
      ),
    )
    .map((value) => value.replaceAll('\0', '').slice(0, maxLength).toWellFormed() || 'x');

const amount = fc.oneof(fc.integer({ min: 0, max: 99_999_999 }), fc.constantFrom(0, 1, 99_999_999));

const variantsOf = (
  currency: Schemas['Price']['currency'],
  id: string,
): Arbitrary<Schemas['ProductVariantCreate'][]> =>
  fc
    .record({ names: fc.uniqueArray(text(40), { maxLength: 3 }), count: fc.integer({ min: 1, max: 4 }) })
    .chain(({ names, count }) =>
      fc
        .uniqueArray(
          fc.record({
            amount,
            above: fc.option(fc.integer({ min: 1, max: 1 }), { nil: undefined }),
            weightGrams: fc.option(fc.integer({ min: 0, max: 1_000_000 }), { nil: undefined }),
            hasSku: fc.boolean(),
            stock: fc.constantFrom(0, 1, 1_000_000),
            values: fc.tuple(...names.map(() => text(60))),
          }),
          {
            selector: ({ values }) => JSON.stringify(values),
            minLength: 1,
            maxLength: names.length === 0 ? 1 : count,
          },
        )
        .map((variants) =>
          variants.map(({ amount, above, weightGrams, hasSku, stock, values }, index) => ({
            ...(hasSku && { sku: `${id}.${index}` }),
            price: { amount, currency },
            ...(above !== undefined && { compareAtPrice: { amount: amount + above, currency } }),
            ...(weightGrams !== undefined && { weightGrams }),
            options: names.map((name, at) => ({ name, value: values[at] ?? '' })),
            stock,
          })),
        ),
    );

const alt = fc.oneof(fc.constant(''), text(500));
const url = fc.constantFrom('https://img.example/a.png', "https://img.example/=b?c='d,e");
const image: Arbitrary<Image> = fc.oneof(
  fc.record({ url, alt }),
  fc.record({ media: fc.constantFrom(0, 1), alt }),
);

const productOf = (slug: string, categories: number): Arbitrary<Catalogue['products'][number]> =>
  fc.constantFrom('EUR', 'JPY', 'KWD').chain((currency) =>
    fc.record({
      slug: fc.constant(slug),
      name: text(120),
      description: text(5_000),
      category: fc.integer({ min: 0, max: categories - 1 }).map((n) => `c-${n}`),
      images: fc.array(image, { maxLength: 3 }),
      isArchived: fc.boolean(),
      tags: fc.subarray([0, 1, 2]),
      variants: variantsOf(currency as 'EUR', slug),
    }),
  );

const catalogue: Arbitrary<Catalogue> = fc.integer({ min: 1, max: 5 }).chain((count) =>
  fc.record({
    categories: fc.tuple(
      ...Array.from({ length: count }, (_, n) =>
        fc.record({
          slug: fc.constant(`c-${n}`),
          name: text(80),
          position: fc.integer({ min: 0, max: 3 }),
          // An earlier category, or none.
          parent: fc.integer({ min: -1, max: n - 1 }),
        }),
      ),
    ),
    products: fc
      .uniqueArray(fc.constantFrom('p', '0', 'a-b', 'zz-9'), { minLength: 1, maxLength: 3 })
      .chain((slugs) => fc.tuple(...slugs.map((slug) => productOf(slug, count)))),
  }),
);

/** Writes a catalogue by the operations of the shop. */
const build = async ({ categories, products }: Catalogue): Promise<void> => {
  const call = await admins();
  const ids: string[] = [];
  for (const { parent, ...category } of categories) {
    const parentId = ids[parent];
    const created = await call('createCategory', { body: { ...category, ...(parentId && { parentId }) } });
    ids.push((created.body as unknown as Schemas['Category']).id);
  }
  for (const { isArchived, tags, images: given, ...fields } of products) {
    const images = given.map((image) =>
      'media' in image ? { mediaId: mediaIds[image.media], alt: image.alt } : image,
    );
    const body = { ...fields, images, tagIds: tags.map((n) => tagIds[n]) };
    const created = await call('createProduct', { body });
    if (!isArchived) continue;
    const { id: productId } = created.body as unknown as Schemas['Product'];
    await call('updateProduct', {
      params: { productId },
      headers: { 'If-Match': '*' },
      body: { status: 'archived' },
    });
  }
};

/** Calls in process are faster than those over HTTP. */
const admins = async () => {
  const actor = { id: userId, role: 'admin' as const, scopes: new Set(app.deps.scopesOf('admin')) };
  return async (id: 'createCategory' | 'createProduct' | 'updateProduct', request: object) => {
    const response = await app.api.call(id, request as never, { actor: actor as never });
    if (response.status >= 300) throw new Error(`${id}: ${JSON.stringify(response.body)}`);
    return response;
  };
};

/** The versions and times of all rows that an import could change. */
const state = async () => {
  const { db } = app.deps;
  const [products, variants, tags, stock, movements, categories, events] = await Promise.all([
    db('products').select('id', 'version', 'updated_at').orderBy('id'),
    db('product_variants').orderBy('id'),
    db('product_tags').orderBy(['product_id', 'tag_id']),
    db('stock_buckets').orderBy('variant_id'),
    db('stock_movements').orderBy('id'),
    db('categories').select('id', 'version', 'updated_at').orderBy('id'),
    db('events').count(),
  ]);
  return { products, variants, tags, stock, movements, categories, events };
};

const clear = async (): Promise<void> => {
  await app.deps.db('products').delete();
  await app.deps.db('categories').delete();
};

describe('exportCatalogue', () => {
  test('writes all categories and products with their stock and tags, and no deleted ones', async () => {
    await clear();
    await admin.categories.create({ body: { slug: 'teas', name: 'Teas', position: 3 } });
    const price = { amount: 1999, currency: 'EUR' } as const;
    const base = { description: '=cmd', category: 'teas', price, stock: 5 };
    const [mediaId] = mediaIds as [string];
    const images = [
      { url: 'https://img.example/a.png', alt: 'A "pot"' },
      { mediaId, alt: '' },
    ];
    await admin.products.create({ body: { ...base, slug: 'pot', name: 'Pot, large', images, tagIds } });
    const { id: productId } = await admin.products.create({ body: { ...base, slug: 'gone', name: 'Gone' } });
    await admin.products.delete({ productId });
    const columns =
      'type,slug,name,description,category,status,images,tags,parent,position,sku,price,compareAtPrice,currency,weightGrams,stock,option1,value1,option2,value2,option3,value3';
    expect((await exportFile(app, admin, 'csv')).split('\r\n')).toEqual([
      columns,
      'category,teas,Teas,,,,,,,3,,,,,,,,,,,,',
      `product,pot,"Pot, large",'=cmd,teas,published,"[{""url"":""https://img.example/a.png"",""alt"":""A \\""pot\\""""},{""mediaId"":""${mediaId}"",""alt"":""""}]",1 a-b new,,,,1999,,EUR,,5,,,,,,`,
      '',
    ]);
    expect((await exportFile(app, admin, 'jsonl')).split('\n')).toEqual([
      '{"type":"category","slug":"teas","name":"Teas","position":3}',
      `{"type":"product","slug":"pot","name":"Pot, large","description":"=cmd","category":"teas","status":"published","images":[{"url":"https://img.example/a.png","alt":"A \\"pot\\""},{"mediaId":"${mediaId}","alt":""}],"tags":["1","a-b","new"],"variants":[{"price":{"amount":1999,"currency":"EUR"},"stock":5}]}`,
      '',
    ]);
  });

  test('shows the unfinished export of the account and format instead of another one', async () => {
    const first = await admin.catalogueFiles.exportCatalogue();
    expect((await admin.catalogueFiles.exportCatalogue({ format: 'csv' })).id).toBe(first.id);
    expect((await admin.catalogueFiles.exportCatalogue({ format: 'jsonl' })).id).not.toBe(first.id);
    await app.runJobs();
    expect((await admin.catalogueFiles.exportCatalogue()).id).not.toBe(first.id);
  });

  test('shows an export that runs', async () => {
    const { id } = await admin.catalogueFiles.exportCatalogue();
    const hold = await app.deps.db.transaction();
    await hold.raw('lock table categories in access exclusive mode');
    const running = app.runJobs();
    await until(async () => (await app.deps.db.raw(lockWaits)).rows.length > 0);
    const job = await admin.catalogueFiles.exportCatalogue();
    await hold.rollback();
    await running;
    expect(job).toMatchObject({ id, state: 'running', startedAt: app.clock.now().toISOString() });
  });

  test('and importCatalogue make files that the export of the account lists', async () => {
    const { tradepost } = await app.signIn('admin');
    await importFile(app, tradepost, fileOf('type,slug\n'));
    await exportFile(app, tradepost, 'csv');
    // The SDK warns that the operation is deprecated.
    const { warn } = console;
    console.warn = () => undefined;
    const { files } = await tradepost.personalData.exportAccount();
    console.warn = warn;
    expect(files.map(({ kind }) => kind).toSorted()).toEqual(['catalogue_export', 'catalogue_import']);
  });

  test('of an account that may not export any more fails', async () => {
    const other = await app.signIn('admin');
    const { id: jobId } = await other.tradepost.catalogueFiles.exportCatalogue();
    await admin.users.changeRole({ userId: other.user.id, body: { role: 'user' } });
    await app.runJobs();
    expect(await admin.jobs.get({ jobId })).toMatchObject({ state: 'failed' });
  });

  test('rejects another format', async () => {
    const format = 'xml' as never;
    await expect(admin.catalogueFiles.exportCatalogue({ format })).rejects.toMatchObject({
      code: 'validation_failed',
    });
  });

  test('requires a token with the scope catalogue:export', async () => {
    await expect(app.tradepost.catalogueFiles.exportCatalogue()).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    const { tradepost } = await app.signIn('editor');
    await expect(tradepost.catalogueFiles.exportCatalogue()).rejects.toMatchObject({
      code: 'insufficient_scope',
    });
  });
});

describe('getCatalogueExport', () => {
  test('shows the file to its owner alone, until it expires', async () => {
    const { id: jobId } = await admin.catalogueFiles.exportCatalogue({ format: 'jsonl' });
    await app.runJobs();
    const { fileId } = (await admin.jobs.get({ jobId })).result as { fileId: string };
    const file = await admin.catalogueFiles.catalogueExport({ fileId });
    expect(file).toMatchObject({ name: 'catalogue-2026-06-01.jsonl', mediaType: 'application/jsonl' });
    const other = await app.signIn('admin');
    const shown = other.tradepost.catalogueFiles.catalogueExport({ fileId });
    await expect(shown).rejects.toMatchObject({ code: 'not_found' });
    await expect(app.tradepost.catalogueFiles.catalogueExport({ fileId })).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    const { tradepost } = await app.signIn('editor');
    await expect(tradepost.catalogueFiles.catalogueExport({ fileId })).rejects.toMatchObject({
      code: 'insufficient_scope',
    });
  });
});

/** Like `importFile`, without requests. Throws for a file with faults. */
const importText = async (text: string, format: 'csv' | 'jsonl') => {
  const context = { ...app.deps, problem: newProblem, checked: <T>(response: T) => response, confirmActor };
  const order = {
    format,
    mode: 'upsert',
    isDryRun: false,
    content: Readable.from([Buffer.from(text)]),
  } as const;
  const { body } = await startImport(context, { id: userId } as Actor, order);
  await app.runJobs();
  const { output } = await app.deps
    .db('pgboss.job')
    .where({ id: toUuid(body.id) })
    .first();
  return output as ImportResult;
};

const confirmActor = async () => {};

/** Like `exportFile`, without a job and requests. */
const exportedText = (format: 'csv' | 'jsonl'): Promise<string> =>
  inTransaction(app.deps, async (context) => {
    const chunks: Buffer[] = [];
    const options = { counts: { categories: 0, products: 0 }, onProgress: async () => {} };
    for await (const chunk of exportText(context, format, options)) chunks.push(chunk);
    return Buffer.concat(chunks).toString();
  });

test('the import of an export changes nothing, and makes an equal catalogue in an empty shop', async () => {
  const property = fc.asyncProperty(catalogue, fc.constantFrom('csv', 'jsonl'), async (given, format) => {
    await clear();
    await build(given);
    const file = await exportedText(format);
    const before = await state();
    const [categories, products] = [given.categories.length, given.products.length];
    expect(await importText(file, format)).toEqual({
      outcome: 'applied',
      rows: expect.any(Number),
      categories: { created: 0, updated: 0, unchanged: categories },
      products: { created: 0, updated: 0, unchanged: products },
      faults: 0,
    });
    expect(await state()).toEqual(before);
    await clear();
    expect((await importText(file, format)).products.created).toBe(products);
    expect(await exportedText(format)).toBe(file);
  });
  await fc.assert(property, { numRuns: Number(runs), seed: Number(seed) });
}, 3_600_000);
