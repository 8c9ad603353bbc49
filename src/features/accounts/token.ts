import {
  createLocalJWKSet,
  errors,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  jwtVerify,
  SignJWT,
} from 'jose';
import { LRUCache } from 'lru-cache';
import type { Config } from '../../config.ts';
import type { Db } from '../../db/database.ts';
import { Problem } from '../../errors.ts';
import type { Clock } from '../../lib/clock.ts';
import { encodeBase32, newUuid } from '../../lib/id.ts';
import type { Actor } from './actor.ts';
import { type Role, scopesOf } from './role.ts';
import { insertFirstSigningKey, listSigningKeys } from './signing-key-repository.ts';

const algorithm = 'EdDSA';

export type AccessToken = { token: string; expiresInSeconds: number; scope: string };

type Claims = { sub: string; exp: number; role: Role; scope: string };

export type Tokens = {
  sign: (account: { id: string; role: Role }) => Promise<AccessToken>;
  /** The actor that the token was made for. Throws invalid_token if it is forged, expired or not for us. */
  verify: (token: string) => Promise<Actor>;
  /** The public keys, for others who want to check our tokens. */
  publicKeys: () => Promise<{ keys: JWK[] }>;
};

/**
 * Access tokens: signed JWTs that are checked without asking the database. The key lives there, so that several
 * processes sign and check alike; the first one that needs it makes it.
 */
export const createTokens = ({ db, clock, config }: { db: Db; clock: Clock; config: Config }): Tokens => {
  const { publicUrl: issuer, accessTokenTtlSeconds } = config;
  const keys = lazily(() => loadKeys(db, clock));
  return {
    sign: async ({ id, role }) => {
      const { signing, kid } = await keys();
      const now = Math.floor(clock.now().getTime() / 1000);
      const scope = scopesOf(role).join(' ');
      const token = await new SignJWT({ role, scope })
        .setProtectedHeader({ alg: algorithm, kid, typ: 'at+jwt' })
        .setIssuer(issuer)
        .setAudience(issuer)
        .setSubject(id)
        .setIssuedAt(now)
        .setExpirationTime(now + accessTokenTtlSeconds)
        .sign(signing);
      return { token, expiresInSeconds: accessTokenTtlSeconds, scope };
    },
    verify: async (token) => {
      const { trusted, verified } = await keys();
      const known = verified.get(token);
      if (known && clock.now() < known.expiresAt) return known.actor;
      try {
        const { payload } = await jwtVerify<Claims>(token, trusted, {
          algorithms: [algorithm],
          typ: 'at+jwt',
          issuer,
          audience: issuer,
          currentDate: clock.now(),
          requiredClaims: ['sub', 'exp', 'role', 'scope'],
        });
        const { sub: id, exp, role, scope } = payload;
        const actor = { id, role, scopes: new Set(scope.split(' ')) };
        verified.set(token, { actor, expiresAt: new Date(exp * 1000) });
        return actor;
      } catch (cause) {
        if (cause instanceof errors.JWTExpired) throw invalidToken('The access token is expired.', cause);
        if (cause instanceof errors.JOSEError) throw invalidToken('The access token is not valid.', cause);
        throw cause;
      }
    },
    publicKeys: async () => (await keys()).jwks,
  };
};

/** Log in again: the token is not, or no longer, one of ours. */
export const invalidToken = (detail: string, cause?: unknown): Problem =>
  new Problem('invalid_token', {
    detail,
    headers: { 'WWW-Authenticate': 'Bearer realm="tradepost", error="invalid_token"' },
    cause,
  });

const loadKeys = async (db: Db, clock: Clock) => {
  let stored = await listSigningKeys(db);
  if (stored.length === 0) {
    await insertFirstSigningKey(db, await generateKey(clock));
    stored = await listSigningKeys(db);
  }
  const [newest] = stored;
  if (!newest) throw new Error('There is no signing key, right after one was made');
  const jwks = {
    keys: stored.map(({ kid, privateJwk: { d: _, ...publicJwk } }) => ({
      ...publicJwk,
      kid,
      alg: algorithm,
      use: 'sig',
    })),
  };
  return {
    kid: newest.kid,
    signing: await importJWK(newest.privateJwk, algorithm),
    jwks,
    trusted: createLocalJWKSet(jwks),
    // Checking a signature costs more than all the rest of a request, and a token comes many times. What was checked
    // is only worth something together with the keys that it was checked with, so it is kept beside them.
    verified: new LRUCache<string, { actor: Actor; expiresAt: Date }>({ max: 10_000 }),
  };
};

const generateKey = async (clock: Clock) => {
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
  const createdAt = clock.now();
  return { kid: encodeBase32(newUuid(createdAt)), privateJwk: await exportJWK(privateKey), createdAt };
};

/** Loads once, at the first need; a failure is not kept. */
const lazily = <T>(load: () => Promise<T>): (() => Promise<T>) => {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
};
