/** Forged and misplaced access tokens: each is rejected with its problem, and no response gives a hint. */

import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { decodeJwt, exportSPKI, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import { listSigningKeys } from '../../../src/features/accounts/authentication/tokens/signing-key-repository.ts';
import { startTestApp, type TestApp } from '../../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const issuer = 'http://tradepost.test';
const seconds = () => Math.floor(app.clock.now().getTime() / 1000);

/** A token like a genuine one, except for the given parts; undefined omits a claim. */
const forge = async ({
  header = {},
  claims = {},
  key,
}: {
  header?: Record<string, unknown>;
  claims?: Record<string, unknown>;
  key?: Parameters<SignJWT['sign']>[0];
} = {}) => {
  const [ours] = await listSigningKeys({ db: app.deps.db }, app.clock.now());
  if (!ours) throw new Error('There is no signing key');
  const usual = {
    sub: 'usr_01kh5wa26gfj5r0rf8b4ezxany',
    iss: issuer,
    aud: issuer,
    iat: seconds(),
    exp: seconds() + 600,
    role: 'admin',
    scope: 'profile:read audit:read',
    sid: 'ses_01kkhn8vb1f8y0wyd8x0x1hzzm',
    auth_time: seconds(),
  };
  return new SignJWT({ ...usual, ...claims })
    .setProtectedHeader({ alg: 'EdDSA', kid: ours.kid, typ: 'at+jwt', ...header })
    .sign(key ?? (await importJWK(ours.privateJwk, 'EdDSA')));
};

const publicKeyText = async (): Promise<Uint8Array> => {
  const { keys } = await app.deps.tokens.publicKeys();
  const key = await importJWK(keys[0] as JWK, 'EdDSA', { extractable: true });
  return new TextEncoder().encode(await exportSPKI(key as Parameters<typeof exportSPKI>[0]));
};

const unsigned = async (): Promise<string> => {
  const [, payload] = (await forge()).split('.');
  const header = Buffer.from(JSON.stringify({ alg: 'none', typ: 'at+jwt' })).toString('base64url');
  return `${header}.${payload}.`;
};

const ask = (token: string) =>
  app.fetch('/v1/audit-events', { headers: { authorization: `Bearer ${token}` } });

test('a forged token without a change is valid', async () => {
  await app.signIn();
  expect((await ask(await forge())).status).toBe(200);
});

describe('an access token is rejected', () => {
  test.each<[string, () => Promise<string>]>([
    ['with alg=none', unsigned],
    [
      'signed by HS256 with the public key',
      async () => forge({ header: { alg: 'HS256' }, key: await publicKeyText() }),
    ],
    ['signed by another key', async () => forge({ key: (await generateKeyPair('EdDSA')).privateKey })],
    ['of an unknown key', () => forge({ header: { kid: 'nobody-knows' } })],
    [
      'without a kid, by another key',
      async () => forge({ header: { kid: undefined }, key: (await generateKeyPair('EdDSA')).privateKey }),
    ],
    ['for another audience', () => forge({ claims: { aud: 'https://elsewhere.example' } })],
    ['of another issuer', () => forge({ claims: { iss: 'https://elsewhere.example' } })],
    ['that is not valid yet', () => forge({ claims: { nbf: seconds() + 1 } })],
    ['that has expired', () => forge({ claims: { exp: seconds() } })],
    ['that never expires', () => forge({ claims: { exp: undefined } })],
    ['without a scope', () => forge({ claims: { scope: undefined } })],
    ['without a session', () => forge({ claims: { sid: undefined } })],
    ['of a key whose name is a number', () => forge({ header: { kid: 7 } })],
    ['of another kind, as an ID token', () => forge({ header: { typ: 'JWT' } })],
    [
      'of 10 kB',
      async () =>
        `${await forge({ claims: { more: 'x'.repeat(10_000) }, key: (await generateKeyPair('EdDSA')).privateKey })}`,
    ],
    ['that is a word', async () => 'letmein'],
    ['that is three dots', async () => '...'],
    ['that is nothing', async () => ''],
  ])('%s', async (_name, make) => {
    const response = await ask(await make());
    const { code, detail } = (await response.json()) as { code: string; detail: string };
    expect([response.status, code]).toEqual([401, 'invalid_token']);
    expect(response.headers.get('www-authenticate')).toBe('Bearer realm="tradepost", error="invalid_token"');
    // The response does not reveal which fault the token has.
    expect([
      'The access token is not valid.',
      'The access token is expired.',
      'The access token is empty.',
    ]).toContain(detail);
  });

  /** Our key signed the token, so only the form of a claim is left to reject. */
  test.each<[string, Record<string, unknown>]>([
    ['an empty sub', { sub: '' }],
    ['a sub that is a word', { sub: 'mara' }],
    ['a sub that is a number', { sub: 7 }],
    ['a sub that is null', { sub: null }],
    ['a sub that is a list', { sub: ['usr_01kh5wa26gfj5r0rf8b4ezxany'] }],
    ['the sub of a session', { sub: 'ses_01kh5wa26gfj5r0rf8b4ezxany' }],
    ['a sub with an additional letter', { sub: 'usr_01kh5wa26gfj5r0rf8b4ezxanya' }],
    ['a sub with a line feed at the end', { sub: 'usr_01kh5wa26gfj5r0rf8b4ezxany\n' }],
    ['a sub with an additional bit', { sub: 'usr_81kh5wa26gfj5r0rf8b4ezxany' }],
    ['a sub with a letter outside base32', { sub: 'usr_01kh5wa26gfj5r0rf8b4ezxanu' }],
    ['an empty sid', { sid: '' }],
    ['a sid that is an object', { sid: {} }],
    ['the sid of an account', { sid: 'usr_01kkhn8vb1f8y0wyd8x0x1hzzm' }],
    ['an unknown role', { role: 'owner' }],
    ['a role named like a member of every object', { role: 'constructor' }],
    ['a list of roles', { role: ['admin'] }],
    ['a list of scopes', { scope: ['audit:read'] }],
    ['a scope that is null', { scope: null }],
    ['a scope that is an object', { scope: {} }],
    ['an auth_time in words', { auth_time: 'now' }],
    ['an auth_time that is null', { auth_time: null }],
    ['an auth_time before 1970', { auth_time: -1 }],
    ['an auth_time beyond all dates', { auth_time: 8_640_000_000_001 }],
    ['an exp beyond all dates', { exp: 1e300 }],
    ['an exp in words', { exp: '4000000000' }],
  ])('with %s', async (_name, claims) => {
    await app.signIn();
    for (const path of ['/v1/audit-events', '/v1/me', '/v1/me/export', '/v1/posts']) {
      const authorization = `Bearer ${await forge({ claims })}`;
      const response = await app.fetch(path, { headers: { authorization } });
      const { code, detail } = (await response.json()) as { code: string; detail: string };
      expect([path, response.status, code, detail]).toEqual([
        path,
        401,
        'invalid_token',
        'The access token is not valid.',
      ]);
    }
  });

  test('is rejected where authentication is optional too', async () => {
    const response = await app.fetch('/v1/posts', { headers: { authorization: 'Bearer letmein' } });
    expect(response.status).toBe(401);
  });

  test('is rejected beside a second Authorization header', async () => {
    const token = await forge();
    const response = await sendRaw(['Authorization', `Bearer ${token}`, 'Authorization', 'Bearer other']);
    expect(response).toMatchObject({ status: 400, code: 'malformed_request' });
  });
});

test('no two access tokens are equal, even of one session within one second', async () => {
  const { user, sessionId } = await app.signIn();
  const session = { id: sessionId, authenticatedAt: app.clock.now().toISOString() };
  const issued = await Promise.all(
    Array.from({ length: 5 }, () => app.deps.tokens.sign({ ...user, session })),
  );
  const tokens = issued.map(({ accessToken }) => accessToken);
  expect(new Set(tokens).size).toBe(5);
  expect(new Set(tokens.map((token) => decodeJwt(token).jti)).size).toBe(5);
  for (const token of tokens)
    await expect(app.deps.tokens.verify(token)).resolves.toMatchObject({ id: user.id });
  // A verified token is cached, so the same actor object returns.
  const [token = ''] = tokens;
  expect(await app.deps.tokens.verify(token)).toBe(await app.deps.tokens.verify(token));
});

test.each([['Basic bWFyYTpzZWNyZXQ='], ['Bearerletmein'], ['Token abc']])(
  'the header Authorization: %s counts as no token',
  async (authorization) => {
    const response = await app.fetch('/v1/me', { headers: { authorization } });
    expect(await response.json()).toMatchObject({ status: 401, code: 'unauthenticated' });
  },
);

/** node:http sends the headers separately; fetch would join them. */
const sendRaw = (headers: string[]) =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(app.baseUrl);
    const outgoing = request({
      hostname,
      port,
      path: '/v1/me',
      headers: ['Host', 'tradepost.test', ...headers],
    });
    outgoing.on('error', reject);
    outgoing.on('response', async (response) => {
      const { code } = JSON.parse((await response.toArray()).join('')) as { code: string };
      resolve({ status: response.statusCode, code });
    });
    outgoing.end();
  });
