// Part by part, as the package as a whole brings all that it can do to each start.
import type { JWK, JWTPayload } from 'jose';
import * as errors from 'jose/errors';
import { SignJWT } from 'jose/jwt/sign';
import { jwtVerify } from 'jose/jwt/verify';
import type { Config } from '../../../../config.ts';
import type { Db } from '../../../../db/db.ts';
import { Problem } from '../../../../errors.ts';
import type { Clock } from '../../../../lib/clock.ts';
import { isPublicId } from '../../../../lib/id.ts';
import type { Randomness } from '../../../../lib/secret.ts';
import type { Actor } from '../../access/actor.ts';
import { isRole, type Role, scopesOf } from '../../access/role.ts';
import { signingAlgorithm as algorithm } from './signing-key.ts';
import { createSigningKeyRing } from './signing-key-ring.ts';

/** `expiresIn`: seconds. */
export type AccessToken = { accessToken: string; expiresIn: number; scope: string };

/** Whom a token is made for: an account, and the login that it follows from. */
export type TokenSubject = { id: string; role: Role; session: { id: string; authenticatedAt: string } };

/** `sid` and `auth_time`, in seconds, as OpenID Connect has them. */
type Claims = { sub: string; exp: number; role: Role; scope: string; sid: string; auth_time: number };

/** Bytes of `jti`. EdDSA is deterministic: without it, two tokens issued in one second for one login are the same. */
const TOKEN_ID_BYTES = 16;

/** The last second that a Date can hold. */
const MAX_SECONDS = 8_640_000_000_000;
const isMoment = (value: unknown): value is number =>
  typeof value === 'number' && value >= 0 && value <= MAX_SECONDS;

/** A good signature says who made the token, not that the claims have the form that the rest of the server relies on. */
const isClaims = (payload: JWTPayload): payload is JWTPayload & Claims =>
  isPublicId('usr', payload.sub) &&
  isPublicId('ses', payload.sid) &&
  isRole(payload.role) &&
  typeof payload.scope === 'string' &&
  isMoment(payload.exp) &&
  isMoment(payload.auth_time);

export type Tokens = {
  sign: (subject: TokenSubject) => Promise<AccessToken>;
  /** Loads the key. The returned function signs with it without a query. */
  signer: () => Promise<Tokens['sign']>;
  /** The actor that the token was made for. Throws invalid_token if it is forged, expired or not for us. */
  verify: (token: string) => Promise<Actor>;
  /** The public keys, for others who want to check our tokens. */
  publicKeys: () => Promise<{ keys: JWK[] }>;
};

type TokenParts = { db: Db; clock: Clock; randomness: Randomness; config: Config };

/**
 * Access tokens: signed JWTs that are checked without asking the database. The keys live there, so that several
 * processes sign and check alike; the first one that needs one makes it.
 */
export const createTokens = ({ db, clock, randomness, config }: TokenParts): Tokens => {
  const { publicUrl: issuer, accessTokenTtlSeconds } = config;
  const keys = createSigningKeyRing({ db, clock });
  const signer = async (): Promise<Tokens['sign']> => {
    const { kid, privateKey } = await keys.signer();
    return async ({ id, role, session }) => {
      const now = Math.floor(clock.now().getTime() / 1000);
      const scope = scopesOf(role).join(' ');
      const auth_time = Math.floor(Date.parse(session.authenticatedAt) / 1000);
      const accessToken = await new SignJWT({ role, scope, sid: session.id, auth_time })
        .setProtectedHeader({ alg: algorithm, kid, typ: 'at+jwt' })
        .setIssuer(issuer)
        .setAudience(issuer)
        .setSubject(id)
        .setJti(randomness.bytes(TOKEN_ID_BYTES).toString('base64url'))
        .setIssuedAt(now)
        .setExpirationTime(now + accessTokenTtlSeconds)
        .sign(privateKey);
      return { accessToken, expiresIn: accessTokenTtlSeconds, scope };
    };
  };
  return {
    signer,
    sign: async (subject) => (await signer())(subject),
    verify: async (token) => {
      const { trusted, verified } = await keys.current();
      const known = verified.get(token);
      if (known && clock.now() < known.expiresAt) return known.actor;
      try {
        const { payload } = await jwtVerify(token, trusted, {
          algorithms: [algorithm],
          typ: 'at+jwt',
          issuer,
          audience: issuer,
          currentDate: clock.now(),
          requiredClaims: ['exp'],
        });
        if (!isClaims(payload)) throw invalidTokenProblem('The access token is not valid.');
        const { sub: id, exp, role, scope, sid: sessionId, auth_time } = payload;
        const authenticatedAt = new Date(auth_time * 1000);
        const actor = { id, role, scopes: new Set(scope.split(' ')), sessionId, authenticatedAt };
        verified.set(token, { actor, expiresAt: new Date(exp * 1000) });
        return actor;
      } catch (cause) {
        if (cause instanceof errors.JWTExpired)
          throw invalidTokenProblem('The access token is expired.', cause);
        if (cause instanceof errors.JOSEError)
          throw invalidTokenProblem('The access token is not valid.', cause);
        throw cause;
      }
    },
    publicKeys: async () => (await keys.current()).jwks,
  };
};

/** Log in again: the token is not, or no longer, one of ours. */
export const invalidTokenProblem = (detail: string, cause?: unknown): Problem =>
  new Problem('invalid_token', {
    detail,
    cause,
  });
