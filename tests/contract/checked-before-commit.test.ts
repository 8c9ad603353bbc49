/** A response is checked before its transaction commits: what the contract cannot show is never stored. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { operations } from '../../generated/operations.ts';
import { mailedToken } from '../support/mailbox.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

type OperationId = keyof typeof operations;

let app: TestApp;
let admin: Awaited<ReturnType<TestApp['signIn']>>;
let member: Awaited<ReturnType<TestApp['signIn']>>;
beforeAll(async () => {
  app = await startTestApp();
  admin = await app.signIn('admin');
  member = await app.signIn();
});
afterAll(() => app.close());

/** SQL that makes the response one that the contract does not allow, and SQL that takes that back. */
type Fault = { spoil: string; mend: string };

/** Every row that is written to the table gets the value. */
const onWrite = (table: string, column: string, value: string): Fault => ({
  spoil: `
    create or replace function spoil() returns trigger language plpgsql as
      $$ begin new.${column} := ${value}; return new; end $$;
    create trigger spoil before insert or update on ${table} for each row execute function spoil()`,
  mend: `drop trigger spoil on ${table}`,
});

/** A digest of every table. */
const snapshot = async (): Promise<Record<string, string>> => {
  const { rows } = await app.deps.db.raw(
    "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
  );
  const digests: Record<string, string> = {};
  for (const { table_name: table } of rows as { table_name: string }[]) {
    const { rows: all } = await app.deps.db.raw(`select t::text as row from "${table}" t order by 1`);
    digests[table] = createHash('sha256').update(JSON.stringify(all)).digest('hex');
  }
  return digests;
};

type Request = [
  method: string,
  path: string,
  body?: object | undefined,
  headers?: Record<string, string> | undefined,
];
type Case = [operation: OperationId, fault: Fault, prepare: () => Promise<Request>];

const send = (token: string | undefined, [method, path, body, headers = {}]: Request) =>
  app.fetch(path, {
    method,
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(body && {
        'content-type': method === 'PATCH' ? 'application/merge-patch+json' : 'application/json',
      }),
      ...headers,
    },
    ...(body && { body: JSON.stringify(body) }),
  });

let count = 0;
const unique = (): string => {
  count += 1;
  return `unique-${count}`;
};
const product = () => ({
  slug: unique(),
  name: 'Mug',
  description: 'Holds coffee.',
  category: 'ceramics',
  price: { amount: 1999, currency: 'EUR' as const },
  stock: 10,
});
const newTag = () => admin.tradepost.tags.create({ body: { slug: unique(), name: 'Tea' } });
const etagOf = async (path: string): Promise<string> => {
  const response = await send(admin.token, ['GET', path]);
  return response.headers.get('etag') as string;
};
const newApiKey = () =>
  admin.tradepost.apiKeys.create({ body: { name: 'Key', kind: 'secret', scopes: ['profile:read'] } });
const newPost = async () => {
  const { id } = await admin.tradepost.posts.create({ body: { title: 'A title', body: 'Text.' } });
  return `/v1/posts/${id}`;
};
const patch = async (path: string, body: object): Promise<Request> => [
  'PATCH',
  path,
  body,
  { 'if-match': await etagOf(path) },
];

const cases: Case[] = [
  [
    'createTag',
    onWrite('tags', 'name', "''"),
    async () => ['POST', '/v1/tags', { slug: unique(), name: 'Tea' }],
  ],
  [
    'updateTag',
    onWrite('tags', 'name', "''"),
    async () => patch(`/v1/tags/${(await newTag()).id}`, { name: 'Teas' }),
  ],
  ['createProduct', onWrite('products', 'name', "''"), async () => ['POST', '/v1/products', product()]],
  [
    'createPost',
    onWrite('posts', 'title', "''"),
    async () => ['POST', '/v1/posts', { title: 'A', body: 'Text.' }],
  ],
  ['updatePost', onWrite('posts', 'title', "''"), async () => patch(await newPost(), { title: 'Another' })],
  [
    'createOrder',
    { spoil: "update products set name = ''", mend: "update products set name = 'Mug'" },
    async () => {
      const { id: productId } = await admin.tradepost.products.create({ body: product() });
      const body = { items: [{ productId, quantity: 1 }] };
      return ['POST', '/v1/orders', body, { 'idempotency-key': unique().padEnd(16, 'x') }];
    },
  ],
  [
    'createApiKey',
    onWrite('api_keys', 'name', "''"),
    async () => ['POST', '/v1/me/api-keys', { name: 'Key', kind: 'secret', scopes: ['profile:read'] }],
  ],
  [
    'updateMe',
    onWrite('users', 'username', "'!'"),
    async () => patch('/v1/me', { profile: { bio: 'New.' } }),
  ],
  [
    'updateUser',
    onWrite('users', 'username', "'!'"),
    async () => patch(`/v1/users/${member.user.id}`, { profile: { bio: 'New.' } }),
  ],
  [
    'deactivateUser',
    onWrite('users', 'username', "'!'"),
    async () => ['POST', `/v1/users/${member.user.id}/deactivate`],
  ],
  [
    'renameApiKey',
    onWrite('api_keys', 'name', "''"),
    async () => patch(`/v1/me/api-keys/${(await newApiKey()).id}`, { name: 'Renamed' }),
  ],
  [
    'replaceUser',
    onWrite('users', 'username', "'!'"),
    async () => {
      const path = `/v1/users/${member.user.id}`;
      const { email, username } = member.user;
      return ['PUT', path, { email, username, profile: {} }, { 'if-match': await etagOf(path) }];
    },
  ],
  [
    'changeUserRole',
    onWrite('users', 'username', "'!'"),
    async () => ['PUT', `/v1/users/${member.user.id}/role`, { role: 'editor' }],
  ],
  // With transactions of their own.
  [
    'registerUser',
    onWrite('users', 'username', "'!'"),
    async () => {
      const username = unique();
      return [
        'POST',
        '/v1/users',
        { email: `${username}@a.example`, username, password: 'a long enough one' },
      ];
    },
  ],
  [
    'login',
    onWrite('sessions', 'expires_at', "timestamptz '2000-01-01'"),
    async () => ['POST', '/v1/auth/login', { email: admin.user.email, password: 'correct horse battery' }],
  ],
  [
    'redeemMagicLink',
    onWrite('sessions', 'expires_at', "timestamptz '2000-01-01'"),
    async () => {
      const { email } = (await app.signIn()).user;
      await app.tradepost.magicLinks.request({ body: { email } });
      return ['POST', '/v1/auth/magic-links/redeem', { token: await mailedToken(app, email) }];
    },
  ],
  [
    'reauthenticate',
    onWrite('sessions', 'last_seen_at', "timestamptz '12026-01-01'"),
    async () => ['POST', '/v1/auth/reauthenticate', { password: 'correct horse battery' }],
  ],
  [
    'startBrowserSession',
    onWrite('sessions', 'last_seen_at', "timestamptz '12026-01-01'"),
    async () => ['POST', '/v1/auth/browser-session'],
  ],
];

const tryOut = async (fault: Fault, [method, path, body, headers]: Request) => {
  await app.deps.db.raw(fault.spoil);
  const before = await snapshot();
  const response = await send(admin.token, [method, path, body, headers]);
  const after = await snapshot();
  await app.deps.db.raw(fault.mend);
  expect(response.status).toBe(500);
  expect(after).toEqual(before);
  // The fault was the only one.
  expect((await send(admin.token, [method, path, body, headers])).status).toBeLessThan(300);
};

test.each(cases)('%s stores nothing', async (_operation, fault, prepare) => {
  await tryOut(fault, await prepare());
});

const withKey = cases.filter(([id]) => operations[id].idempotency !== null);

test.each(withKey)('%s stores nothing under an idempotency key', async (_operation, fault, prepare) => {
  const [method, path, body, headers] = await prepare();
  await tryOut(fault, [method, path, body, { ...headers, 'idempotency-key': `under-a-key-${unique()}` }]);
});
