import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { operations } from '../../../generated/operations.ts';
import type { OperationSpec } from '../../../src/contract/operation.ts';
import { isWellFormed, newApiKey } from '../../../src/features/accounts/api-keys/api-key.ts';
import { collectContributions } from '../../../src/features.ts';
import { systemRandomness } from '../../../src/lib/secret.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

const { scopesOf } = collectContributions();

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const day = 24 * 3_600_000;
const absent = 'key_00000000000000000000000000';

type Wish = Parameters<Tradepost['apiKeys']['create']>[0]['body'];
type Scope = Wish['scopes'][number];

/** The scopes that a key can have, by the contract. */
const keyScopes = [
  ...new Set(
    (Object.values(operations) as OperationSpec[]).flatMap(({ security }) =>
      security.flatMap(({ apiKey = [] }) => apiKey),
    ),
  ),
  // No operation requires it: it selects the events of a stream.
  'events:read',
].sort() as Scope[];
const readScopes: Scope[] = ['orders:read', 'posts:read', 'profile:read'];

const secret = (scopes: Scope[], more: Partial<Wish> = {}): Wish => ({
  name: 'Export',
  kind: 'secret',
  scopes,
  ...more,
});

const inDays = (days: number) => new Date(app.clock.now().getTime() + days * day).toISOString();

const make = async (tradepost: Tradepost, wish: Wish) => {
  const { key, ...apiKey } = await tradepost.apiKeys.create({ body: wish });
  return { key, apiKey, holder: app.tradepost.withAccessToken(key) };
};

describe('createApiKey', () => {
  test('returns the key, its URL and its recognisable beginning', async () => {
    const { tradepost } = await app.signIn('user');
    const body = secret(['orders:read', 'profile:read'], { expiresAt: inDays(1) });
    const { data, status, headers } = await tradepost.apiKeys.create({ body }).withResponse();
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/v1/me/api-keys/${data.id}`);
    expect(data).toEqual({
      ...body,
      id: expect.stringMatching(/^key_/),
      key: expect.stringMatching(/^tp_sk_[0-9a-z]{39}$/),
      hint: `tp_sk_…${data.key.slice(-4)}`,
      createdAt: app.clock.now().toISOString(),
    });
    expect(isWellFormed(data.key)).toBe(true);
  });

  test('stores only a hash of it, and writes it to no log and no audit event', async () => {
    const { tradepost, user } = await app.signIn('admin');
    const { key, apiKey, holder } = await make(tradepost, secret(['profile:read']));
    await holder.accounts.me();
    const { rows } = await app.deps.db.raw<{ rows: { line: string }[] }>(
      'select api_keys::text as line from api_keys union all select audit_events::text from audit_events',
    );
    const random = key.slice('tp_sk_'.length, -7);
    expect([...rows.map(({ line }) => line), ...app.logLines].join('\n')).not.toContain(random);
    const { items } = await tradepost.auditEvents.list({ target: apiKey.id, action: ['api_key.created'] });
    expect(items).toMatchObject([{ actorId: user.id, details: { kind: 'secret', scopes: 'profile:read' } }]);
  });

  test('can grant all scopes that operations accept from keys, and no others', async () => {
    const { tradepost } = await app.signIn('admin');
    const { apiKey } = await make(tradepost, secret(keyScopes));
    expect(apiKey.scopes).toEqual(keyScopes);
    const body = secret(['account:manage' as Scope]);
    await expect(tradepost.apiKeys.create({ body })).rejects.toMatchObject({
      status: 422,
      code: 'validation_failed',
      problem: { errors: [{ pointer: '/scopes/0', rule: 'enum' }] },
    });
  });

  test('makes publishable keys only of scopes that read', async () => {
    const { tradepost } = await app.signIn('admin');
    const wish = { name: 'Site', kind: 'publishable', scopes: readScopes } satisfies Wish;
    const { key } = await make(tradepost, wish);
    expect(key).toMatch(/^tp_pk_[0-9a-z]{39}$/);
    const scopes: Scope[] = [
      ...(['posts:read', 'posts:write', 'users:read', 'audit:read', 'webhooks:read'] as const),
      ...(['discounts:read', 'reports:read', 'stock:read'] as const),
    ];
    await expect(tradepost.apiKeys.create({ body: { ...wish, scopes } })).rejects.toMatchObject({
      status: 422,
      code: 'scope_not_grantable',
      problem: {
        errors: [1, 2, 3, 4, 5, 6, 7].map((index) => ({ in: 'body', pointer: `/scopes/${index}` })),
      },
    });
    // A constraint of the database enforces the same.
    await expect(
      app.deps.db('api_keys').update({ kind: 'publishable', scopes: ['posts:write'] }),
    ).rejects.toMatchObject({ constraint: 'api_keys_scopes_check' });
  });

  test.each(['user', 'editor', 'moderator'] as const)(
    'gives a %s no scope that the role lacks',
    async (role) => {
      const { tradepost } = await app.signIn(role);
      const own = keyScopes.filter((scope) => scopesOf(role).includes(scope));
      await expect(make(tradepost, secret(own))).resolves.toBeDefined();
      for (const scope of keyScopes.filter((one) => !own.includes(one))) {
        await expect(tradepost.apiKeys.create({ body: secret([scope]) })).rejects.toMatchObject({
          code: 'scope_not_grantable',
          problem: { errors: [{ in: 'body', pointer: '/scopes/0', rule: 'grantable' }] },
        });
      }
    },
  );

  test('rejects an expiry that is not in the future', async () => {
    const { tradepost } = await app.signIn('user');
    for (const expiresAt of [inDays(0), inDays(-1)]) {
      await expect(
        tradepost.apiKeys.create({ body: secret(['profile:read'], { expiresAt }) }),
      ).rejects.toMatchObject({
        status: 422,
        code: 'expiry_passed',
        problem: { errors: [{ in: 'body', pointer: '/expiresAt', rule: 'future' }] },
      });
    }
  });

  test.each([
    ['no scopes', { scopes: [] }, '/scopes minItems'],
    ['a duplicate scope', { scopes: ['posts:read', 'posts:read'] }, '/scopes uniqueItems'],
    ['another kind', { kind: 'master' }, '/kind enum'],
    ['no name', { name: '' }, '/name minLength'],
    ['a chosen key', { key: 'tp_sk_mine' }, '/key additionalProperties'],
    ['another owner', { userId: absent }, '/userId additionalProperties'],
    ['an expiry that is no timestamp', { expiresAt: 'never' }, '/expiresAt format'],
  ])('rejects %s', async (_, change, fault) => {
    const { tradepost } = await app.signIn('user');
    const body = { ...secret(['posts:read']), ...change } as Wish;
    const error = await tradepost.apiKeys.create({ body }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ status: 422, code: 'validation_failed' });
    const { errors } = (error as { problem: { errors: { pointer: string; rule: string }[] } }).problem;
    expect(errors.map(({ pointer, rule }) => `${pointer} ${rule}`)).toEqual([fault]);
  });

  test('makes no key for a deleted account', async () => {
    const { tradepost, user } = await app.signIn('user');
    await app.deps.db('users').where({ email: user.email }).delete();
    await expect(tradepost.apiKeys.create({ body: secret(['profile:read']) })).rejects.toMatchObject({
      status: 401,
      code: 'invalid_token',
    });
  });

  test('requires a token, and accepts no API key', async () => {
    const body = secret(['profile:read']);
    await expect(app.tradepost.apiKeys.create({ body })).rejects.toMatchObject({ code: 'unauthenticated' });
    const { holder } = await make((await app.signIn('admin')).tradepost, secret(keyScopes));
    await expect(holder.apiKeys.create({ body })).rejects.toMatchObject({
      status: 401,
      code: 'unauthenticated',
      problem: { detail: expect.stringContaining('cannot be done with an API key') },
    });
  });
});

describe('an API key', () => {
  test('acts for its owner, with its own scopes only', async () => {
    const { tradepost, user } = await app.signIn('editor');
    const { holder } = await make(tradepost, secret(['profile:read', 'tags:write']));
    expect(await holder.accounts.me()).toEqual(user);
    await expect(holder.tags.create({ body: { slug: 'by-key', name: 'By key' } })).resolves.toBeDefined();
    const post = { title: 'By key', body: 'Text.' };
    await expect(holder.posts.create({ body: post })).rejects.toMatchObject({
      status: 403,
      code: 'insufficient_scope',
    });
  });

  test('that is publishable reads and does not write', async () => {
    const { tradepost, user } = await app.signIn('editor');
    const wish = { name: 'Site', kind: 'publishable', scopes: ['profile:read', 'posts:read'] } as const;
    const { holder } = await make(tradepost, { ...wish, scopes: [...wish.scopes] });
    expect(await holder.accounts.me()).toEqual(user);
    await expect(holder.posts.create({ body: { title: 'A', body: 'B' } })).rejects.toMatchObject({
      code: 'insufficient_scope',
    });
  });

  test('sees no drafts of its owner without the scope to read posts', async () => {
    const { tradepost } = await app.signIn('editor');
    const { id: postId } = await tradepost.posts.create({ body: { title: 'Half done', body: 'Text.' } });
    const mine = { status: 'draft', limit: 1 } as const;
    const { holder: reader } = await make(tradepost, secret(['posts:read']));
    expect((await reader.posts.list(mine)).items).toMatchObject([{ id: postId }]);
    const { holder } = await make(tradepost, secret(['posts:write']));
    expect((await holder.posts.list(mine)).items).toEqual([]);
    await expect(holder.posts.get({ postId })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('loses a right with its owner at once, and gets it back', async () => {
    const { tradepost: admin } = await app.signIn('admin');
    const { tradepost, user } = await app.signIn('editor');
    const { holder } = await make(tradepost, secret(['profile:read', 'posts:write']));
    const post = () => holder.posts.create({ body: { title: 'By key', body: 'Text.' } });
    await expect(post()).resolves.toBeDefined();
    await admin.users.changeRole({ userId: user.id, body: { role: 'user' } });
    await expect(post()).rejects.toMatchObject({ code: 'insufficient_scope' });
    await admin.users.changeRole({ userId: user.id, body: { role: 'editor' } });
    await expect(post()).resolves.toBeDefined();
    await admin.users.deactivate({ userId: user.id });
    await expect(holder.accounts.me()).rejects.toMatchObject({ status: 401, code: 'invalid_token' });
    await admin.users.restore({ userId: user.id });
    await expect(holder.accounts.me()).resolves.toMatchObject({ id: user.id });
  });

  test('ends when it expires', async () => {
    const { tradepost } = await app.signIn('user');
    const { holder } = await make(tradepost, secret(['profile:read'], { expiresAt: inDays(1) }));
    app.clock.advance(day - 1);
    await expect(holder.accounts.me()).resolves.toBeDefined();
    app.clock.advance(1);
    await expect(holder.accounts.me()).rejects.toMatchObject({
      status: 401,
      code: 'invalid_token',
      problem: { detail: 'The API key is expired.' },
    });
  });

  test('records its use at most once a minute', async () => {
    const { tradepost } = await app.signIn('user');
    const { holder, apiKey } = await make(tradepost, secret(['profile:read']));
    expect(apiKey).not.toHaveProperty('lastUsedAt');
    const writes: string[] = [];
    const note = ({ sql }: { sql: string }) => {
      if (sql.startsWith('update api_keys')) writes.push(sql);
    };
    app.deps.db.on('query', note);
    const begun = app.clock.now();
    for (let n = 0; n < 3; n += 1) await holder.accounts.me();
    app.clock.advance(59_999);
    await holder.accounts.me();
    expect(writes).toHaveLength(1);
    app.clock.advance(1);
    await Promise.all([holder.accounts.me(), holder.accounts.me(), holder.accounts.me()]);
    app.deps.db.removeListener('query', note);
    const { lastUsedAt } = await tradepost.apiKeys.get({ apiKeyId: apiKey.id });
    expect(lastUsedAt).toBe(new Date(begun.getTime() + 60_000).toISOString());
  });

  test.each([
    ['is cut off', (key: string) => key.slice(0, -1)],
    ['has a wrong letter', (key: string) => key.replace(/.(?=.{9}$)/, (one) => (one === 'a' ? 'b' : 'a'))],
    ['names another kind', (key: string) => key.replace('tp_sk_', 'tp_pk_')],
    ['is in capitals', (key: string) => key.toUpperCase().replace('TP_SK_', 'tp_sk_')],
    ['is 10 kB long', (key: string) => key.padEnd(10_000, '0')],
    ['is only the prefix', () => 'tp_'],
  ])('that %s is rejected without a query', async (_, spoil) => {
    const { tradepost } = await app.signIn('user');
    const { key } = await make(tradepost, secret(['profile:read']));
    const queries: string[] = [];
    const note = ({ sql }: { sql: string }) => void queries.push(sql);
    app.deps.db.on('query', note);
    await expect(app.tradepost.withAccessToken(spoil(key)).accounts.me()).rejects.toMatchObject({
      status: 401,
      code: 'invalid_token',
      problem: { detail: 'The API key is mistyped or incomplete.' },
    });
    app.deps.db.removeListener('query', note);
    expect(queries).toEqual([]);
  });

  test('that does not exist is rejected, even where none is needed', async () => {
    const stranger = app.tradepost.withAccessToken(newApiKey('secret', systemRandomness));
    await expect(stranger.accounts.me()).rejects.toMatchObject({ status: 401, code: 'invalid_token' });
    await expect(stranger.posts.list()).rejects.toMatchObject({ status: 401, code: 'invalid_token' });
  });

  test('costs one query more than the operation', async () => {
    const { tradepost } = await app.signIn('user');
    const { holder } = await make(tradepost, secret(['profile:read']));
    await holder.accounts.me();
    const queries: string[] = [];
    const note = ({ sql }: { sql: string }) => void queries.push(sql);
    app.deps.db.on('query', note);
    await holder.accounts.me();
    app.deps.db.removeListener('query', note);
    expect(queries).toHaveLength(2);
  });
});

describe('listApiKeys', () => {
  test('lists the keys of the account, newest first, and no foreign ones', async () => {
    const { tradepost } = await app.signIn('admin');
    await make((await app.signIn('user')).tradepost, secret(['profile:read']));
    const made = [];
    for (const kind of ['secret', 'publishable'] as const) {
      app.clock.advance(1);
      const scopes = kind === 'secret' ? keyScopes : readScopes;
      made.unshift(await make(tradepost, { name: kind, kind, scopes, expiresAt: inDays(1) }));
    }
    for (const { holder } of made) await holder.accounts.me();
    const lastUsedAt = app.clock.now().toISOString();
    const { items } = await tradepost.apiKeys.list();
    expect(items).toEqual(made.map(({ apiKey }) => ({ ...apiKey, lastUsedAt })));
    const names: string[] = [];
    for await (const { name } of tradepost.apiKeys.list({ limit: 1 })) names.push(name);
    expect(names).toEqual(['publishable', 'secret']);
  });

  test('requires a token, and accepts no API key', async () => {
    await expect(app.tradepost.apiKeys.list()).rejects.toMatchObject({ code: 'unauthenticated' });
    const { holder } = await make((await app.signIn('admin')).tradepost, secret(keyScopes));
    await expect(holder.apiKeys.list()).rejects.toMatchObject({ status: 401, code: 'unauthenticated' });
    // An operation without authentication ignores it.
    await expect(holder.tags.list()).resolves.toBeDefined();
  });
});

describe('getApiKey', () => {
  test('returns an own key, without its secret', async () => {
    const { tradepost } = await app.signIn('admin');
    for (const kind of ['secret', 'publishable'] as const) {
      const scopes = kind === 'secret' ? keyScopes : readScopes;
      const { apiKey } = await make(tradepost, { name: kind, kind, scopes, expiresAt: inDays(1) });
      expect(await tradepost.apiKeys.get({ apiKeyId: apiKey.id })).toEqual(apiKey);
    }
  });

  test('finds neither an absent key nor a foreign one, not even for an administrator', async () => {
    const { apiKey } = await make((await app.signIn('user')).tradepost, secret(['profile:read']));
    const { tradepost } = await app.signIn('admin');
    for (const apiKeyId of [absent, apiKey.id]) {
      await expect(tradepost.apiKeys.get({ apiKeyId })).rejects.toMatchObject({
        status: 404,
        code: 'not_found',
      });
    }
    await expect(tradepost.apiKeys.get({ apiKeyId: 'mine' })).rejects.toMatchObject({ status: 422 });
    await expect(app.tradepost.apiKeys.get({ apiKeyId: absent })).rejects.toMatchObject({
      code: 'unauthenticated',
    });
  });
});

describe('renameApiKey', () => {
  test('changes the name and nothing else, and is recorded', async () => {
    const { tradepost, user } = await app.signIn('admin');
    const { apiKey, holder } = await make(tradepost, secret(keyScopes));
    const shown = await tradepost.apiKeys.get({ apiKeyId: apiKey.id });
    const renamed = await tradepost.apiKeys.rename({ apiKeyId: apiKey.id, body: { name: 'Warehouse' } });
    expect(renamed).toEqual({ ...shown, name: 'Warehouse' });
    expect(await tradepost.apiKeys.get({ apiKeyId: apiKey.id })).toEqual(renamed);
    await expect(holder.accounts.me()).resolves.toBeDefined();
    const { items } = await tradepost.auditEvents.list({ target: apiKey.id, action: ['api_key.renamed'] });
    expect(items).toMatchObject([{ actorId: user.id, result: 'success' }]);
  });

  test('rejects an empty name, a change of the scopes, and a request without a token', async () => {
    const { tradepost } = await app.signIn();
    const { apiKey } = await make(tradepost, secret(['profile:read']));
    const rename = (body: object) => tradepost.apiKeys.rename({ apiKeyId: apiKey.id, body: body as never });
    await expect(rename({ name: '' })).rejects.toMatchObject({
      status: 422,
      problem: { errors: [{ in: 'body', pointer: '/name', rule: 'minLength' }] },
    });
    await expect(rename({ name: 'Mine', scopes: ['audit:read'] })).rejects.toMatchObject({
      status: 422,
      problem: { errors: [{ in: 'body', pointer: '/scopes', rule: 'additionalProperties' }] },
    });
    await expect(
      app.tradepost.apiKeys.rename({ apiKeyId: apiKey.id, body: { name: 'Mine' } }),
    ).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  test('finds neither an absent key nor a foreign one', async () => {
    const { apiKey } = await make((await app.signIn()).tradepost, secret(['profile:read']));
    const { tradepost } = await app.signIn('admin');
    for (const apiKeyId of [absent, apiKey.id]) {
      await expect(tradepost.apiKeys.rename({ apiKeyId, body: { name: 'Mine' } })).rejects.toMatchObject({
        status: 404,
        code: 'not_found',
      });
    }
  });
});

describe('revokeApiKey', () => {
  test('ends a key at once', async () => {
    const { tradepost, user } = await app.signIn('admin');
    const { apiKey, holder } = await make(tradepost, secret(['profile:read']));
    await holder.accounts.me();
    expect(await tradepost.apiKeys.revoke({ apiKeyId: apiKey.id })).toBeUndefined();
    await expect(holder.accounts.me()).rejects.toMatchObject({ status: 401, code: 'invalid_token' });
    const { items } = await tradepost.auditEvents.list({ target: apiKey.id, action: ['api_key.revoked'] });
    expect(items).toMatchObject([{ actorId: user.id, result: 'success' }]);
  });

  test('takes effect once for two concurrent requests', async () => {
    const { tradepost } = await app.signIn('user');
    const { apiKey } = await make(tradepost, secret(['profile:read']));
    const revoke = () => tradepost.apiKeys.revoke({ apiKeyId: apiKey.id });
    const attempts = await Promise.allSettled([revoke(), revoke()]);
    const rejected = attempts.filter(({ status }) => status === 'rejected');
    expect(rejected).toMatchObject([{ reason: { code: 'not_found' } }]);
  });

  test('finds neither an absent key nor a foreign one', async () => {
    const { apiKey, holder } = await make((await app.signIn('user')).tradepost, secret(['profile:read']));
    const { tradepost } = await app.signIn('admin');
    for (const apiKeyId of [absent, apiKey.id]) {
      await expect(tradepost.apiKeys.revoke({ apiKeyId })).rejects.toMatchObject({
        status: 404,
        code: 'not_found',
      });
    }
    await expect(holder.accounts.me()).resolves.toBeDefined();
    await expect(app.tradepost.apiKeys.revoke({ apiKeyId: apiKey.id })).rejects.toMatchObject({
      code: 'unauthenticated',
    });
  });
});
