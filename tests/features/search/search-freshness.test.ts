import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import * as migration from '../../../migrations/0102-post-categories-in-search.ts';
import { takeInWords } from '../../../src/features/search/search-words.ts';
import { toUuid } from '../../../src/lib/id.ts';
import { whileLocked } from '../../support/account-lock.ts';
import { buildProduct } from '../../support/factories.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

let app: TestApp;
let admin: Tradepost;
beforeAll(async () => {
  app = await startTestApp();
  admin = (await app.signIn('admin')).tradepost;
});
afterAll(() => app.close());

/** The documents that are not as they have to be. */
const staleDocuments = async (): Promise<string[]> => {
  const fields = 'type, public_at, price_minor, title, vector, facets';
  const { rows } = await app.deps.db.raw(`
    select id from (select id, ${fields} from search_documents) as stored
      full join (select id, ${fields} from wanted_search_documents) as wanted using (id)
    where (stored.type, stored.public_at, stored.price_minor, stored.title, stored.vector, stored.facets)
      is distinct from (wanted.type, wanted.public_at, wanted.price_minor, wanted.title, wanted.vector, wanted.facets)`);
  return rows.map(({ id }: { id: string }) => id);
};

const titles = async (q: string) =>
  (await app.tradepost.search.listResults({ q })).items.map(({ title }) => title);

test('each operation is found as soon as it has succeeded', async () => {
  const { id: productId } = await admin.products.create({ body: buildProduct({ name: 'Juniper comb' }) });
  expect(await titles('juniper')).toEqual(['Juniper comb']);
  await admin.products.update({ productId, ifMatch: '*', body: { name: 'Larch comb' } });
  expect(await titles('juniper')).toEqual([]);
  expect(await titles('larch')).toEqual(['Larch comb']);
  await admin.products.update({ productId, ifMatch: '*', body: { description: 'Of juniper, for beards.' } });
  expect(await titles('juniper beard')).toEqual(['Larch comb']);
  await admin.products.update({ productId, ifMatch: '*', body: { status: 'archived' } });
  expect(await titles('larch')).toEqual([]);
  await admin.products.update({ productId, ifMatch: '*', body: { status: 'published' } });
  expect(await titles('larch')).toEqual(['Larch comb']);
  await admin.products.delete({ productId });
  expect(await titles('larch')).toEqual([]);
  await admin.products.restore({ productId });
  expect(await titles('larch')).toEqual(['Larch comb']);
});

/** Returns the UUID of a new product that nobody may find. */
const archive = async (): Promise<string> => {
  const { id: productId } = await admin.products.create({ body: buildProduct({ name: 'Secret sieve' }) });
  await admin.products.update({ productId, ifMatch: '*', body: { status: 'archived' } });
  return toUuid(productId);
};

test('each operation of a post is found as soon as it has succeeded', async () => {
  const { tradepost: editor } = await app.signIn('editor');
  const { id: postId } = await editor.posts.create({
    body: { title: 'Sharpening a gouge', body: 'Slowly.' },
  });
  const write = { postId, ifMatch: '*' };
  const found = () => titles('gouge');
  expect(await found()).toEqual([]);
  await editor.posts.publish(write);
  expect(await found()).toEqual(['Sharpening a gouge']);
  await editor.posts.update({ ...write, body: { title: 'Sharpening an adze' } });
  expect(await found()).toEqual([]);
  await editor.posts.update({ ...write, body: { body: 'Like a gouge.' } });
  expect(await found()).toEqual(['Sharpening an adze']);
  await editor.posts.update({ ...write, body: { body: 'Slowly.', excerpt: 'An adze is no gouge.' } });
  expect(await found()).toEqual(['Sharpening an adze']);
  await editor.posts.unpublish(write);
  expect(await found()).toEqual([]);
  await editor.posts.publish(write);
  await editor.posts.delete(write);
  expect(await found()).toEqual([]);
  await editor.posts.restore(write);
  expect(await found()).toEqual(['Sharpening an adze']);
  expect(await staleDocuments()).toEqual([]);
});

test('a scheduled post is found from its time on, and no schedule has to run', async () => {
  const { tradepost: editor } = await app.signIn('editor');
  const { id: postId } = await editor.posts.create({
    body: { title: 'The spokeshave is coming', body: 'Soon.' },
  });
  const publishAt = new Date(app.clock.now().getTime() + 120_000).toISOString();
  await editor.posts.schedule({ postId, ifMatch: '*', body: { publishAt } });
  await takeInWords(app.deps);
  const suggestions = () => app.tradepost.search.getSuggestions({ q: 'spokes' });
  expect(await titles('spokeshave')).toEqual([]);
  expect(await suggestions()).toEqual({ queries: [], results: [] });
  app.clock.advance(119_999);
  expect(await titles('spokeshaves')).toEqual([]);
  app.clock.advance(1);
  expect(await titles('spokeshave soon')).toEqual(['The spokeshave is coming']);
  await takeInWords(app.deps);
  app.clock.advance(60_000);
  expect((await suggestions()).queries).toEqual(['spokeshave']);
});

test('a post of the greatest length is found by its last word', async () => {
  const { tradepost: editor } = await app.signIn('editor');
  const letters = Array.from({ length: 16_000 }, (_, n) => n.toString(36).padStart(5, 'x')).join(' ');
  const ligatures = 'ﷺ '.repeat(1_900);
  const body = `${ligatures}${letters}`.slice(0, 99_990).concat(' zyzzyva');
  await editor.posts.create({ body: { title: 'Long', body, status: 'published' } });
  expect(await titles('zyzzyva')).toEqual(['Long']);
});

test('a document is empty while nobody may find it', async () => {
  const id = await archive();
  const [row] = await app.deps.db('search_documents').where({ id });
  expect(row).toMatchObject({ public_at: null, price_minor: null, title: '', vector: '', facets: [] });
});

/** Statements that change up to a hundred products each; `$r` is a random number below 1. */
const edits = [
  `update products set name = left(name, 100) || ' ' || (array['Oak', 'Ash', 'Elm'])[1 + n % 3], version = version + 1 from picked
    where picked.id = products.id`,
  `update products set description = 'Made of ' || md5(n::text), version = version + 1 from picked
    where picked.id = products.id`,
  `update products set price_minor = n * 7, version = version + 1 from picked where picked.id = products.id`,
  `update products set price_minor = n * 3, name = case n % 2 when 0 then name else name || ' Yew' end, version = version + 1
    from picked where picked.id = products.id`,
  `update products set status = case status when 'archived' then 'published' else 'archived' end, version = version + 1
    from picked where picked.id = products.id`,
  `update products set deleted_at = case when deleted_at is null then now() end, version = version + 1 from picked
    where picked.id = products.id`,
  `update products set units_sold = n from picked where picked.id = products.id`,
  `insert into product_tags (product_id, tag_id) select picked.id, tags.id from picked, tags on conflict do nothing`,
  `delete from product_tags using picked where product_id = picked.id`,
  `update posts set title = left(title || ' oak', 200), version = version + 1
    where id in (select id from posts order by md5(id::text) limit (select count(*) / 3 from picked))`,
  `update posts set status = case when status = 'draft' then 'published' else 'draft' end, version = version + 1,
    published_at = now(), announce_at = null where id in (select id from posts order by md5(id::text || slug) limit (select count(*) / 2 from picked))`,
  `insert into post_tags (post_id, tag_id) select posts.id, tags.id from posts, tags, picked where picked.n <= 3
    on conflict do nothing`,
  `delete from post_tags where (select count(*) from picked) > 1`,
  `update posts set category_id = (select id from post_categories order by md5(posts.id::text || id) limit 1), version = version + 1
    where id in (select id from posts order by md5(slug || id) limit (select count(*) / 2 from picked))`,
  `update posts set category_id = null, title = case when id::text < '8' then left(title || ' ash', 200) else title end,
    version = version + 1 where id in (select id from posts order by md5(slug) limit (select count(*) / 3 from picked))`,
  `delete from products using picked where picked.id = products.id and n % 10 = 0`,
  `insert into products (id, slug, name, description, category, price_minor, currency, created_at, updated_at)
    select gen_random_uuid(), 'copy-' || gen_random_uuid(), 'Copy ' || n, 'A copy.', 'edited', n, 'EUR', now(), now()
    from picked where n % 5 = 0`,
];

/** `make faults` makes ten times the edits, in another order. */
// biome-ignore lint/style/noProcessEnv: a run of the tests chooses their length and the seed
const { PROPERTY_RUNS: runs = '100', PROPERTY_SEED: seed = '' } = process.env;
const rounds = Number(runs) >= 1_000 ? 700 : 70;

test('no document is stale after thousands of edits, of one product or of many at once', async () => {
  const { db } = app.deps;
  await admin.tags.create({ body: { slug: 'edited', name: 'Edited' } });
  await admin.products.create({ body: buildProduct({ category: 'edited' }) });
  await db.raw(`
    insert into products (id, slug, name, description, category, price_minor, currency, created_at, updated_at)
    select gen_random_uuid(), 'edited-' || n, 'Chair ' || n, 'A chair.', 'edited', n, 'EUR', now(), now()
    from generate_series(1, 200) as n`);
  await db.raw(`
    insert into post_categories (id, slug, name, position, created_at, updated_at)
    select gen_random_uuid(), 'edited-' || n, 'Edited', n, now(), now() from generate_series(1, 4) as n`);
  await db.raw(`
    insert into posts (id, slug, title, body, status, created_at, updated_at)
    select gen_random_uuid(), 'edited-' || n, 'Chairs ' || n, 'A chair.', 'draft', now(), now()
    from generate_series(1, 100) as n`);
  let count = 0;
  for (let round = 0; round < rounds; round += 1) {
    const edit = edits[round % edits.length] as string;
    const { rowCount } = await db.raw(`
      with picked as materialized (
        select id, row_number() over (order by md5(id::text || '${seed}${round}'))::integer as n from products
        order by n limit ${round % 3 === 0 ? 1 : 100})
      ${edit}`);
    count += rowCount as number;
    if (round % 10 === 9) expect(await staleDocuments()).toEqual([]);
  }
  expect(count).toBeGreaterThan(rounds * 30);
}, 600_000);

test('only a change of the words of a document queues them', async () => {
  const { db } = app.deps;
  const { id: productId } = await admin.products.create({ body: buildProduct({ category: 'combs' }) });
  const { id: tagId } = await admin.tags.create({ body: { slug: 'queued', name: 'Queued' } });
  await admin.categories.create({ body: { slug: 'brushes', name: 'Brushes' } });
  const queued = async (change: object): Promise<boolean> => {
    await db('search_word_queue').delete();
    await admin.products.update({ productId, ifMatch: '*', body: change });
    return (await db('search_word_queue').where({ document_id: toUuid(productId) })).length > 0;
  };
  const price = { amount: 4_321, currency: 'EUR' } as const;
  for (const change of [{ price }, { category: 'brushes' }, { tagIds: [tagId] }])
    expect([change, await queued(change)]).toEqual([change, false]);
  for (const change of [{ name: 'Fir comb' }, { description: 'Of fir.' }, { status: 'archived' }])
    expect([change, await queued(change)]).toEqual([change, true]);
  expect(await staleDocuments()).toEqual([]);
});

test('neither another category of a post nor other tags queue its words', async () => {
  const { db } = app.deps;
  const { tradepost: editor } = await app.signIn('editor');
  const { id: categoryId } = await editor.postCategories.create({ body: { slug: 'queued', name: 'Queued' } });
  const { id: tagId } = await admin.tags.create({ body: { slug: 'queued-post', name: 'Queued' } });
  const { id: postId } = await editor.posts.create({
    body: { title: 'Waiting', body: 'Slowly.', status: 'published' },
  });
  const queued = async (body: object): Promise<boolean> => {
    await db('search_word_queue').delete();
    await editor.posts.update({ postId, ifMatch: '*', body });
    return (await db('search_word_queue').where({ document_id: toUuid(postId) })).length > 0;
  };
  for (const change of [{ categoryId }, { tagIds: [tagId] }, { categoryId: null }])
    expect([change, await queued(change)]).toEqual([change, false]);
  for (const change of [{ title: 'Still waiting' }, { body: 'Still.', categoryId }, { excerpt: 'Not yet.' }])
    expect([change, await queued(change)]).toEqual([change, true]);
  expect(await staleDocuments()).toEqual([]);
});

test('the migration writes the keys of the categories of existing posts', async () => {
  const { db } = app.deps;
  const { tradepost: editor } = await app.signIn('editor');
  const { id: categoryId } = await editor.postCategories.create({ body: { slug: 'older', name: 'Older' } });
  const write = (fields: object) =>
    editor.posts.create({ body: { title: 'Older', body: 'Text.', categoryId, ...fields } });
  const { id: listed } = await write({ status: 'published' });
  const { id: draft } = await write({});
  const facetsOf = async (tx: Knex, postId: string): Promise<string[]> =>
    (
      await tx('search_documents')
        .where({ id: toUuid(postId) })
        .first('facets')
    ).facets;
  await db.transaction(async (tx) => {
    await migration.down(tx);
    expect(await facetsOf(tx, listed)).toEqual(['type:post']);
    await migration.up(tx);
    expect(await facetsOf(tx, listed)).toEqual(['type:post', `postCategory:${toUuid(categoryId)}`]);
    expect(await facetsOf(tx, draft)).toEqual([]);
  });
  expect(await staleDocuments()).toEqual([]);
});

test('no document is stale if a transaction fails', async () => {
  const { db } = app.deps;
  const failing = db.transaction(async (tx) => {
    await tx('products').update({ name: 'Rolled back' });
    await tx('product_tags').delete();
    throw new Error('A failure');
  });
  await expect(failing).rejects.toThrow('A failure');
  expect(await staleDocuments()).toEqual([]);
});

test.each([
  ['tagged', 'changed'],
  ['tagged', 'published again'],
  ['changed', 'tagged'],
  ['published again', 'tagged'],
])('no document is stale if a product is %s and %s at once', async (first, second) => {
  const { db } = app.deps;
  const { id: tag } = await admin.tags.create({
    body: { slug: `race-${first}-${second}`.replaceAll(' ', '-'), name: 'Race' },
  });
  const [id, tagId] = [await archive(), toUuid(tag)];
  const changes: Record<string, (tx: Knex) => Promise<unknown>> = {
    tagged: (tx) => tx('product_tags').insert({ product_id: id, tag_id: tagId }),
    changed: (tx) => tx('products').where({ id }).update({ name: 'Raced', version: 9 }),
    'published again': (tx) => tx('products').where({ id }).update({ status: 'published', version: 9 }),
  };
  const race = {
    lock: (tx: Knex) => changes[first]?.(tx) as Promise<unknown>,
    requests: [() => changes[second]?.(db) as Promise<unknown>],
    change: async () => {},
  };
  expect(await whileLocked(app, race)).toEqual([expect.objectContaining({ status: 'fulfilled' })]);
  expect(await staleDocuments()).toEqual([]);
  expect(await db('product_tags').where({ product_id: id })).toHaveLength(1);
});

test.each([
  ['filed', 'tagged'],
  ['tagged', 'filed'],
])('no document is stale if a post is %s and %s at once', async (first, second) => {
  const { db } = app.deps;
  const { tradepost: editor } = await app.signIn('editor');
  const slug = `post-race-${first}`;
  const { id: tag } = await admin.tags.create({ body: { slug, name: 'Race' } });
  const { id: category } = await editor.postCategories.create({ body: { slug, name: 'Race' } });
  const { id: postId } = await editor.posts.create({
    body: { title: 'Race', body: 'Text.', status: 'published' },
  });
  const id = toUuid(postId);
  const changes: Record<string, (tx: Knex) => Promise<unknown>> = {
    filed: async (tx) =>
      tx('posts')
        .where({ id })
        .update({ category_id: toUuid(category), version: 9 }),
    tagged: async (tx) => tx('post_tags').insert({ post_id: id, tag_id: toUuid(tag) }),
  };
  const race = {
    lock: (tx: Knex) => changes[first]?.(tx) as Promise<unknown>,
    requests: [() => changes[second]?.(db) as Promise<unknown>],
    change: async () => {},
  };
  expect(await whileLocked(app, race)).toEqual([expect.objectContaining({ status: 'fulfilled' })]);
  expect(await staleDocuments()).toEqual([]);
  const [row] = await db('search_documents').where({ id });
  expect(row.facets).toEqual(['type:post', `postCategory:${toUuid(category)}`, `tag:${toUuid(tag)}`]);
});
