import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Schemas } from '@tradepost/client';
import { inTransaction } from '../../../src/db/transaction.ts';
import { countTaggedProducts, moveProductTags } from '../../../src/features/shop/shop-read-model.ts';
import { toUuid } from '../../../src/lib/id.ts';
import { whileRowIsHeld } from '../../support/account-lock.ts';
import { buildProduct } from '../../support/factories.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

let app: TestApp;
let admin: Tradepost;
let tags: { blue: Schemas['Tag']; oak: Schemas['Tag']; rare: Schemas['Tag'] };
beforeAll(async () => {
  app = await startTestApp();
  admin = (await app.signIn('admin')).tradepost;
  const add = (slug: string, name: string) => admin.tags.create({ body: { slug, name } });
  tags = { blue: await add('blue', 'Blue'), oak: await add('oak', 'Oak'), rare: await add('rare', 'Rare') };
});
afterAll(() => app.close());

const absentTag = 'tag_01jd3v8w5gf3sa9k2m6q7x8y9z';
const refOf = ({ id, slug, name }: Schemas['Tag']) => ({ id, slug, name });
const sell = (slug: string, ...tagIds: string[]) =>
  admin.products.create({ body: { ...buildProduct({ slug }), tagIds } });
const tag = (productId: string, ...tagIds: string[]) =>
  admin.products.update({ productId, ifMatch: '*', body: { tagIds } });
const slugsWith = async (tagSlug: string) =>
  (await app.tradepost.products.list({ tag: tagSlug })).items.map(({ slug }) => slug);
const unknownTag = {
  status: 422,
  code: 'unknown_tag',
  problem: { errors: [expect.objectContaining({ in: 'body', pointer: '/tagIds/1', rule: 'exists' })] },
};

describe('createProduct', () => {
  test('gives the product its tags, which every representation shows in the order of their slugs', async () => {
    const { data, headers } = await admin.products
      .create({ body: { ...buildProduct({ slug: 'tagged' }), tagIds: [tags.oak.id, tags.blue.id] } })
      .withResponse();
    expect(data.tags).toEqual([refOf(tags.blue), refOf(tags.oak)]);
    const read = await app.tradepost.products.get({ productId: data.id }).withResponse();
    expect(read.data).toEqual(data);
    expect(read.headers.get('etag')).toBe(headers.get('etag'));
    const { items } = await app.tradepost.products.list({ tag: 'oak', include: ['tags'] });
    expect(items).toMatchObject([{ slug: 'tagged', tags: data.tags }]);
    const plain = await app.tradepost.products.list({ tag: 'blue' });
    expect(plain.items[0]).not.toHaveProperty('tags');
    await tag(data.id);
  });

  test('rejects a tag that does not exist, and adds nothing', async () => {
    await expect(sell('untold', tags.oak.id, absentTag)).rejects.toMatchObject(unknownTag);
    await expect(app.tradepost.products.getBySlug({ slug: 'untold' })).rejects.toMatchObject({ status: 404 });
  });
});

describe('updateProduct and replaceProduct', () => {
  test('replace the tags, keep them if they are absent from a PATCH, and record the change', async () => {
    const { id: productId, ...product } = await sell('chair', tags.oak.id);
    expect((await admin.products.update({ productId, ifMatch: '*', body: { name: 'Chair' } })).tags).toEqual([
      refOf(tags.oak),
    ]);
    expect((await tag(productId, tags.blue.id)).tags).toEqual([refOf(tags.blue)]);
    const { slug, name, description, category, variants } = product;
    const body = {
      slug,
      name,
      description,
      category,
      variants: variants as Schemas['ProductVariantReplace'][],
    };
    const replaced = await admin.products.replace({ productId, ifMatch: '*', body });
    expect(replaced.tags).toEqual([]);
    const data = await app.deps
      .db('events')
      .where({ subject_id: toUuid(productId), type: 'product.updated' })
      .orderBy('sequence')
      .pluck('data');
    expect(data.map(({ fields }) => fields)).toEqual([['name'], ['tagIds'], ['name', 'tagIds']]);
  });

  test('report an absent product first, then an old version, then a tag that does not exist', async () => {
    const body = { tagIds: [tags.oak.id, absentTag] };
    const productId = 'prd_01jd3v8w5gf3sa9k2m6q7x8y9z';
    await expect(admin.products.update({ productId, ifMatch: '*', body })).rejects.toMatchObject({
      status: 404,
    });
    const { id } = await sell('stool');
    await expect(admin.products.update({ productId: id, ifMatch: '"0"', body })).rejects.toMatchObject({
      status: 412,
    });
    await expect(admin.products.update({ productId: id, ifMatch: '*', body })).rejects.toMatchObject(
      unknownTag,
    );
  });

  test('a tag cannot be deleted while a transaction gives it to a product', async () => {
    const { id: productId } = await sell('bench');
    const doomed = await admin.tags.create({ body: { slug: 'doomed', name: 'Doomed' } });
    const [change, deletion] = await whileRowIsHeld<unknown>(app, {
      row: (tx) => tx('products').where({ id: toUuid(productId) }),
      // The change holds the tag while it waits for the product.
      requests: [() => tag(productId, doomed.id), () => admin.tags.delete({ tagId: doomed.id, force: true })],
      change: async () => {},
    });
    expect(change).toMatchObject({ status: 'fulfilled', value: { tags: [refOf(doomed)] } });
    expect(deletion).toMatchObject({ status: 'fulfilled' });
    expect((await app.tradepost.products.get({ productId })).tags).toEqual([]);
  });
});

describe('updateTag and deleteTag', () => {
  test('change what products show, and their ETags, at once', async () => {
    const brass = await admin.tags.create({ body: { slug: 'brass', name: 'Brass' } });
    const { id: productId } = await sell('lamp', brass.id);
    const etag = async () =>
      (await app.tradepost.products.get({ productId }).withResponse()).headers.get('etag');
    const before = await etag();
    await admin.tags.update({ tagId: brass.id, ifMatch: '*', body: { slug: 'bronze', name: 'Bronze' } });
    const renamed = await app.tradepost.products.get({ productId });
    expect(renamed.tags).toEqual([{ id: brass.id, slug: 'bronze', name: 'Bronze' }]);
    expect(await etag()).not.toBe(before);
    expect(await slugsWith('bronze')).toEqual(['lamp']);
    expect(await slugsWith('brass')).toEqual([]);
    // The old tag still names the version of the product itself.
    await admin.products.update({ productId, ifMatch: before as string, body: { name: 'Lamp' } });
    await admin.tags.delete({ tagId: brass.id, force: true });
    expect((await app.tradepost.products.get({ productId })).tags).toEqual([]);
    expect(await slugsWith('bronze')).toEqual([]);
  });
});

describe('getProductFacets', () => {
  test('counts the most frequent tags, within the other filters but not its own', async () => {
    const { id } = await sell('drawer', tags.oak.id, tags.rare.id);
    const other = await sell('shelf', tags.oak.id);
    const gone = await sell('desk', tags.oak.id, tags.rare.id);
    await admin.products.delete({ productId: gone.id });
    const { tag: facet } = await app.tradepost.products.getFacets({ facets: ['tag'], tag: 'rare' });
    expect(facet).toEqual([
      { slug: 'oak', name: 'Oak', count: 2 },
      { slug: 'rare', name: 'Rare', count: 1 },
    ]);
    const priced = await app.tradepost.products.getFacets({
      facets: ['price', 'tag'],
      tag: 'rare',
      minPrice: 5000,
    });
    expect([priced.price?.map(({ count }) => count), priced.tag]).toEqual([[0, 1, 0, 0, 0], []]);
    await tag(id);
    await tag(other.id);
  });
});

test('a tag finds its products by the sort key, whether few or thousands have it', async () => {
  const { db } = app.deps;
  await admin.categories.create({ body: { slug: 'bees', name: 'Bees', position: 9 } });
  const swarm = await admin.tags.create({ body: { slug: 'swarm', name: 'Swarm' } });
  const insert = (from: number, to: number) =>
    db.raw(
      `with added as (
        insert into products (id, slug, name, description, category, price_minor, currency, created_at, updated_at)
        select gen_random_uuid(), 'bee-' || n, 'Bee ' || lpad(n::text, 5, '0'), 'x', 'bees', n, 'EUR', now(), now()
        from generate_series(:from::integer, :to::integer) n returning id)
      insert into product_tags (product_id, tag_id) select id, :tag from added`,
      { from, to, tag: toUuid(swarm.id) },
    );
  const pages = async () => {
    const found: string[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < 3; page += 1) {
      const list = await app.tradepost.products.list({
        ...{ tag: 'swarm', limit: 2, sort: ['-price'], maxPrice: 5 },
        ...(cursor && { cursor }),
      });
      found.push(...list.items.map(({ slug }) => slug));
      cursor = list.nextCursor;
    }
    return [found, cursor];
  };
  const lowest = [['bee-5', 'bee-4', 'bee-3', 'bee-2', 'bee-1'], undefined];
  await insert(1, 5_000);
  expect(await pages()).toEqual(lowest);
  await insert(5_001, 5_001);
  app.clock.advance(60_000);
  expect(await pages()).toEqual(lowest);
  const { items } = await app.tradepost.products.list({ tag: 'swarm', limit: 1, sort: ['-price'] });
  expect(items).toMatchObject([{ slug: 'bee-5001' }]);
  expect((await app.tradepost.products.list({ tag: 'no-such-tag' })).items).toEqual([]);
});

test('moveProductTags gives products another tag once, also those that have both', async () => {
  const [one, both] = [await sell('cup', tags.rare.id), await sell('saucer', tags.rare.id, tags.blue.id)];
  // A deleted product from above has the tag too.
  expect(await countTaggedProducts(app.deps, tags.rare.id)).toBe(3);
  await inTransaction(app.deps, (context) => moveProductTags(context, tags.rare.id, tags.blue.id));
  expect(await countTaggedProducts(app.deps, tags.rare.id)).toBe(0);
  expect((await slugsWith('blue')).sort()).toEqual(['cup', 'saucer']);
  for (const { id: productId } of [one, both]) {
    expect((await app.tradepost.products.get({ productId, include: ['stock'] })).tags).toEqual([
      refOf(tags.blue),
    ]);
  }
});

test('every other operation that returns a product shows its tags', async () => {
  const ash = await admin.tags.create({ body: { slug: 'ash', name: 'Ash' } });
  const { id: productId, slug, name, description, category, variants } = await sell('bookshelf', ash.id);
  const body = {
    ...{ slug, name, description, category, tagIds: [ash.id] },
    variants: variants as Schemas['ProductVariantReplace'][],
  };
  expect((await admin.products.replace({ productId, ifMatch: '*', body })).tags).toEqual([refOf(ash)]);
  expect((await app.tradepost.products.getBySlug({ slug })).tags).toEqual([refOf(ash)]);
  await admin.products.delete({ productId });
  const { items } = await admin.products.listArchived({ state: 'deleted' });
  expect(items.find(({ id }) => id === productId)?.tags).toEqual([refOf(ash)]);
  expect((await admin.products.restore({ productId })).tags).toEqual([refOf(ash)]);
});
