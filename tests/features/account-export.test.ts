import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newUuid, toUuid } from '../../src/lib/id.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
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

describe('exportAccount', () => {
  test('answers with all of the account and nothing of others, as a file', async () => {
    const { id: productId } = await sellKettles();
    const order = { body: { items: [{ productId, quantity: 1 }] } };
    const stranger = await app.signIn('editor');
    await stranger.tradepost.posts.create({ body: { title: 'Not hers', body: '…', status: 'published' } });
    await stranger.tradepost.orders.create(order);

    const { tradepost, user, sessionId } = await app.signIn('editor');
    const older = await tradepost.posts.create({
      body: { title: 'Older', body: 'Text.', status: 'published' },
    });
    app.clock.advance(1);
    const draft = await tradepost.posts.create({ body: { title: 'Draft', body: 'More text.' } });
    const placed = await tradepost.orders.create(order);
    const { data, headers } = await tradepost.personalData.exportAccount().withResponse();
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="tradepost-${user.username}-2026-06-01.json"`,
    );
    expect(data).toEqual({
      exportedAt: app.clock.now().toISOString(),
      account: user,
      sessions: [expect.objectContaining({ id: sessionId, current: true })],
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
    await db('passkeys').insert({
      ...row,
      id: newUuid(created_at),
      credential_id: 'credential',
      public_key: 'key',
      counter: 0,
      transports: [],
      backed_up: true,
      name: 'A phone',
      last_used_at: created_at,
    });
    const identity = { provider: 'google', issuer: 'https://accounts.google.com', subject: 'her' };
    await db('identities').insert({ ...row, ...identity, id: newUuid(created_at), last_used_at: created_at });
    const apiKey = { ...row, name: 'A key', hint: 'tp_…', expires_at: created_at, last_used_at: created_at };
    const secret = { kind: 'secret', scopes: schemas.ApiKeyScope.enum, key_hash: 'secret' };
    const publishable = { kind: 'publishable', scopes: ['posts:read'], key_hash: 'publishable' };
    for (const key of [secret, publishable]) {
      await db('api_keys').insert({ ...apiKey, ...key, id: newUuid(created_at) });
    }
    const at = created_at.toISOString();
    const { apiKeys, ...data } = await tradepost.personalData.exportAccount();
    expect(apiKeys.map(({ kind }) => kind).sort()).toEqual(['publishable', 'secret']);
    expect(data).toMatchObject({
      identities: [{ provider: 'google', createdAt: at }],
      secondFactors: { totp: { createdAt: at }, passkeys: 1, recoveryCodesLeft: 1 },
      passkeys: [{ name: 'A phone', isBackedUp: true, lastUsedAt: at }],
    });
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
    await app.deps.db.raw(
      `insert into posts (id, author_id, slug, title, body, status, created_at, updated_at)
       select gen_random_uuid(), ?, 'of-many-' || number, 'One of many', '…', 'draft', now(), now()
       from generate_series(1, 1001) as number`,
      [toUuid(user.id)],
    );
    const { posts, shortened } = await tradepost.personalData.exportAccount();
    expect([posts.length, shortened]).toEqual([1_000, ['posts']]);
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
