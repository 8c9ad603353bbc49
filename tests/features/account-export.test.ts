import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newUuid, toUuid } from '../../src/lib/id.ts';
import { openTestSession, startTestApp, type TestApp } from '../support/test-app.ts';
import { tokensOf } from '../support/tokens-of.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const minute = 60_000;
const { schemas } = JSON.parse(readFileSync('generated/openapi.json', 'utf8')).components;

const sellKettles = async () => {
  const admin = (await app.signIn('admin')).tradepost;
  return admin.products.create({
    body: {
      slug: `kettle-${newUuid(app.clock.now())}`,
      name: 'Kettle',
      description: 'For water.',
      category: 'kitchen',
      price: { amount: 4500, currency: 'EUR' },
      stock: 5,
    },
  });
};

/** Of each list one row more than an export has room for. */
const tooMany = [
  `insert into posts (id, author_id, slug, title, body, status, created_at, updated_at)
   select gen_random_uuid(), :uuid, 'of-many-' || n, 'One of many', '…', 'draft', :now, :now
   from generate_series(1, 1001) as n`,
  `insert into orders (id, user_id, status, currency, total_minor, created_at)
   select gen_random_uuid(), :uuid, 'pending', 'EUR', 0, :now from generate_series(1, 2001)`,
  `insert into order_items (order_id, position, product_id, name, quantity, unit_price_minor, total_minor)
   select id, 0, :productId, 'Kettle', 1, 0, 0 from orders where user_id = :uuid`,
  `insert into sessions (id, user_id, address, user_agent, created_at, authenticated_at, last_seen_at, expires_at)
   select gen_random_uuid(), :uuid, '192.0.2.1', '', :now, :now, :now, :later from generate_series(1, 2001)`,
  `insert into identities (id, user_id, provider, issuer, subject, created_at, last_used_at)
   select gen_random_uuid(), :uuid, 'google', 'https://google.example', n, :now, :now
   from generate_series(1, 2001) as n`,
  `insert into api_keys (id, user_id, name, kind, scopes, key_hash, hint, created_at)
   select gen_random_uuid(), :uuid, 'One of many', 'secret', '{posts:read}', n::text::bytea, 'tp_…', :now
   from generate_series(1, 2001) as n`,
  `insert into audit_events (id, action, target, result, address, user_agent, request_id, details, created_at)
   select gen_random_uuid(), 'session.started', :target, 'success', '192.0.2.1', '', '', '{}', :now
   from generate_series(1, 2001)`,
];

describe('exportAccount', () => {
  test('answers with all of the account and nothing of others, as a file', async () => {
    const { id: productId } = await sellKettles();
    const order = { body: { items: [{ productId, quantity: 1 }] } };
    const stranger = await app.signIn('editor');
    await stranger.tradepost.posts.create({ body: { title: 'Not hers', body: '…', status: 'published' } });
    await stranger.tradepost.orders.create(order);

    const { tradepost, user, sessionId } = await app.signIn('editor');
    const { id: tagId } = await tradepost.tags.create({ body: { slug: 'tea', name: 'Tea' } });
    const text = { title: 'Older', body: 'Text.', excerpt: 'In short.', tagIds: [tagId] };
    const older = await tradepost.posts.create({ body: { ...text, status: 'published' } });
    app.clock.advance(1);
    const draft = await tradepost.posts.create({ body: { title: 'Draft', body: 'More text.' } });
    const placed = await tradepost.orders.create(order);
    const elsewhere = await openTestSession(app.deps, user);
    await app.tradepost.withAccessToken(elsewhere.accessToken).sessions.startBrowser();
    const { data, headers } = await tradepost.personalData.exportAccount().withResponse();
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="tradepost-${user.username}-2026-06-01.json"`,
    );
    expect(data).toEqual({
      exportedAt: app.clock.now().toISOString(),
      account: user,
      sessions: [
        expect.objectContaining({ id: elsewhere.sessionId, current: false, kind: 'browser' }),
        expect.objectContaining({ id: sessionId, current: true, kind: 'token' }),
      ],
      identities: [],
      secondFactors: { passkeys: 0, recoveryCodesLeft: 0 },
      passkeys: [],
      apiKeys: [],
      posts: [draft, older],
      orders: [placed],
      auditEvents: [],
      shortened: [],
    });
  });

  test('holds nothing that proves who one is', async () => {
    const { tradepost, user, refreshToken } = await app.signIn();
    const text = JSON.stringify(await tradepost.personalData.exportAccount());
    const { password_hash: hash } = await app.deps
      .db('users')
      .where({ id: toUuid(user.id) })
      .first();
    for (const secret of [hash, refreshToken, 'csrf']) expect(text).not.toContain(secret);
  });

  test('tells how one logs in', async () => {
    const { tradepost, user } = await app.signIn();
    const { db } = app.deps;
    const created_at = app.clock.now();
    const row = { user_id: toUuid(user.id), created_at };
    await db('totp_factors').insert({
      ...row,
      sealed_secret: 'sealed',
      confirmed_at: created_at,
      last_used_step: 0,
    });
    await db('recovery_codes').insert({ ...row, code_hash: 'hash' });
    const passkey = {
      ...row,
      name: 'A phone',
      public_key: 'key',
      counter: 0,
      transports: [],
      last_used_at: created_at,
    };
    for (const backed_up of [true, false]) {
      const id = newUuid(created_at);
      await db('passkeys').insert({ ...passkey, id, credential_id: id, backed_up });
    }
    const identity = { provider: 'google', issuer: 'https://accounts.google.com', subject: 'her' };
    await db('identities').insert({ ...row, ...identity, id: newUuid(created_at), last_used_at: created_at });
    const apiKey = { ...row, name: 'A key', hint: 'tp_…', expires_at: created_at, last_used_at: created_at };
    const secret = { kind: 'secret', scopes: schemas.ApiKeyScope.enum, key_hash: 'secret' };
    const publishable = { kind: 'publishable', scopes: ['posts:read'], key_hash: 'publishable' };
    for (const key of [secret, publishable]) {
      await db('api_keys').insert({ ...apiKey, ...key, id: newUuid(created_at) });
    }
    const at = created_at.toISOString();
    const { apiKeys, passkeys, ...data } = await tradepost.personalData.exportAccount();
    expect(apiKeys.map(({ kind }) => kind).sort()).toEqual(['publishable', 'secret']);
    expect(data).toMatchObject({
      identities: [{ provider: 'google', createdAt: at }],
      secondFactors: { totp: { createdAt: at }, passkeys: 2, recoveryCodesLeft: 1 },
    });
    expect(passkeys.map(({ isBackedUp }) => isBackedUp).sort()).toEqual([false, true]);
    expect(passkeys[0]).toMatchObject({ name: 'A phone', lastUsedAt: at });
  });

  test('tells of everything that was recorded, also of what others did to the account', async () => {
    const { tradepost, user } = await app.signIn();
    const other = await app.signIn('admin');
    const now = app.clock.now();
    const event = { address: '192.0.2.1', user_agent: '', request_id: '', details: {}, created_at: now };
    const about = (schemas.AuditAction.enum as string[]).map((action, index) => ({
      ...event,
      id: newUuid(now),
      action,
      actor_id: toUuid(index % 2 === 0 ? user.id : other.user.id),
      target: index % 2 === 0 ? other.user.id : user.id,
      result: index % 2 === 0 ? 'success' : 'failure',
    }));
    await app.deps.db('audit_events').insert(about);
    const { auditEvents } = await tradepost.personalData.exportAccount();
    expect(auditEvents.map(({ action }) => action).sort()).toEqual(about.map(({ action }) => action).sort());
  });

  test('says which lists are cut', async () => {
    const { tradepost, user } = await app.signIn('editor');
    const productId = toUuid((await sellKettles()).id);
    const more = {
      uuid: toUuid(user.id),
      productId,
      target: user.id,
      now: app.clock.now(),
      later: new Date('2100-01-01'),
    };
    for (const sql of tooMany) await app.deps.db.raw(sql, more);
    const { posts, orders, shortened } = await tradepost.personalData.exportAccount();
    expect([posts.length, orders.length]).toEqual([1_000, 2_000]);
    expect(shortened).toEqual(['sessions', 'identities', 'apiKeys', 'posts', 'orders', 'auditEvents']);
  });

  test('is recorded', async () => {
    const { tradepost, user } = await app.signIn();
    await tradepost.personalData.exportAccount();
    const { auditEvents } = await tradepost.personalData.exportAccount();
    expect(auditEvents).toMatchObject([{ action: 'user.exported', actorId: user.id, target: user.id }]);
  });

  test.each(['user', 'moderator', 'editor', 'admin'] as const)('is there for the role %s', async (role) => {
    const { tradepost } = await app.signIn(role);
    expect(await tradepost.personalData.exportAccount()).toMatchObject({ account: { role } });
  });

  test('is there until one leaves, and not for a token whose session has ended with that', async () => {
    const { tradepost } = await app.signIn();
    expect(await tradepost.personalData.exportAccount()).toMatchObject({ account: { status: 'active' } });
    await tradepost.personalData.requestErasure();
    await expect(tradepost.personalData.exportAccount()).rejects.toMatchObject({ code: 'invalid_token' });
  });

  test('needs a recent proof of identity, and an account', async () => {
    const { tradepost, user } = await app.signIn();
    await app.deps
      .db('users')
      .where({ id: toUuid(user.id) })
      .delete();
    await expect(tradepost.personalData.exportAccount()).rejects.toMatchObject({ code: 'invalid_token' });
    const { user: owner } = await app.signIn();
    const body = { email: owner.email, password: 'correct horse battery' };
    const { refreshToken } = await tokensOf(app.tradepost.accounts.login({ body }));
    app.clock.advance(16 * minute);
    const { accessToken } = await app.tradepost.sessions.refreshTokens({ body: { refreshToken } });
    await expect(
      app.tradepost.withAccessToken(accessToken).personalData.exportAccount(),
    ).rejects.toMatchObject({ status: 401, code: 'reauthentication_required' });
  });
});
