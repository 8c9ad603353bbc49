import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createLocalJWKSet, decodeProtectedHeader, type JSONWebKeySet, jwtVerify } from 'jose';
import { createTokens } from '../../../src/features/accounts/authentication/tokens/access-token.ts';
import { rotateSigningKeys } from '../../../src/features/accounts/authentication/tokens/signing-key-rotation.ts';
import { startTestApp, type TestApp } from '../../support/test-app.ts';

let app: TestApp;
beforeEach(async () => {
  app = await startTestApp();
});
afterEach(() => app.close());

const second = 1_000;
const minute = 60 * second;
const account = { id: 'usr_01jd3v8w5gf3sa9k2m6q7x8y9z', role: 'user' } as const;
const subject = {
  ...account,
  session: { id: 'ses_01jd3v8w5gf3sa9k2m6q7x8y9z', authenticatedAt: '2026-06-01T12:00:00.000Z' },
};

const signedBy = async (tokens = app.deps.tokens) =>
  decodeProtectedHeader((await tokens.sign(subject)).accessToken).kid;
const published = async (): Promise<JSONWebKeySet> =>
  (await app.fetch('/.well-known/jwks.json')).json() as Promise<JSONWebKeySet>;
const publishedKids = async () => (await published()).keys.map(({ kid }) => kid);

/** Counts the queries for keys. */
const countLoads = () => {
  let loads = 0;
  app.deps.db.on('query', ({ sql }: { sql: string }) => {
    if (sql.startsWith('select') && sql.includes('"signing_keys"')) loads += 1;
  });
  return () => loads;
};

describe('rotating the signing key', () => {
  test('publishes the next key first, and signs with it after every process has had time to load it', async () => {
    const old = await signedBy();
    const { kid } = await rotateSigningKeys(app.deps);
    app.clock.advance(minute);
    expect(await publishedKids()).toEqual([kid, old]);
    app.clock.advance(9 * minute - 1);
    expect(await signedBy()).toBe(old);
    app.clock.advance(1);
    expect(await signedBy()).toBe(kid);
  });

  test('accepts tokens of the old key until they expire, and then deletes it', async () => {
    const { accessToken: before } = await app.deps.tokens.sign(subject);
    await rotateSigningKeys(app.deps);
    await expect(app.deps.tokens.verify(before)).resolves.toMatchObject(account);
    app.clock.advance(10 * minute - 1);
    const { accessToken: token } = await app.deps.tokens.sign(subject);
    app.clock.advance(10 * minute - second);
    await expect(app.deps.tokens.verify(token)).resolves.toMatchObject(account);
    const { payload } = await jwtVerify(token, createLocalJWKSet(await published()), {
      currentDate: app.clock.now(),
    });
    expect(payload.sub).toBe(account.id);
    app.clock.advance(6 * minute);
    expect(await publishedKids()).toEqual([await signedBy()]);
    await expect(app.deps.tokens.verify(token)).rejects.toMatchObject({ code: 'invalid_token' });
  });

  test('makes one key for two concurrent calls, or for a call before the next key signs', async () => {
    const [one, other] = await Promise.all([rotateSigningKeys(app.deps), rotateSigningKeys(app.deps)]);
    expect(other.kid).toBe(one.kid);
    app.clock.advance(9 * minute);
    expect((await rotateSigningKeys(app.deps)).kid).toBe(one.kid);
    app.clock.advance(minute);
    expect((await rotateSigningKeys(app.deps)).kid).not.toBe(one.kid);
  });

  test('can be repeated', async () => {
    for (const _ of [1, 2, 3]) {
      const { kid } = await rotateSigningKeys(app.deps);
      app.clock.advance(10 * minute);
      expect(await signedBy()).toBe(kid);
    }
    expect(await publishedKids()).toHaveLength(3);
  });

  test('works on a database without a key', async () => {
    const { kid } = await rotateSigningKeys(app.deps);
    const first = await signedBy();
    expect(first).not.toBe(kid);
    app.clock.advance(10 * minute);
    expect(await signedBy()).toBe(kid);
  });
});

describe('a process', () => {
  test('loads new keys within a minute, with one query', async () => {
    await signedBy();
    const loads = countLoads();
    app.clock.advance(minute - 1);
    await Promise.all([signedBy(), published(), published()]);
    expect(loads()).toBe(0);
    app.clock.advance(1);
    await Promise.all([signedBy(), published(), signedBy(), published()]);
    expect(loads()).toBe(1);
  });

  test('loads the keys at once for a token of an unknown key, and then not for five seconds', async () => {
    await signedBy();
    const { db, clock, config } = app.deps;
    await rotateSigningKeys(app.deps);
    app.clock.advance(6 * second);
    const stranger = createTokens({ ...app.deps, db, clock, config });
    await db('signing_keys').where('active_from', '>', clock.now()).update({ active_from: clock.now() });
    const { accessToken: token } = await stranger.sign(subject);
    const loads = countLoads();
    const verdicts = await Promise.allSettled(
      Array.from({ length: 50 }, () => app.deps.tokens.verify(token)),
    );
    expect(verdicts.filter(({ status }) => status === 'rejected')).toEqual([]);
    expect(loads()).toBe(1);
  });

  test('limits the queries for many tokens of unknown keys', async () => {
    const { accessToken: token } = await app.deps.tokens.sign(subject);
    const [, payload, signature] = token.split('.');
    const forge = (kid: string) => {
      const head = Buffer.from(JSON.stringify({ alg: 'EdDSA', typ: 'at+jwt', kid })).toString('base64url');
      return app.deps.tokens.verify(`${head}.${payload}.${signature}`);
    };
    app.clock.advance(6 * second);
    const loads = countLoads();
    for (const wave of ['a', 'b', 'c']) {
      const storm = Array.from({ length: 100 }, (_, index) => forge(`${wave}${index}`));
      for (const forged of storm) await expect(forged).rejects.toMatchObject({ code: 'invalid_token' });
    }
    expect(loads()).toBe(1);
    app.clock.advance(5 * second);
    await expect(forge('d')).rejects.toMatchObject({ code: 'invalid_token' });
    expect(loads()).toBe(2);
  });

  test('keeps its verified tokens if the keys are unchanged', async () => {
    const { accessToken: token } = await app.deps.tokens.sign(subject);
    const actor = await app.deps.tokens.verify(token);
    app.clock.advance(minute);
    expect(await app.deps.tokens.verify(token)).toBe(actor);
    await app.deps.db('signing_keys').delete();
    app.clock.advance(minute);
    await expect(app.deps.tokens.verify(token)).rejects.toMatchObject({ code: 'invalid_token' });
  });

  test('keeps its known keys while the database is absent', async () => {
    const { accessToken: token } = await app.deps.tokens.sign(subject);
    await app.deps.db.schema.renameTable('signing_keys', 'signing_keys_elsewhere');
    app.clock.advance(2 * minute);
    await expect(app.deps.tokens.verify(token)).resolves.toMatchObject(account);
    await app.deps.db.schema.renameTable('signing_keys_elsewhere', 'signing_keys');
  });
});
