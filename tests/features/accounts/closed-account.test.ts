/** An account is closed, or loses its role, while one of its writes is in flight. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { lockAccountShared } from '../../../src/features/accounts/users/user-repository.ts';
import { toUuid } from '../../../src/lib/id.ts';
import { changeUnderway, patient, whileLocked } from '../../support/account-lock.ts';
import { buildOrder, buildProduct } from '../../support/factories.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

let app: TestApp;
let productId: string;
let tagId: string;
let postId: string;
let apiKeyId: string;
let person: Awaited<ReturnType<TestApp['signIn']>>;
beforeAll(async () => {
  app = await startTestApp(patient);
});
afterAll(() => app.close());

let things = 0;
const tag = () => {
  things += 1;
  return { slug: `tag-${things}`, name: 'Tag' };
};
const key: Parameters<Tradepost['apiKeys']['create']>[0]['body'] = {
  name: 'Key',
  kind: 'secret',
  scopes: ['profile:read'],
};

beforeEach(async () => {
  person = await app.signIn('admin');
  const { tradepost } = person;
  productId = (await tradepost.products.create({ body: buildProduct() })).id;
  tagId = (await tradepost.tags.create({ body: tag() })).id;
  postId = (await tradepost.posts.create({ body: { title: 'A post', body: 'Text.' } })).id;
  apiKeyId = (await tradepost.apiKeys.create({ body: key })).id;
});

const writes: Record<string, (by: Tradepost) => PromiseLike<unknown>> = {
  createOrder: (by) => by.orders.create({ body: buildOrder(productId) }),
  createProduct: (by) => by.products.create({ body: buildProduct() }),
  createTag: (by) => by.tags.create({ body: tag() }),
  deleteTag: (by) => by.tags.delete({ tagId }),
  createPost: (by) => by.posts.create({ body: { title: 'Another', body: 'Text.' } }),
  updatePost: (by) => by.posts.update({ postId, ifMatch: '*', body: { title: 'Other words' } }),
  createApiKey: (by) => by.apiKeys.create({ body: key }),
  revokeApiKey: (by) => by.apiKeys.revoke({ apiKeyId }),
  updateMe: (by) => by.accounts.updateMe({ ifMatch: '*', body: { profile: { bio: 'Still here.' } } }),
  requestEmailChange: (by) => by.emailAddresses.requestEmailChange({ body: { email: 'new@mail.example' } }),
  startTotpEnrolment: (by) => by.mfa.startTotpEnrolment(),
  startPasskeyRegistration: (by) => by.passkeys.startRegistration(),
  startBrowserSession: (by) => by.sessions.startBrowser(),
  requestErasure: (by) => by.personalData.requestErasure(),
};
const tables = [
  'orders',
  'products',
  'tags',
  'posts',
  'api_keys',
  'one_time_tokens',
  'totp_factors',
  'mails',
];

/** The rows of all tables that an account may write. */
const contents = async () =>
  Object.fromEntries(
    await Promise.all(
      tables.map(async (table) => [
        table,
        (await app.deps.db(table)).map((row) => JSON.stringify(row)).sort(),
      ]),
    ),
  );

const closings: [string, object][] = [
  ['is deactivated', { deactivated_at: new Date(0) }],
  ['awaits its erasure', { erases_at: new Date('2027-01-01') }],
];

describe.each(closings)('an account that %s', (_, closing) => {
  test.each(Object.entries(writes))('writes nothing by %s in flight', async (_name, write) => {
    const before = await contents();
    const [outcome] = await changeUnderway(app, {
      userId: person.user.id,
      requests: [() => write(person.tradepost)],
      change: (tx) =>
        tx('users')
          .where({ id: toUuid(person.user.id) })
          .update(closing),
    });
    expect(outcome).toMatchObject({ status: 'rejected', reason: { status: 401, code: 'invalid_token' } });
    expect(await contents()).toEqual(before);
  });

  test('reads until its access token expires', async () => {
    await app.deps
      .db('users')
      .where({ id: toUuid(person.user.id) })
      .update(closing);
    await expect(person.tradepost.accounts.me()).resolves.toMatchObject({ status: 'deactivated' });
    app.clock.advance(601_000);
    await expect(person.tradepost.accounts.me()).rejects.toMatchObject({ code: 'invalid_token' });
  });

  test('writes nothing by an API key in flight', async () => {
    const { key: secret } = await person.tradepost.apiKeys.create({
      body: { ...key, scopes: ['orders:write'] },
    });
    const [outcome] = await changeUnderway(app, {
      userId: person.user.id,
      requests: [() => writes.createOrder?.(app.tradepost.withAccessToken(secret)) as PromiseLike<unknown>],
      change: (tx) =>
        tx('users')
          .where({ id: toUuid(person.user.id) })
          .update(closing),
    });
    expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'invalid_token' } });
  });
});

describe('an account that has lost its role', () => {
  const demoted = async (write: (by: Tradepost) => PromiseLike<unknown>) => {
    const [outcome] = await changeUnderway(app, {
      userId: person.user.id,
      requests: [() => write(person.tradepost)],
      change: (tx) =>
        tx('users')
          .where({ id: toUuid(person.user.id) })
          .update({ role: 'user' }),
    });
    return outcome;
  };

  test.each(['createProduct', 'createTag', 'deleteTag', 'createPost', 'updatePost'])(
    'writes nothing by %s in flight',
    async (name) => {
      const before = await contents();
      const outcome = await demoted(writes[name] as (by: Tradepost) => PromiseLike<unknown>);
      expect(outcome).toMatchObject({
        status: 'rejected',
        reason: { status: 403, code: 'insufficient_scope' },
      });
      expect(await contents()).toEqual(before);
    },
  );

  test('gives an API key no scope of its former role', async () => {
    const body = { ...key, scopes: ['users:read' as const] };
    const outcome = await demoted((by) => by.apiKeys.create({ body }));
    expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'scope_not_grantable' } });
  });

  test('may still call the operations of its current role', async () => {
    const outcome = await demoted(writes.createOrder as (by: Tradepost) => PromiseLike<unknown>);
    expect(outcome).toMatchObject({ status: 'fulfilled' });
  });

  test('does not write with an earlier access token', async () => {
    await app.deps
      .db('users')
      .where({ id: toUuid(person.user.id) })
      .update({ role: 'editor' });
    await expect(person.tradepost.products.create({ body: buildProduct() })).rejects.toMatchObject({
      code: 'insufficient_scope',
    });
    await expect(person.tradepost.tags.create({ body: tag() })).resolves.toBeDefined();
  });
});

describe('an account with constant writes', () => {
  const closers: Record<string, (by: Tradepost) => PromiseLike<unknown>> = {
    'is deactivated': async () => {
      const admin = await app.signIn('admin');
      return admin.tradepost.users.deactivate({ userId: person.user.id });
    },
    'asks for its erasure': (by) => by.personalData.requestErasure(),
  };
  const shared = ['createOrder', 'createProduct', 'createTag', 'createPost', 'updatePost'] as const;

  test.each(Object.keys(closers).flatMap((closer) => shared.map((name) => [closer, name] as const)))(
    '%s before a later %s',
    async (closer, name) => {
      const close = closers[closer] as (by: Tradepost) => PromiseLike<unknown>;
      const write = writes[name] as (by: Tradepost) => PromiseLike<unknown>;
      const [closed, written] = await whileLocked(app, {
        lock: (tx) => lockAccountShared({ db: tx }, person.user.id),
        requests: [() => close(person.tradepost), () => write(person.tradepost)],
        change: async () => {},
      });
      expect(closed).toMatchObject({ status: 'fulfilled' });
      expect(written).toMatchObject({ status: 'rejected', reason: { code: 'invalid_token' } });
    },
  );
});

test('an account does several things concurrently without a deadlock', async () => {
  const holding = await app.deps.db.transaction();
  await holding('users')
    .where({ id: toUuid(person.user.id) })
    .forShare();
  await expect(writes.createOrder?.(person.tradepost)).resolves.toBeDefined();
  await holding.rollback();
});
