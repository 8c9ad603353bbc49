import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { hash } from '@node-rs/argon2';
import type { ApiError } from '@tradepost/client';
import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, type JSONWebKeySet, jwtVerify } from 'jose';
import { loadConfig } from '../../../src/config.ts';
import { createDeps } from '../../../src/deps.ts';
import { emailPattern } from '../../../src/features/accounts/users/email.ts';
import { buildUser } from '../../support/factories.ts';
import { startTestApp, type TestApp } from '../../support/test-app.ts';
import { createTestDatabase } from '../../support/test-database.ts';
import { tokensOf } from '../../support/tokens-of.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const password = 'teal-kettle-on-the-stove';
const minute = 60_000;

const post = (path: string, body: unknown) =>
  app.fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

describe('registerUser', () => {
  test('returns the new account, and neither the password nor its hash', async () => {
    const person = { email: 'Mara.Lindqvist@Example.COM', username: 'Mara-Lindqvist', password };
    const { data, status } = await app.tradepost.accounts.register({ body: person }).withResponse();
    expect(status).toBe(201);
    expect(data).toEqual({
      id: expect.stringMatching(/^usr_[0-9a-z]{26}$/),
      email: 'mara.lindqvist@example.com',
      emailVerified: false,
      username: 'Mara-Lindqvist',
      role: 'user',
      status: 'active',
      language: 'en',
      profile: {},
      createdAt: app.clock.now().toISOString(),
      updatedAt: app.clock.now().toISOString(),
    });
  });

  test.each([
    ['of Accept-Language', { acceptLanguage: 'fr, de-AT;q=0.8, en;q=0.5' }, {}, 'de'],
    ['of the body', { acceptLanguage: 'en' }, { language: 'de' as const }, 'de'],
    ['English if it knows none', { acceptLanguage: 'fr' }, {}, 'en'],
  ])('the account has the language %s', async (_name, headers, fields, language) => {
    const body = { ...buildUser(), ...fields };
    expect(await app.tradepost.accounts.register({ ...headers, body })).toMatchObject({ language });
  });

  test('keeps the password as argon2id with the parameters of the configuration', async () => {
    const person = buildUser();
    await app.tradepost.accounts.register({ body: person });
    const [hash] = await app.deps.db('users').where({ email: person.email }).pluck('password_hash');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=8,t=1,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  });

  test.each([
    ['email', 'email_taken', (text: string) => ({ email: text.toUpperCase() })],
    ['username', 'username_taken', (text: string) => ({ username: text.toUpperCase() })],
  ])('rejects a taken %s, in another case too', async (field, code, recase) => {
    const first = buildUser();
    await app.tradepost.accounts.register({ body: first });
    const taken = recase(first[field as 'email' | 'username']);
    await expect(app.tradepost.accounts.register({ body: buildUser({ ...taken }) })).rejects.toMatchObject({
      status: 409,
      code,
      problem: { errors: [{ in: 'body', pointer: `/${field}`, rule: 'unique' }] },
    });
  });

  test.each([
    ['MÄRA@Example.com', 'mära@example.com'],
    ['ｍara@example.com', 'mara@example.com'],
    ['ma\u0308ra@example.org', 'mära@example.org'],
  ])('stores %s as %s', async (email, kept) => {
    const user = await app.tradepost.accounts.register({ body: buildUser({ email }) });
    expect(user.email).toBe(kept);
    const login = { email: email.toUpperCase(), password };
    await expect(app.tradepost.accounts.login({ body: login })).resolves.toBeDefined();
  });

  test('checks the NFKC form of an e-mail address by the pattern of the contract', () => {
    const { schemas } = JSON.parse(readFileSync('generated/openapi.json', 'utf8')).components;
    expect(emailPattern.source).toBe(new RegExp(schemas.EmailAddress.pattern, 'u').source);
  });

  test('lets one of two concurrent registrations have an e-mail address', async () => {
    const { email } = buildUser();
    const attempts = await Promise.allSettled(
      [buildUser(), buildUser()].map((person) =>
        app.tradepost.accounts.register({ body: { ...person, email } }),
      ),
    );
    const [rejected, ...others] = attempts.filter((attempt) => attempt.status === 'rejected');
    expect(others).toEqual([]);
    expect(rejected?.reason).toMatchObject({ status: 409, code: 'email_taken' });
  });

  test.each([
    ['a role', { role: 'admin' }, '/role', 'additionalProperties'],
    ['a password of 7 characters', { password: 'x'.repeat(7) }, '/password', 'minLength'],
    ['a password of 129 characters', { password: 'x'.repeat(129) }, '/password', 'maxLength'],
    ['a password of 10^6 characters', { password: 'x'.repeat(1e6) }, '/password', 'maxLength'],
    ['a password with a NUL', { password: 'teal\u0000kettle' }, '/password', 'unicode'],
    ['an e-mail address with a newline', { email: 'a@example.com\nBcc: b@example.com' }, '/email', 'pattern'],
    ['an e-mail address that ends in a newline', { email: 'a@example.com\n' }, '/email', 'pattern'],
    ['an e-mail address with a NUL', { email: 'a\u0000@example.com' }, '/email', 'pattern'],
    ['two e-mail addresses', { email: 'a@example.com,b@example.com' }, '/email', 'pattern'],
    ['an e-mail address whose NFKC form is two', { email: 'a，b＠c@example.com' }, '/email', 'pattern'],
    [
      'an e-mail address whose NFKC form is too long',
      { email: `${'ﷺ'.repeat(100)}@example.com` },
      '/email',
      'pattern',
    ],
    ['an e-mail address of 10^6 characters', { email: `${'a-'.repeat(5e5)}@b` }, '/email', 'maxLength'],
    ['a username with a space', { username: 'mara lindqvist' }, '/username', 'pattern'],
    ['a username that ends in a newline', { username: 'mara\n' }, '/username', 'pattern'],
  ])('rejects %s and writes nothing', async (_name, fault, pointer, rule) => {
    const before = await app.deps.db('users').count();
    const response = await post('/v1/users', { ...buildUser(), ...fault });
    expect(response.status).toBe(422);
    const { code, errors } = (await response.json()) as { code: string; errors: unknown[] };
    expect(code).toBe('validation_failed');
    expect(errors).toContainEqual(expect.objectContaining({ in: 'body', pointer, rule }));
    expect(await app.deps.db('users').count()).toEqual(before);
  });

  test.each([
    ['a common password', 'sunshine'],
    ['a common password in capitals', 'SUNSHINE'],
    ['a common password in wide letters', 'ｓｕｎｓｈｉｎｅ'],
    ['consecutive digits', '1234567890'],
    ['the e-mail address', 'Olga.Maier@Example.com'],
    ['the local part of the e-mail address', 'olga.maier'],
    ['the username', 'olga-the-potter'],
  ])('rejects %s as the password', async (_name, easy) => {
    const olga = { email: 'olga.maier@example.com', username: 'Olga-the-Potter', password: easy };
    await expect(app.tradepost.accounts.register({ body: olga })).rejects.toMatchObject({
      status: 422,
      code: 'password_too_common',
      problem: { errors: [{ in: 'body', pointer: '/password', rule: 'uncommon' }] },
    });
    expect(await app.deps.db('users').where({ email: olga.email })).toEqual([]);
  });

  test('requires no kinds of characters in a password', async () => {
    for (const plain of ['walnut walnut', 'kettlekettle', '8461739205', '        ~']) {
      const body = buildUser({ password: plain });
      await expect(app.tradepost.accounts.register({ body })).resolves.toBeDefined();
    }
  });

  test.each([8, 128])('accepts a password of %d characters, of any script', async (length) => {
    const person = buildUser({ password: 'Ü🫖'.repeat(length / 2) });
    await app.tradepost.accounts.register({ body: person });
    const body = { email: person.email, password: person.password };
    await expect(app.tradepost.accounts.login({ body })).resolves.toMatchObject({ tokenType: 'Bearer' });
  });
});

describe('login', () => {
  test('returns a token for the e-mail address in any case', async () => {
    const person = buildUser();
    const { id } = await app.tradepost.accounts.register({ body: person });
    const body = { email: person.email.toUpperCase(), password };
    const { accessToken, ...rest } = await tokensOf(app.tradepost.accounts.login({ body }));
    expect(rest).toEqual({
      tokenType: 'Bearer',
      expiresIn: 600,
      refreshToken: expect.stringMatching(/^[\w-]{43}$/),
      refreshTokenExpiresIn: 2_592_000,
      scope:
        'profile:read profile:write account:manage events:stream jobs:read jobs:write posts:read comments:write orders:read orders:write',
    });
    expect(await app.tradepost.withAccessToken(accessToken).accounts.me()).toMatchObject({ id });
  });

  test('rejects a wrong password and an unknown e-mail address alike', async () => {
    const person = buildUser();
    await app.tradepost.accounts.register({ body: person });
    const rejection = async (credentials: object) => {
      const response = await post('/v1/auth/login', credentials);
      const { requestId, ...body } = (await response.json()) as { requestId: string };
      const headers = Object.fromEntries(response.headers);
      expect(headers['x-request-id']).toBe(requestId);
      return { status: response.status, body, headers: { ...headers, date: '', 'x-request-id': '' } };
    };
    const wrongPassword = await rejection({ email: person.email, password: 'not-the-password' });
    expect(wrongPassword).toMatchObject({ status: 401, body: { code: 'invalid_credentials' } });
    const unknown = await rejection({ email: 'nobody@example.com', password });
    expect(unknown).toEqual(wrongPassword);
  });

  test('accepts no password of the decoy hashes', async () => {
    const body = { email: 'nobody@example.com', password: 'nobody has this password' };
    await expect(app.tradepost.accounts.login({ body })).rejects.toMatchObject({
      code: 'invalid_credentials',
    });
    expect(await app.deps.passwords.verify(undefined, body.password, body.email)).toBeUndefined();
  });

  test('replaces a hash that is weaker than the configuration, and no other', async () => {
    const person = buildUser();
    const body = { email: person.email, password };
    await app.tradepost.accounts.register({ body: person });
    const readHash = async () =>
      (await app.deps.db('users').where({ email: person.email }).first()).password_hash;
    const [strong, weak] = [
      await readHash(),
      await hash(password, { memoryCost: 8, timeCost: 2, parallelism: 1 }),
    ];
    await app.tradepost.accounts.login({ body });
    expect(await readHash()).toBe(strong);
    await app.deps.db('users').where({ email: person.email }).update({ password_hash: weak });
    await expect(
      app.tradepost.accounts.login({ body: { ...body, password: 'wrong' } }),
    ).rejects.toBeDefined();
    expect(await readHash()).toBe(weak);
    await app.tradepost.accounts.login({ body });
    expect(await readHash()).toMatch(/^\$argon2id\$v=19\$m=8,t=1,p=1\$/);
    await expect(app.tradepost.accounts.login({ body })).resolves.toBeDefined();
  });

  test('is recorded as the last login', async () => {
    const person = buildUser();
    await app.tradepost.accounts.register({ body: person });
    const body = { email: person.email, password };
    const { accessToken } = await tokensOf(app.tradepost.accounts.login({ body }));
    const me = await app.tradepost.withAccessToken(accessToken).accounts.me();
    expect(me.lastLoginAt).toBe(app.clock.now().toISOString());
  });

  test('reveals that the account is deactivated only after the correct password', async () => {
    const person = buildUser();
    await app.tradepost.accounts.register({ body: person });
    await app.deps.db('users').where({ email: person.email }).update({ deactivated_at: app.clock.now() });
    const attempt = (given: string) =>
      app.tradepost.accounts.login({ body: { email: person.email, password: given } });
    await expect(attempt('not-it-at-all')).rejects.toMatchObject({ code: 'invalid_credentials' });
    await expect(attempt(password)).rejects.toMatchObject({ status: 403, code: 'account_deactivated' });
  });

  test('distinguishes upper case from lower case in a password', async () => {
    const person = buildUser();
    await app.tradepost.accounts.register({ body: person });
    const body = { email: person.email, password: password.toUpperCase() };
    await expect(app.tradepost.accounts.login({ body })).rejects.toMatchObject({
      status: 401,
      code: 'invalid_credentials',
    });
  });

  test('rejects unknown fields, and a missing password', async () => {
    const response = await post('/v1/auth/login', { email: 'a@example.com', password: '', scope: 'admin' });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      errors: [
        { pointer: '/scope', rule: 'additionalProperties' },
        { pointer: '/password', rule: 'minLength' },
      ],
    });
  });

  test.each([
    [
      'user',
      'profile:read profile:write account:manage events:stream jobs:read jobs:write posts:read comments:write orders:read orders:write',
    ],
    [
      'moderator',
      'profile:read profile:write account:manage events:stream jobs:read jobs:write posts:read comments:write comments:moderate orders:read orders:write',
    ],
    [
      'editor',
      'profile:read profile:write account:manage events:stream jobs:read jobs:write media:read media:write posts:read posts:write tags:write comments:write orders:read orders:write',
    ],
    [
      'admin',
      'profile:read profile:write account:manage users:read users:write audit:read events:stream events:read schedules:read jobs:read jobs:write jobs:manage media:read media:write posts:read posts:write tags:write comments:write comments:moderate orders:read orders:write orders:manage shipments:write products:write catalogue:import catalogue:export refunds:write discounts:read discounts:write rates:write reports:read stock:read stock:write webhooks:read webhooks:write',
    ],
  ] as const)('gives the role %s its scopes', async (role, scope) => {
    const { user } = await app.signIn(role);
    const body = { email: user.email, password: 'correct horse battery' };
    const login = await tokensOf(app.tradepost.accounts.login({ body }));
    expect(login.scope).toBe(scope);
    expect(decodeJwt(login.accessToken)).toMatchObject({ scope, role });
  });
});

describe('access tokens', () => {
  const readKeys = async () => (await (await app.fetch('/.well-known/jwks.json')).json()) as JSONWebKeySet;

  test('name their issuer, audience, subject and expiry', async () => {
    const { user, token, sessionId } = await app.signIn();
    const { keys } = await readKeys();
    expect(decodeProtectedHeader(token)).toEqual({ alg: 'EdDSA', typ: 'at+jwt', kid: keys[0]?.kid });
    const now = app.clock.now().getTime() / 1000;
    expect(decodeJwt(token)).toEqual({
      iss: 'http://tradepost.test',
      aud: 'http://tradepost.test',
      jti: expect.stringMatching(/^[\w-]{22}$/),
      sub: user.id,
      iat: now,
      exp: now + 600,
      sid: sessionId,
      auth_time: now,
      role: 'user',
      scope:
        'profile:read profile:write account:manage events:stream jobs:read jobs:write posts:read comments:write orders:read orders:write',
    });
  });

  test('can be verified by anybody with the published keys, which contain nothing private', async () => {
    const { user, token } = await app.signIn();
    const jwks = await readKeys();
    const { payload } = await jwtVerify(token, createLocalJWKSet(jwks), { currentDate: app.clock.now() });
    expect(payload.sub).toBe(user.id);
    expect(jwks.keys).toEqual([
      {
        kty: 'OKP',
        crv: 'Ed25519',
        x: expect.any(String),
        kid: expect.any(String),
        alg: 'EdDSA',
        use: 'sig',
      },
    ]);
  });

  test('of two processes that start concurrently on a new database are signed with one key', async () => {
    const database = await createTestDatabase();
    const config = { ...loadConfig({ LOG_LEVEL: 'silent' }), databaseUrl: database.url };
    const processes = await Promise.all([createDeps(config), createDeps(config)]);
    try {
      const account = { id: 'usr_01jd3v8w5gf3sa9k2m6q7x8y9z', role: 'user' } as const;
      const session = { id: 'ses_01jd3v8w5gf3sa9k2m6q7x8y9z', authenticatedAt: '2026-06-01T12:00:00.000Z' };
      const subject = { ...account, session };
      const [first, second] = await Promise.all(processes.map(({ tokens }) => tokens.sign(subject)));
      await expect(processes[0].tokens.verify(second?.accessToken ?? '')).resolves.toMatchObject(account);
      await expect(processes[1].tokens.verify(first?.accessToken ?? '')).resolves.toMatchObject(account);
      expect(await processes[0].db('signing_keys').pluck('kid')).toHaveLength(1);
    } finally {
      await Promise.all(processes.map((deps) => deps.close()));
      await database.drop();
    }
  });

  test('that were accepted before are rejected from the second of their expiry', async () => {
    const { user, token } = await app.signIn();
    const { tokens } = app.deps;
    const actor = await tokens.verify(token);
    app.clock.advance(10 * minute - 1);
    expect(await tokens.verify(token)).toBe(actor);
    expect(actor).toMatchObject({ id: user.id, role: 'user' });
    app.clock.advance(1);
    for (const _ of ['again', 'and again']) {
      await expect(tokens.verify(token)).rejects.toMatchObject({
        code: 'invalid_token',
        detail: 'The access token is expired.',
      });
    }
  });

  test('that were forged from an accepted one are always rejected', async () => {
    const { token } = await app.signIn();
    await app.deps.tokens.verify(token);
    const [head, payload, signature] = token.split('.') as [string, string, string];
    const claims = { ...decodeJwt(token), role: 'admin' };
    const better = Buffer.from(JSON.stringify(claims)).toString('base64url');
    const flipped = `${signature[0] === 'A' ? 'B' : 'A'}${signature.slice(1)}`;
    for (const forged of [`${head}.${better}.${signature}`, `${head}.${payload}.${flipped}`]) {
      for (const _ of ['once', 'twice']) {
        await expect(app.deps.tokens.verify(forged)).rejects.toMatchObject({ code: 'invalid_token' });
      }
    }
  });
});

describe('getMe', () => {
  test('returns the account of the token', async () => {
    const { tradepost, user } = await app.signIn('editor');
    expect(await tradepost.accounts.me()).toEqual(user);
  });

  test('reports that the account was deactivated', async () => {
    const { tradepost, user } = await app.signIn();
    await app.deps.db('users').where({ email: user.email }).update({ deactivated_at: app.clock.now() });
    expect(await tradepost.accounts.me()).toMatchObject({ status: 'deactivated' });
  });

  test('accepts a token for ten minutes, not longer', async () => {
    const { tradepost } = await app.signIn();
    app.clock.advance(10 * minute - 1_000);
    await expect(tradepost.accounts.me()).resolves.toMatchObject({ role: 'user' });
    app.clock.advance(1_000);
    await expect(tradepost.accounts.me()).rejects.toMatchObject({
      status: 401,
      code: 'invalid_token',
      problem: { detail: 'The access token is expired.' },
    });
  });

  test('rejects the token of a deleted account', async () => {
    const { tradepost, user } = await app.signIn();
    await app.deps.db('users').where({ username: user.username }).delete();
    const error: ApiError = await tradepost.accounts.me().then(
      () => Promise.reject(new Error('The account answered')),
      (reason) => reason,
    );
    expect(error).toMatchObject({ status: 401, code: 'invalid_token' });
    expect(error.headers.get('www-authenticate')).toBe('Bearer realm="tradepost", error="invalid_token"');
  });

  test('requires a token', async () => {
    await expect(app.tradepost.accounts.me()).rejects.toMatchObject({
      status: 401,
      code: 'unauthenticated',
    });
  });
});

test('no password, hash or token was logged', async () => {
  const { token } = await app.signIn();
  const lines = app.logLines.join('');
  expect(app.logLines.length).toBeGreaterThan(20);
  expect(lines).not.toContain(password);
  expect(lines).not.toMatch(/argon2|authorization|bearer|"d":/i);
  expect(lines).not.toContain(token.split('.')[0]);
});
