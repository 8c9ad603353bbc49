import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createCursorSeal } from '../../src/db/cursor-key.ts';
import { closeDatabase, createDatabase } from '../../src/db/database.ts';
import { migrateToLatest } from '../../src/db/migrate.ts';
import { createTextSeal } from '../../src/lib/text-seal.ts';
import { openTestSession, startTestApp, type TestApp } from '../support/test-app.ts';
import { createTestDatabase } from '../support/test-database.ts';

let app: TestApp;
let token: string;
/** The lists by operation, each with a cursor for its second page. */
const lists: { id: string; path: string; cursor: string }[] = [];

const uuid = '0197b2f0-0000-7000-8000-000000000000';

const ask = (path: string, query: Record<string, string>) =>
  app.fetch(`${path}?${new URLSearchParams(query)}`, { headers: { authorization: `Bearer ${token}` } });

/** The outcome of a cursor: the problem's code, or the number of items of the page. */
const outcome = async (path: string, cursor: string, query: Record<string, string> = {}) => {
  const body = (await (await ask(path, { cursor, ...query })).json()) as { code?: string; items?: unknown[] };
  return body.code ?? body.items?.length;
};

beforeAll(async () => {
  app = await startTestApp();
  const admin = await app.signIn('admin');
  token = admin.token;
  await openTestSession(app.deps, admin.user);
  const { tradepost } = admin;
  for (const name of ['Secret plan', 'Secret plot']) {
    const slug = name.toLowerCase().replace(' ', '-');
    await tradepost.tags.create({ body: { slug, name } });
    await tradepost.posts.create({ body: { slug, title: name, body: 'Text.', status: 'published' } });
    const price = { amount: 100, currency: 'EUR' } as const;
    await tradepost.products.create({
      body: { slug, name, description: 'A thing.', category: 'things', price, stock: 1 },
    });
    await app.signIn('user');
    await tradepost.apiKeys.create({
      body: { name, kind: 'secret', scopes: ['orders:read'] },
    });
  }
  const paths = {
    listTags: '/v1/tags',
    listPosts: '/v1/posts',
    listUserPosts: `/v1/users/${admin.user.id}/posts`,
    listProducts: '/v1/products',
    listUsers: '/v1/users',
    listAuditEvents: '/v1/audit-events',
    listSessions: '/v1/me/sessions',
    listApiKeys: '/v1/me/api-keys',
  };
  for (const [id, path] of Object.entries(paths)) {
    const { nextCursor } = (await (await ask(path, { limit: '1' })).json()) as { nextCursor: string };
    lists.push({ id, path, cursor: nextCursor });
  }
});
afterAll(() => app.close());

test('a list accepts its own cursor', async () => {
  for (const { path, cursor } of lists)
    expect([path, await outcome(path, cursor)]).toEqual([path, expect.any(Number)]);
});

test('every other list rejects a cursor, even a list of the same rows', async () => {
  for (const { id, path } of lists) {
    for (const { cursor } of lists.filter((other) => other.id !== id)) {
      expect([path, await outcome(path, cursor)]).toEqual([path, 'invalid_cursor']);
    }
  }
});

test('another sort order rejects a cursor', async () => {
  const cursor = lists.find(({ id }) => id === 'listProducts')?.cursor as string;
  for (const sort of ['-name', 'price', 'createdAt']) {
    expect(await outcome('/v1/products', cursor, { sort })).toBe('invalid_cursor');
  }
});

test('a cursor with one changed character is rejected', async () => {
  const { path, cursor } = lists[0] as (typeof lists)[number];
  for (let index = 0; index < cursor.length; index += 1) {
    const other = cursor[index] === 'A' ? 'B' : 'A';
    const changed = `${cursor.slice(0, index)}${other}${cursor.slice(index + 1)}`;
    expect([index, await outcome(path, changed)]).toEqual([index, 'invalid_cursor']);
  }
});

test.each<[string, (cursor: string) => string]>([
  ['the last character, with the same bits', (cursor) => respell(cursor)],
  ['a part of a cursor', (cursor) => cursor.slice(0, -4)],
  ['two cursors concatenated', (cursor) => `${cursor}AAAA`],
  ['two cursors in a list', (cursor) => cursor + cursor],
  ['one character', () => 'A'],
  ['as many zeros', (cursor) => 'A'.repeat(cursor.length)],
  ['plain JSON', () => plain(['slug', 'secret-plan'])],
  ['JSON with an id', () => plain(['-id', uuid])],
  [
    'JSON sealed by another key',
    () => createTextSeal(Buffer.alloc(32)).seal(JSON.stringify(['slug', 'a']), 'listTags'),
  ],
  ['text that is no JSON', () => Buffer.from('not ours').toString('base64url')],
  ['NUL', () => Buffer.from('["slug","\\u0000"]').toString('base64url')],
])('rejects %s', async (_, forge) => {
  for (const { path, cursor } of lists) {
    const forged = forge(cursor);
    // If the last character has no spare bits, no other character decodes to the same bits.
    if (forged === cursor) continue;
    expect([path, await outcome(path, forged)]).toEqual([path, 'invalid_cursor']);
  }
});

const plain = (values: unknown[]): string => Buffer.from(JSON.stringify(values)).toString('base64url');

/** Base64url whose length is no multiple of 4 ends in unused bits. */
const respell = (cursor: string): string => {
  const bytes = Buffer.from(cursor, 'base64url');
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const spellings = [...letters].map((letter) => cursor.slice(0, -1) + letter);
  return spellings.find((text) => text !== cursor && Buffer.from(text, 'base64url').equals(bytes)) ?? cursor;
};

test('a cursor reveals nothing of the item', () => {
  expect(lists.some(({ cursor }) => respell(cursor) !== cursor)).toBe(true);
  for (const { cursor } of lists) {
    const bytes = Buffer.from(cursor, 'base64url').toString('latin1').toLowerCase();
    for (const word of ['secret', 'plan', 'plot', 'slug', 'name', 'id', '2026', '-7']) {
      // Two characters may occur by chance.
      if (word.length > 2) expect(bytes).not.toContain(word);
    }
  }
});

test('the same page has the same cursor and the same link', async () => {
  for (const { path, cursor } of lists) {
    const response = await ask(path, { limit: '1' });
    expect(response.headers.get('link')).toContain(`cursor=${cursor}>`);
    expect(await response.json()).toMatchObject({ nextCursor: cursor });
  }
});

describe('processes of one database', () => {
  test('accept the cursors of each other', async () => {
    const db = createDatabase({
      url: app.databaseUrl,
      poolMax: 1,
      preparedStatements: true,
      log: app.deps.log,
    });
    try {
      const cursor = await createCursorSeal(db).seal('listTags', JSON.stringify(['slug', 'secret-plan']));
      expect(await outcome('/v1/tags', cursor)).toBe(1);
    } finally {
      await closeDatabase(db);
    }
  });

  test('read the key again after a failed read', async () => {
    const { url, drop } = await createTestDatabase({ empty: true });
    const db = createDatabase({ url, poolMax: 1, preparedStatements: true, log: app.deps.log });
    try {
      const { seal, open } = createCursorSeal(db);
      await expect(seal('listTags', 'a')).rejects.toMatchObject({ code: '42P01' });
      await migrateToLatest(db);
      expect(await open('listTags', await seal('listTags', 'a'))).toBe('a');
    } finally {
      await closeDatabase(db);
      await drop();
    }
  });
});
