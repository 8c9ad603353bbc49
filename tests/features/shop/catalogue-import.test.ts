import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Schemas } from '@tradepost/client';
import { UnreadableFile } from '../../../src/features/shop/catalogue-files/catalogue-file.ts';
import { catalogueImportJob } from '../../../src/features/shop/catalogue-files/import-job.ts';
import { readCatalogue } from '../../../src/features/shop/catalogue-files/read-catalogue.ts';
import { toUuid } from '../../../src/lib/id.ts';
import { fileOf, importFile } from '../../support/catalogue-files.ts';
import { lockWaits } from '../../support/lock-waits.ts';
import { drawFile, pdf, uploadImage } from '../../support/media.ts';
import { until } from '../../support/server-process.ts';
import { availableStock } from '../../support/stock.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

let app: TestApp;
let admin: Tradepost;
let adminId: string;
beforeAll(async () => {
  app = await startTestApp({ UPLOAD_LIMIT: '2000000', DATABASE_STATEMENT_TIMEOUT_MS: '59000' });
  const signedIn = await app.signIn('admin');
  admin = signedIn.tradepost;
  adminId = signedIn.user.id;
  await admin.categories.create({ body: { slug: 'cups', name: 'Cups' } });
});
afterAll(() => app.close());

const head = 'type,slug,name,description,category,parent,sku,price,compareAtPrice,currency,option1,value1\n';
const csv = (...rows: string[]): Blob => fileOf(`${head}${rows.join('\n')}\n`);
const cup = (slug: string, { name = 'Tea cup', category = 'cups', sku = '', price = '1400' } = {}): string =>
  `product,${slug},${name},For tea.,${category},,${sku},${price},,EUR,,`;
const jsonl = (...lines: object[]): Blob =>
  fileOf(lines.map((line) => `${JSON.stringify(line)}\n`).join(''), 'jsonl');
const product = (slug: string, fields: object = {}) => ({
  ...{ type: 'product', slug, name: 'Bowl', description: 'Oak.', category: 'cups' },
  variants: [{ price: { amount: 900, currency: 'EUR' } }],
  ...fields,
});

const cheap = { amount: 1, currency: 'EUR' } as const;
const stocked = (stock: unknown) =>
  product('a', { variants: [{ price: { amount: 900, currency: 'EUR' }, stock }] });

const run = (body: Blob, options: Parameters<typeof importFile>[3] = {}) =>
  importFile(app, admin, body, options);
const waiting = () => until(async () => (await app.deps.db.raw(lockWaits)).rows.length > 0);
const find = (slug: string) => admin.products.getBySlug({ slug });
const versionOf = async (slug: string): Promise<number> =>
  (await app.deps.db('products').where({ slug, deleted_at: null }).first('version')).version;
const eventsOf = async (id: string): Promise<[type: string, version: number, actor: string][]> => {
  const rows = await app.deps
    .db('events')
    .where({ subject_id: toUuid(id) })
    .orderBy('sequence');
  return rows.map(({ type, version, actor_id }) => [type, version, actor_id]);
};

describe('importCatalogue', () => {
  test('adds categories and products, with their variants, events and empty stock', async () => {
    const result = await run(
      csv(
        'category,espresso-cups,Espresso cups,,,tea-cups,,,,,,',
        'category,tea-cups,Tea cups,,,cups,,,,,,',
        'product,tall-cup,Tall cup,"For tea, ""hot"".",tea-cups,,TALL-S,1400,,EUR,Size,S',
        'variant,tall-cup,,,,,TALL-L,1600,1900,EUR,Size,L',
        'product,wide-cup,Wide cup,For soup.,cups,,,0,,EUR,,',
      ),
    );
    expect(result).toMatchObject({
      outcome: 'applied',
      rows: 6,
      categories: { created: 2, updated: 0, unchanged: 0 },
      products: { created: 2, updated: 0, unchanged: 0 },
      faults: 0,
      list: [],
    });
    const tall = await find('tall-cup');
    expect(tall).toMatchObject({
      description: 'For tea, "hot".',
      category: 'tea-cups',
      price: { amount: 1400 },
      status: 'published',
      options: [{ name: 'Size', values: ['S', 'L'] }],
      variants: [{ sku: 'TALL-S' }, { sku: 'TALL-L', compareAtPrice: { amount: 1900, currency: 'EUR' } }],
    });
    expect(tall.variants[0]?.id.slice(4)).toBe(tall.id.slice(4));
    expect(await eventsOf(tall.id)).toEqual([['product.created', 1, toUuid(adminId)]]);
    expect(await availableStock(app.deps.db, tall.id)).toBe(0);
    const { items } = await app.tradepost.products.list({ category: 'cups', search: 'tall' });
    expect(items).toMatchObject([{ slug: 'tall-cup', stock: 0 }]);
    const tree = (await app.tradepost.categories.list({})).items;
    const parents = tree.map(({ slug, parentId }) => [slug, tree.find(({ id }) => id === parentId)?.slug]);
    expect(parents).toEqual([
      ['cups', undefined],
      ['tea-cups', 'cups'],
      ['espresso-cups', 'tea-cups'],
    ]);
  });

  test('changes only what differs, keeps variants by SKU or options, and records prices', async () => {
    const sizes = (...variants: object[]) => jsonl(product('oak-bowl', { variants }));
    const size = (value: string, amount: number, more: object = {}) => ({
      price: { amount, currency: 'EUR' },
      options: [{ name: 'Size', value }],
      ...more,
    });
    await run(sizes(size('S', 900, { sku: 'BOWL-S' }), size('M', 1000), size('L', 1100)));
    const before = await find('oak-bowl');
    expect(
      await run(sizes(size('S', 900, { sku: 'BOWL-S' }), size('M', 1000), size('L', 1100))),
    ).toMatchObject({
      products: { created: 0, updated: 0, unchanged: 1 },
    });
    expect(await versionOf('oak-bowl')).toBe(1);
    // S is renamed but has its SKU, M has a new SKU but its options, L is gone, and XL is new.
    app.clock.advance(1_000);
    const changed = sizes(
      size('M', 950, { sku: 'BOWL-M' }),
      size('XS', 900, { sku: 'BOWL-S' }),
      size('XL', 2000),
    );
    expect(await run(changed)).toMatchObject({ products: { created: 0, updated: 1, unchanged: 0 } });
    const after = await find('oak-bowl');
    const [s, m, l] = before.variants.map(({ id }) => id);
    expect(after.variants.map(({ id }) => id)).toEqual([m, s, expect.stringMatching(/^var_/)]);
    expect([s, m, l]).not.toContain(after.variants[2]?.id);
    expect(after.updatedAt).toBe(app.clock.now().toISOString());
    expect(await versionOf('oak-bowl')).toBe(2);
    expect((await eventsOf(after.id)).slice(1)).toEqual([
      ['product.updated', 2, toUuid(adminId)],
      ['product.price_changed', 2, toUuid(adminId)],
    ]);
    const { items } = await admin.products.listPriceChanges({ productId: after.id });
    expect(items).toMatchObject([{ variantId: m, before: { amount: 1000 }, after: { amount: 950 } }]);
    const event = await app.deps
      .db('events')
      .where({ type: 'product.updated', subject_id: toUuid(after.id) })
      .first();
    expect(event.data).toMatchObject({ fields: ['variants'], slug: 'oak-bowl' });
  });

  test('shows cached readers the change at once', async () => {
    const list = async () => (await app.tradepost.products.list({ search: 'fresh cup' })).items.length;
    expect(await list()).toBe(0);
    await run(csv(cup('fresh-cup', { name: 'Fresh cup' })));
    expect(await list()).toBe(1);
  });

  test('changes nothing in a dry run, and counts the changes', async () => {
    await run(csv(cup('dry-cup')));
    const file = () =>
      csv('category,dry,Dry,,,,,,,,,', cup('dry-cup', { price: '1' }), cup('dry-bowl', { category: 'dry' }));
    expect(await run(file(), { dryRun: true })).toMatchObject({
      outcome: 'checked',
      categories: { created: 1 },
      products: { created: 1, updated: 1, unchanged: 0 },
    });
    expect(await versionOf('dry-cup')).toBe(1);
    await expect(find('dry-bowl')).rejects.toMatchObject({ code: 'not_found' });
    expect((await run(file())).products).toEqual({ created: 1, updated: 1, unchanged: 0 });
  });

  test('only adds with the mode create, and only changes with update', async () => {
    await run(csv(cup('mode-cup')));
    const both = () =>
      csv('category,modes,Modes,,,,,,,,,', cup('mode-cup', { price: '1' }), cup('mode-bowl'));
    const created = await run(both(), { mode: 'create' });
    expect([created.outcome, created.list]).toEqual([
      'rejected',
      [{ row: 3, column: 'slug', rule: 'mode', detail: 'is the slug of a product of the shop' }],
    ]);
    const updated = await run(both(), { mode: 'update' });
    expect(updated.list.map(({ row, rule }) => [row, rule])).toEqual([
      [2, 'mode'],
      [4, 'mode'],
    ]);
    expect(await run(csv(cup('mode-cup', { price: '1' })), { mode: 'update' })).toMatchObject({
      outcome: 'applied',
    });
  });

  test('revives no deleted product, and takes its slug', async () => {
    await run(csv(cup('gone-cup', { sku: 'GONE' })));
    const { id: productId } = await find('gone-cup');
    await admin.products.delete({ productId });
    expect((await run(csv(cup('gone-cup', { sku: 'GONE' })))).products.created).toBe(1);
    expect((await find('gone-cup')).id).not.toBe(productId);
  });

  test('keeps the pieces of variants, and removes none that has some', async () => {
    await run(
      jsonl(product('stocked', { variants: [{ sku: 'STOCKED', price: { amount: 1, currency: 'EUR' } }] })),
    );
    const { variants } = await find('stocked');
    const variantId = variants[0]?.id as string;
    await admin.stock.adjust({ variantId, body: { change: 3, reason: 'received' } });
    expect((await run(csv(cup('stocked', { sku: 'STOCKED' })))).outcome).toBe('applied');
    expect((await admin.stock.get({ variantId })).onHand).toBe(3);
    const other = {
      sku: 'OTHER',
      price: { amount: 1, currency: 'EUR' },
      options: [{ name: 'A', value: 'B' }],
    };
    expect((await run(jsonl(product('stocked', { variants: [other] })))).list).toEqual([
      { row: 1, rule: 'stock', detail: `lacks variants that have pieces in stock: ${variantId}` },
    ]);
  });

  test('gives new variants their stock, with movements, and lets that of others be', async () => {
    const sizes = (...stocks: [size: string, stock: number][]) =>
      fileOf(
        `type,slug,name,description,category,price,currency,option1,value1,stock\n${stocks
          .map(([size, stock], index) =>
            index === 0
              ? `product,vase,Vase,Blue.,cups,900,EUR,Size,${size},${stock}`
              : `variant,vase,,,,900,EUR,Size,${size},${stock}`,
          )
          .join('\n')}`,
      );
    await run(sizes(['S', 3], ['M', 0], ['L', 10_000_000]));
    const { id, variants } = await find('vase');
    const onHand = async (variantId = '') => (await admin.stock.get({ variantId })).onHand;
    const [s, m, l] = variants.map((variant) => variant.id);
    expect([await onHand(s), await onHand(m), await onHand(l)]).toEqual([3, 0, 10_000_000]);
    const created = await app.deps
      .db('events')
      .where({ subject_id: toUuid(id) })
      .first();
    expect(created.data).toMatchObject({ stock: 10_000_003 });
    const again = await run(sizes(['S', 5], ['M', 6], ['L', 10_000_000], ['XL', 7]));
    expect(again.products).toEqual({ created: 0, updated: 1, unchanged: 0 });
    const xl = (await find('vase')).variants[3]?.id;
    expect([await onHand(s), await onHand(m), await onHand(xl)]).toEqual([3, 0, 7]);
    const movements = await app.deps
      .db('stock_movements')
      .whereIn(
        'variant_id',
        [s, m, l, xl].map((each = '') => toUuid(each)),
      )
      .orderBy('id');
    expect(movements.map((each) => [each.on_hand_change, each.reason])).toEqual([
      [3, 'received'],
      [10_000_000, 'received'],
      [7, 'received'],
    ]);
  });

  test('gives products images of media, which must be ready', async () => {
    const { id: mediaId } = await uploadImage(app, admin, await drawFile());
    const { id: document } = await admin.media.upload({ body: { file: pdf('of an import') } });
    const shown = (...images: object[]) => jsonl(product('shown', { images }));
    expect((await run(shown({ mediaId, alt: 'A bowl' }))).products.created).toBe(1);
    expect((await find('shown')).images).toMatchObject([{ mediaId, alt: 'A bowl', width: 40, height: 30 }]);
    expect((await run(shown({ mediaId, alt: 'A bowl' }))).products.unchanged).toBe(1);
    await admin.media.update({ mediaId, ifMatch: '*', body: { alt: 'As uploaded' } });
    await run(shown({ mediaId }));
    expect((await find('shown')).images).toMatchObject([{ mediaId, alt: 'As uploaded' }]);
    const flawed = [{ mediaId }, { mediaId: document }, { mediaId: 'med_01jd3v8w5gf3sa9k2m6q7x8y9z' }];
    expect((await run(shown(...flawed))).list).toMatchObject([
      { row: 1, pointer: '/images/1/mediaId', rule: 'kind' },
      { row: 1, pointer: '/images/2/mediaId', rule: 'exists' },
    ]);
    expect((await run(shown({ alt: 'Nothing' }))).list).toMatchObject([
      { pointer: '/images/0', rule: 'oneOf' },
    ]);

    // The image is deleted after the check, which waits for nothing.
    await run(shown());
    const hold = await app.deps.db.transaction();
    const row = () => hold('media').where({ id: toUuid(mediaId) });
    await row().forUpdate();
    const importing = run(shown({ mediaId }));
    await waiting();
    await row().update({ deleted_at: new Date() });
    await hold.commit();
    expect(await importing).toMatchObject({
      outcome: 'applied',
      list: [{ pointer: '/images/0/mediaId', rule: 'exists' }],
    });
  });

  test('replaces the tags of products, which must exist', async () => {
    const tagged = (tags?: string[]) => jsonl(product('tagged', { ...(tags && { tags }) }));
    const { id: blueId } = await admin.tags.create({ body: { slug: 'blue', name: 'Blue' } });
    await admin.tags.create({ body: { slug: 'azure', name: 'Azure' } });
    await run(tagged(['blue', 'azure']));
    const slugs = async () => (await find('tagged')).tags.map(({ slug }) => slug);
    expect(await slugs()).toEqual(['azure', 'blue']);
    expect((await run(tagged(['azure', 'blue']))).products.unchanged).toBe(1);
    expect((await run(tagged(['azure', 'green']))).list).toMatchObject([
      { row: 1, pointer: '/tags/1', rule: 'exists' },
    ]);
    expect((await run(tagged(['blue']))).products.updated).toBe(1);
    const event = await app.deps.db('events').where({ type: 'product.updated' }).orderBy('sequence', 'desc');
    expect([event[0].data.fields, await slugs()]).toEqual([['tagIds'], ['blue']]);
    // A row without tags has none, as in `replaceProduct`.
    await run(tagged());
    expect(await slugs()).toEqual([]);

    // The tag is deleted after the check, which waits for nothing.
    const hold = await app.deps.db.transaction();
    await hold('tags')
      .where({ id: toUuid(blueId) })
      .forUpdate();
    const importing = run(tagged(['blue']));
    await waiting();
    await hold('tags')
      .where({ id: toUuid(blueId) })
      .delete();
    await hold.commit();
    expect(await importing).toMatchObject({
      outcome: 'applied',
      products: { updated: 0 },
      list: [{ pointer: '/tags/0', rule: 'exists' }],
    });
  });

  const big = 'x'.repeat(5_001);
  type FaultyFile = [name: string, Blob, ...[row: number, place: string | undefined, rule: string][]];
  /** They show when a file is read. */
  const rowFaults: FaultyFile[] = [
    ['a negative price', csv(cup('a'), cup('b', { price: '-1' })), [3, 'price', 'minimum']],
    ['a huge price', csv(cup('a', { price: '1000000000000' })), [2, 'price', 'maximum']],
    ['a number beyond all integers', csv(cup('a', { price: '9'.repeat(400) })), [2, 'price', 'type']],
    ['a fraction', csv(cup('a', { price: '19.99' })), [2, 'price', 'type']],
    ['a missing price', csv(cup('a', { price: '' })), [2, 'price', 'required']],
    ['a foreign currency', csv(cup('a').replace('EUR', 'SEK')), [2, 'currency', 'enum']],
    [
      'two currencies',
      csv(cup('a').replace(/,,$/, ',Size,S'), 'variant,a,,,,,,1,,JPY,Size,L'),
      [3, 'currency', 'equal'],
    ],
    [
      'a price to compare with that is lower',
      csv('product,a,A,B,cups,,,10,9,EUR,,'),
      [2, 'compareAtPrice', 'greater'],
    ],
    ['too many cells', csv(cup('a'), `${cup('b')},`), [3, undefined, 'cells']],
    ['too few cells', csv('product,a'), [2, undefined, 'cells']],
    ['another type', csv(cup('a').replace('product', 'service')), [2, 'type', 'enum']],
    ['a variant without a product', csv(cup('a'), 'variant,b,,,,,,1,,EUR,,'), [3, 'slug', 'product']],
    ['a value in a column of other rows', csv('category,a,A,,,,,5,,,,'), [2, 'price', 'empty']],
    ['a slug that is none', csv(cup('A B')), [2, 'slug', 'pattern']],
    ['long text', csv(cup('a').replace('For tea.', big)), [2, 'description', 'maxLength']],
    ['NUL', csv(cup('a', { name: 'A\0B' })), [2, 'name', 'unicode']],
    ['an option without a value', csv(cup('a').replace(/,,$/, ',Size,')), [2, 'value1', 'required']],
    ['variants that do not differ', csv(cup('a'), 'variant,a,,,,,,1,,EUR,,'), [3, 'option1', 'unique']],
    [
      'a line that is no JSON',
      fileOf('{"type":"product"\n[]\n', 'jsonl'),
      [1, undefined, 'json'],
      [2, undefined, 'type'],
    ],
    [
      'a name twice in an object',
      fileOf('{"type":"category","slug":"a","slug":"b"}\n', 'jsonl'),
      [1, undefined, 'json'],
    ],
    [
      'a lone surrogate',
      fileOf('{"type":"category","slug":"a","name":"\\ud800"}\n', 'jsonl'),
      [1, '/name', 'unicode'],
    ],
    ['tags that are no array', jsonl(product('a', { tags: 'b' })), [1, '/tags', 'type']],
    ['a tag that is no slug', jsonl(product('a', { tags: ['b', 5] })), [1, '/tags/1', 'type']],
    ['a tag twice', jsonl(product('a', { tags: ['b', 'b'] })), [1, '/tags', 'uniqueItems']],
    [
      'too many tags',
      jsonl(product('a', { tags: Array.from({ length: 21 }, (_, n) => `t-${n}`) })),
      [1, '/tags', 'maxItems'],
    ],
    ['variants that are no array', jsonl(product('a', { variants: 5 })), [1, '/variants', 'type']],
    ['a variant that is no object', jsonl(product('a', { variants: [null] })), [1, '/variants/0', 'type']],
    ['a negative stock', jsonl(stocked(-1)), [1, '/variants/0/stock', 'minimum']],
    ['half a piece', jsonl(stocked(1.5)), [1, '/variants/0/stock', 'type']],
    ['too many pieces', jsonl(stocked(1e12)), [1, '/variants/0/stock', 'maximum']],
    ['an unknown field', jsonl(product('a', { stock: 5 })), [1, '/stock', 'additionalProperties']],
    [
      'the id of a variant',
      jsonl(
        product('a', {
          variants: [{ id: 'var_01jd3v8w5gf3sa9k2m6q7x8y9z', price: { amount: 1, currency: 'EUR' } }],
        }),
      ),
      [1, '/variants/0/id', 'additionalProperties'],
    ],
    [
      'a parent that is no slug',
      jsonl({ type: 'category', slug: 'a', name: 'A', parent: 5 }),
      [1, '/parent', 'type'],
    ],
    [
      'the id of a parent',
      jsonl({ type: 'category', slug: 'a', name: 'A', parentId: 'cat_01jd3v8w5gf3sa9k2m6q7x8y9z' }),
      [1, '/parentId', 'additionalProperties'],
    ],
    ['no header', fileOf(''), [1, undefined, 'header']],
    ['an unknown column', fileOf('type,slug,colour,slug\n'), [1, 'colour', 'header'], [1, 'slug', 'header']],
    ['a missing column', fileOf('slug,name\n'), [1, 'type', 'header']],
    ['quotes that do not match', csv(cup('a'), '"product,a', cup('b')), [3, undefined, 'quotes']],
    [
      'invalid UTF-8',
      fileOf(Buffer.from(`${head}${cup('a')}\n${cup('b', { name: 'M\xfcller' })}\n`, 'latin1')),
      [3, undefined, 'encoding'],
    ],
    ['UTF-16', fileOf(Buffer.from(`\ufeff${head}`, 'utf16le')), [1, undefined, 'encoding']],
  ];
  const fileFaults: FaultyFile[] = [
    ['a negative price', csv(cup('a'), cup('b', { price: '-1' })), [3, 'price', 'minimum']],
    ['an unknown category', csv(cup('a', { category: 'nowhere' })), [2, 'category', 'exists']],
    ['an unknown parent', csv('category,a,A,,,nowhere,,,,,,'), [2, 'parent', 'exists']],
    [
      'a cycle',
      csv('category,a,A,,,b,,,,,,', 'category,b,B,,,a,,,,,,'),
      [2, 'parent', 'maxDepth'],
      [3, 'parent', 'maxDepth'],
    ],
    [
      'too many levels',
      csv(
        ...['b', 'c', 'd', 'e', 'f'].map((slug, n) => `category,${slug},A,,,${'abcde'[n]},,,,,,`),
        'category,a,A,,,,,,,,,',
      ),
      [6, 'parent', 'maxDepth'],
    ],
    ['a slug twice', csv(cup('a'), cup('b'), cup('a')), [4, 'slug', 'unique']],
    ['a category twice', csv('category,a,A,,,,,,,,,', 'category,a,A,,,,,,,,,'), [3, 'slug', 'unique']],
    ['an SKU twice', csv(cup('a', { sku: 'S' }), cup('b', { sku: 'S' })), [3, 'sku', 'unique']],
  ];
  test.each(rowFaults)('reports %s by row and place', async (_, body, ...expected) => {
    const format = body.type === 'text/csv' ? 'csv' : 'jsonl';
    const faults: Schemas['CatalogueFault'][] = [];
    try {
      for await (const entry of readCatalogue(format, body.stream())) if ('rule' in entry) faults.push(entry);
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      faults.push(...error.faults);
    }
    expect(faults.map(({ row, column, pointer, rule }) => [row, column ?? pointer, rule])).toEqual(expected);
  });

  test('rejects a file with faults, also between its rows, and changes nothing', async () => {
    const counts = () => app.deps.db('products').count();
    const before = await counts();
    for (const [name, body, ...expected] of fileFaults) {
      const { outcome, faults, list, products } = await run(body, { dryRun: name.length % 2 === 0 });
      const places = list.map(({ row, column, pointer, rule }) => [row, column ?? pointer, rule]);
      expect([name, places]).toEqual([name, expected]);
      expect([outcome, faults, products.created]).toEqual(['rejected', expected.length, 0]);
    }
    expect(await counts()).toEqual(before);
  });

  test('rejects an SKU of another product', async () => {
    await run(csv(cup('sku-one', { sku: 'SKU-1' })));
    const { list } = await run(csv(cup('sku-two', { sku: 'SKU-1' })));
    expect(list).toMatchObject([{ row: 2, column: 'sku', rule: 'unique' }]);
  });

  test('leaves out a product that does not fit any more when it is applied', async () => {
    const { db } = app.deps;
    const hold = await db.transaction();
    // The check waits for no category, and the batch does.
    await hold.raw("select from categories where slug = 'cups' for update");
    const importing = run(csv(cup('race-one', { sku: 'RACE' }), cup('race-two')));
    await waiting();
    const body = { slug: 'racer', name: 'Racer', description: 'Fast.', category: 'racers' };
    const variants = [{ sku: 'RACE', price: { amount: 1, currency: 'EUR' as const }, stock: 0 }];
    await admin.products.create({ body: { ...body, variants } });
    await hold.rollback();
    const { outcome, products, list } = await importing;
    expect([outcome, products.created]).toEqual(['applied', 1]);
    expect(list).toMatchObject([{ row: 2, column: 'sku', rule: 'unique' }]);
    await expect(find('race-one')).rejects.toMatchObject({ code: 'not_found' });
  });

  test('changes a product that appears while its row is applied', async () => {
    await run(csv(cup('race-three')));
    const { db } = app.deps;
    const uuid = toUuid((await find('race-three')).id);
    await db('products').where({ id: uuid }).update({ slug: 'race-before' });
    const hold = await db.transaction();
    await hold('products').where({ id: uuid }).update({ slug: 'race-three' });
    const importing = run(csv(cup('race-three', { price: '5' })));
    await waiting();
    await hold.commit();
    expect((await importing).products).toEqual({ created: 0, updated: 1, unchanged: 0 });
    expect((await find('race-three')).price.amount).toBe(5);
  });

  test('gives its statements more time than those of requests have', async () => {
    const { db } = app.deps;
    await db.raw(`
      create table seen_limits as select current_setting('statement_timeout') as value where false;
      create function see_limit() returns trigger language plpgsql as $$
        begin insert into seen_limits values (current_setting('statement_timeout')); return new; end $$;
      create trigger see_limit before insert on products for each row execute function see_limit()`);
    await run(csv(cup('slow-cup')));
    await admin.products.create({
      body: { slug: 'quick', name: 'Q', description: '.', category: 'cups', price: cheap, stock: 0 },
    });
    expect(await db('seen_limits').pluck('value')).toEqual(['1min', '59s']);
    await db.raw('drop table seen_limits; drop function see_limit cascade');
  });

  test('keeps the first thousand faults and counts all', async () => {
    const rows = Array.from({ length: 1_203 }, (_, n) => cup(`many-${n}`, { price: '-1' }));
    const { faults, list } = await run(csv(...rows));
    expect([faults, list.length, list[999]]).toEqual([1_203, 1_000, expect.objectContaining({ row: 1_001 })]);
  });

  test('reads a byte order mark, CRLF, quotes, line breaks, empty lines and escaped formulas', async () => {
    const rows = [
      `product,odd-cup,"A ""B""\r\nC",'=SUM(1),cups,,,5,,EUR,,`,
      '',
      `product,tick-cup,'Tis,''-x,cups,,,5,,EUR,,`,
    ];
    await run(fileOf(`\ufeff${head.trim()}\r\n${rows.join('\r\n')}`));
    expect(await find('odd-cup')).toMatchObject({ name: 'A "B"\r\nC', description: '=SUM(1)' });
    expect(await find('tick-cup')).toMatchObject({ name: "'Tis", description: "'-x" });
  });

  test('reads lines, columns and files without end in bounded memory', async () => {
    const read = async (
      format: 'csv' | 'jsonl',
      start: string,
      filler: string,
    ): Promise<number | undefined> => {
      let chunks = 0;
      const endless = Readable.from(
        (async function* () {
          yield Buffer.from(start);
          for (; chunks < 16_384; chunks += 1) yield Buffer.alloc(65_536, filler);
        })(),
      );
      for await (const entry of readCatalogue(format, endless)) expect(entry).toBeUndefined();
      return chunks;
    };
    // A gibibyte, of which only a little is read.
    await expect(read('csv', head, 'x')).rejects.toMatchObject({ faults: [{ row: 2, rule: 'maxLength' }] });
    await expect(read('csv', `${head}"`, 'x\n')).rejects.toMatchObject({
      faults: [{ row: 2, rule: 'maxLength' }],
    });
    await expect(read('csv', 'type', ',x')).rejects.toMatchObject({
      faults: [{ row: 1, rule: 'maxLength' }],
    });
    await expect(read('jsonl', '{"type":"', 'x')).rejects.toMatchObject({
      faults: [{ row: 1, rule: 'maxLength' }],
    });
    const columns = `type,slug,${'x,'.repeat(1_000_000)}\n`;
    const { list } = await run(fileOf(columns.slice(0, 1_999_000)));
    expect(list).toMatchObject([{ row: 1, rule: 'maxLength' }]);
  });

  test('rejects files that are too large or of another type, and leaves none behind', async () => {
    const stored = () => app.deps.db('files').where({ kind: 'catalogue_import' }).whereNull('size');
    await expect(
      admin.catalogueFiles.importCatalogue({ body: fileOf('x'.repeat(2_000_001)) }),
    ).rejects.toMatchObject({
      code: 'payload_too_large',
    });
    await expect(
      admin.catalogueFiles.importCatalogue({ body: new Blob(['x'], { type: 'text/html' }) }),
    ).rejects.toMatchObject({ code: 'unsupported_media_type' });
    await expect(
      admin.catalogueFiles.importCatalogue({ body: csv(), mode: 'all' as never }),
    ).rejects.toMatchObject({
      code: 'validation_failed',
    });
    expect(await stored()).toEqual([]);
  });

  test('runs one at a time, beside dry runs', async () => {
    const { id } = await admin.catalogueFiles.importCatalogue({ body: csv(cup('first-cup')) });
    await admin.catalogueFiles.importCatalogue({ body: csv(cup('second-cup')), dryRun: true });
    await expect(
      admin.catalogueFiles.importCatalogue({ body: csv(cup('second-cup')) }),
    ).rejects.toMatchObject({
      code: 'import_unfinished',
      problem: { detail: expect.stringContaining(id) },
    });
    await app.runJobs();
    expect((await run(csv(cup('second-cup')))).outcome).toBe('applied');
  });

  test('of an account that may not import any more fails', async () => {
    const other = await app.signIn('admin');
    const { id: jobId } = await other.tradepost.catalogueFiles.importCatalogue({
      body: csv(cup('late-cup')),
    });
    await admin.users.changeRole({ userId: other.user.id, body: { role: 'user' } });
    await app.runJobs();
    expect(await admin.jobs.get({ jobId })).toMatchObject({
      state: 'failed',
      failure: 'JobRejected: the account may not import any more',
    });
    await expect(find('late-cup')).rejects.toMatchObject({ code: 'not_found' });
  });

  test('requires a token with the scope catalogue:import', async () => {
    const input = { body: csv() };
    await expect(app.tradepost.catalogueFiles.importCatalogue(input)).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    const { tradepost } = await app.signIn('editor');
    await expect(tradepost.catalogueFiles.importCatalogue(input)).rejects.toMatchObject({
      code: 'insufficient_scope',
    });
  });
});

describe('listCatalogueImportFaults', () => {
  test('shows the faults to the owner and to managers of jobs, and to nobody else', async () => {
    const { jobId } = await run(csv(cup('b', { price: '-1' })));
    const other = await app.signIn('admin');
    const list = other.tradepost.catalogueFiles.listCatalogueImportFaults({ jobId });
    expect((await list).items).toHaveLength(1);
    const { tradepost } = await app.signIn('editor');
    await expect(tradepost.catalogueFiles.listCatalogueImportFaults({ jobId })).rejects.toMatchObject({
      code: 'insufficient_scope',
    });
    await expect(app.tradepost.catalogueFiles.listCatalogueImportFaults({ jobId })).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    const absent = { jobId: 'job_01jd3v8w5gf3sa9k2m6q7x8y9z' };
    await expect(admin.catalogueFiles.listCatalogueImportFaults(absent)).rejects.toMatchObject({
      code: 'not_found',
    });
    const { key } = await other.tradepost.apiKeys.create({
      body: { name: 'Importer', kind: 'secret', scopes: ['catalogue:import'] },
    });
    const importer = app.tradepost.withAccessToken(key).catalogueFiles;
    await expect(importer.listCatalogueImportFaults({ jobId })).rejects.toMatchObject({ code: 'not_found' });
  });
});

test('the job of an import runs alone in a process', () => {
  expect(catalogueImportJob.concurrency).toBe(1);
});

test('an import is swept with its file, and its staged rows before', async () => {
  const { jobId } = await run(csv(cup('swept', { price: '-1' }), cup('kept-in-stage')));
  const count = async (table: string) => Number((await app.deps.db(table).count())[0]?.count);
  expect(await count('catalogue_import_products')).toBeGreaterThan(0);
  await app.runSchedules();
  app.clock.advance(3_600_000);
  await app.runSchedules();
  expect(await count('catalogue_import_products')).toBe(0);
  const faults = async () => {
    const { tradepost } = await app.signIn('admin');
    return tradepost.catalogueFiles.listCatalogueImportFaults({ jobId });
  };
  expect(await faults()).toMatchObject({ items: [{ row: 2 }] });
  app.clock.advance(8 * 24 * 3_600_000);
  await app.runSchedules();
  await expect(faults()).rejects.toMatchObject({ code: 'not_found' });
  expect(await count('catalogue_imports')).toBe(0);
});
