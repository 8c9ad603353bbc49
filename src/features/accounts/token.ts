import { errors, type JWK, jwtVerify, SignJWT } from 'jose';
import type { Config } from '../../config.ts';
import type { Db } from '../../db/database.ts';
import { Problem } from '../../errors.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Actor } from './actor.ts';
import { type Role, scopesOf } from './role.ts';
import { signingAlgorithm as algorithm } from './signing-key.ts';
import { createSigningKeyRing } from './signing-key-ring.ts';

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
 * Access tokens: signed JWTs that are checked without asking the database. The keys live there, so that several
 * processes sign and check alike; the first one that needs one makes it.
 */
export const createTokens = ({ db, clock, config }: { db: Db; clock: Clock; config: Config }): Tokens => {
  const { publicUrl: issuer, accessTokenTtlSeconds } = config;
  const keys = createSigningKeyRing({ db, clock });
  return {
    sign: async ({ id, role }) => {
      const { kid, privateKey } = await keys.signer();
      const now = Math.floor(clock.now().getTime() / 1000);
      const scope = scopesOf(role).join(' ');
      const token = await new SignJWT({ role, scope })
        .setProtectedHeader({ alg: algorithm, kid, typ: 'at+jwt' })
        .setIssuer(issuer)
        .setAudience(issuer)
        .setSubject(id)
        .setIssuedAt(now)
        .setExpirationTime(now + accessTokenTtlSeconds)
        .sign(privateKey);
      return { token, expiresInSeconds: accessTokenTtlSeconds, scope };
    },
    verify: async (token) => {
      const { trusted, verified } = await keys.current();
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
    publicKeys: async () => (await keys.current()).jwks,
  };
};

/** Log in again: the token is not, or no longer, one of ours. */
export const invalidToken = (detail: string, cause?: unknown): Problem =>
  new Problem('invalid_token', {
    detail,
    headers: { 'WWW-Authenticate': 'Bearer realm="tradepost", error="invalid_token"' },
    cause,
  });
