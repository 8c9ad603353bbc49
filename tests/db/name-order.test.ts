import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import knex, { type Knex } from 'knex';
import { migrateToLatest } from '../../src/db/migrate.ts';
import { startTestApp, type TestApp, type Tradepost } from '../support/test-app.ts';
import { createTestDatabase } from '../support/test-database.ts';

/** Groups in the order of the contract. Names of one group are equal except for their ids. */
const order: string[][] = [
  ['«»', '—', '🍎🍎'],
  ['1 Brot'],
  ['10 Brote'],
  ['9 Brote'],
  ['(Aachen)', 'AACHEN'],
  ['Ærø', 'aero'],
  ['Ägypten', 'AGYPTEN', 'A\u0308gypten'],
  ['Äpfel'],
  ['Apfelmus', '“Apfelmus”', 'ＡＰＦＥＬＭＵＳ'],
  ['apple'],
  ["don't", 'dont', 'Don’t'],
  ['Đorđe'],
  ['e bike', 'E-Bike'],
  ['eagle'],
  ['éclair'],
  ['İstanbul', 'istanbul', 'Istanbul', 'ıstanbul'],
  ['Łódź'],
  ['Œuvre'],
  ['Smørrebrød'],
  ['STRASSE', 'Straße', 'STRAẞE'],
  ['Straßen'],
  ['Þór'],
  ['Zebra'],
  ['Zinc', 'zinc'],
  ['Άλφα', 'αλφα', 'ΑΛΦΑ'],
  ['ΟΔΟΣ', 'οδος', 'οδοσ'],
  ['Борщ', 'борщ'],
  ['Пирог'],
  ['日本'],
];
const inOrder = order.flat();
const groupOf = (name: string): number => order.findIndex((group) => group.includes(name));
/** Inserted in an order that is neither the expected one nor its reverse. */
const mixed = inOrder.toSorted(
  (a, b) => ((a.length * 31 + a.charCodeAt(0)) % 17) - ((b.length * 31 + b.charCodeAt(0)) % 17),
);

let app: TestApp;
let admin: Tradepost;
beforeAll(async () => {
  app = await startTestApp();
  admin = (await app.signIn('admin')).tradepost;
  for (const [index, name] of mixed.entries()) {
    const slug = `name-${index}`;
    const price = { amount: 100, currency: 'EUR' } as const;
    await admin.products.create({
      body: { slug, name, description: 'A thing.', category: 'names', price, stock: 1 },
    });
    await admin.posts.create({ body: { slug, title: name, body: 'Text.', status: 'published' } });
  }
});
afterAll(() => app.close());

const collect = async <Item>(pages: AsyncIterable<Item>): Promise<Item[]> => {
  const items: Item[] = [];
  for await (const item of pages) items.push(item);
  return items;
};

describe.each([100, 3, 1])('in pages of %d', (limit) => {
  test('products sort by name in dictionary order', async () => {
    const up = await collect(admin.products.list({ category: 'names', sort: ['name'], limit }));
    expect(up.map(({ name }) => groupOf(name))).toEqual(inOrder.map(groupOf));
    const down = await collect(admin.products.list({ category: 'names', sort: ['-name'], limit }));
    expect(down.map(({ id }) => id)).toEqual(up.map(({ id }) => id).toReversed());
  });

  test('posts sort by title in dictionary order', async () => {
    const up = await collect(admin.posts.list({ sort: ['title'], limit }));
    expect(up.map(({ title }) => groupOf(title as string))).toEqual(inOrder.map(groupOf));
    const down = await collect(admin.posts.list({ sort: ['-title'], limit }));
    expect(down.map(({ id }) => id)).toEqual(up.map(({ id }) => id).toReversed());
  });
});

test('equal names sort by id', async () => {
  const { items } = await admin.products.list({ category: 'names', sort: ['name'], limit: 100 });
  const equal = Object.values(Object.groupBy(items, ({ name }) => groupOf(name))).map((group) =>
    (group ?? []).map(({ id }) => id),
  );
  expect(equal).toEqual(equal.map((ids) => ids.toSorted()));
});

test('a page begins after the longest possible names, in any script', async () => {
  const names = ['𝒳', '字', '﷽', 'ﬃ', '"\\'].map((letter) => letter.repeat(Math.floor(120 / letter.length)));
  for (const [index, title] of names.entries()) {
    for (const slug of [`long-${index}`, `longer-${index}`]) {
      await admin.posts.create({ body: { slug, title, body: 'Text.' } });
    }
  }
  const sort = ['title', '-createdAt'] as const;
  const whole = (await admin.posts.list({ status: 'draft', sort: [...sort], limit: 100 })).items;
  const paged = await collect(admin.posts.list({ status: 'draft', sort: [...sort], limit: 1 }));
  expect(paged).toEqual(whole);
  expect(paged).toHaveLength(10);
});

test('usernames sort without case, by ASCII', async () => {
  const names = ['zoe', 'Yan', 'a_b', 'a-b', 'A1b', 'Aab', 'abc', 'ABD'].map((name) => `${name}-order`);
  for (const username of names.toReversed()) {
    await app.tradepost.accounts.register({
      body: { username, email: `${username}@example.com`, password: 'correct horse battery' },
    });
  }
  const listed = await collect(admin.users.list({ search: '-order', sort: ['username'], limit: 2 }));
  const expected = ['a-b', 'A1b', 'a_b', 'Aab', 'abc', 'ABD', 'Yan', 'zoe'].map((name) => `${name}-order`);
  expect(listed.map(({ username }) => username)).toEqual(expected);
});

test('tags sort by slug, by ASCII', async () => {
  for (const slug of ['ab', 'a-c', 'a1', 'a']) await admin.tags.create({ body: { slug, name: slug } });
  const listed = await collect(admin.tags.list({ limit: 1 }));
  expect(listed.map(({ slug }) => slug)).toEqual(['a', 'a-c', 'a1', 'ab']);
});

describe('the order is the same in every installation', () => {
  const migrated = async (locale: string, work: (db: Knex) => Promise<void>): Promise<void> => {
    const { url, drop } = await createTestDatabase({ empty: true, locale });
    const db = knex({ client: 'pg', connection: url });
    try {
      await migrateToLatest(db);
      await work(db);
    } finally {
      await db.destroy();
      await drop();
    }
  };

  test.each([
    ["locale_provider libc locale 'C'"],
    ["locale_provider builtin builtin_locale 'C' locale 'C'"],
    ["locale_provider builtin builtin_locale 'PG_UNICODE_FAST' locale 'C'"],
    ["locale_provider icu icu_locale 'en-US' locale 'C'"],
    ["locale_provider icu icu_locale 'sv-SE' locale 'C'"],
    ["locale_provider icu icu_locale 'tr-TR' locale 'C'"],
  ])('with %s', async (locale) => {
    await migrated(locale, async (db) => {
      const { rows } = await db.raw<{ rows: { name: string }[] }>(
        `select name from unnest(?::text[]) as name order by sort_key(name) collate "C"`,
        [mixed],
      );
      expect(rows.map(({ name }) => groupOf(name))).toEqual(inOrder.map(groupOf));
      const { rows: collations } = await db.raw<{ rows: { column: string }[] }>(
        `select format('%s.%s', attrelid::regclass, attname) as column from pg_attribute
         where attcollation = '"C"'::regcollation and attrelid::regclass::text in ('users', 'tags', 'posts', 'products')
         order by 1`,
      );
      expect(collations.map(({ column }) => column)).toEqual([
        'posts.title_key',
        'products.category',
        'products.name_key',
        'tags.slug',
        'users.search_text',
        'users.username',
      ]);
    });
  });
});
