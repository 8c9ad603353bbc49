// Imports from the package's parts: its main module would load all of its algorithms at each start.
import type { JWK, JWTPayload } from 'jose';
import * as errors from 'jose/errors';
import { SignJWT } from 'jose/jwt/sign';
import { jwtVerify } from 'jose/jwt/verify';
import type { Config } from '../../../../config.ts';
import type { Problem } from '../../../../contract/problem.ts';
import { newProblem } from '../../../../errors.ts';
import { isPublicId } from '../../../../lib/id.ts';
import type { Context } from '../../../context.ts';
import type { ScopesOf } from '../../../scope.ts';
import type { Actor } from '../../access/actor.ts';
import { isRole, type Role } from '../../access/role.ts';
import { signingAlgorithm as algorithm } from './signing-key.ts';
import { createSigningKeyRing } from './signing-key-ring.ts';

/** `expiresIn` is in seconds. */
export type AccessToken = { accessToken: string; expiresIn: number; scope: string };

/** The account that a token authenticates, and its session. */
export type TokenSubject = { id: string; role: Role; session: { id: string; authenticatedAt: string } };

/** `sid` and `auth_time`, in seconds, have their meanings in OpenID Connect. */
type Claims = { sub: string; exp: number; role: Role; scope: string; sid: string; auth_time: number };

/** Bytes of `jti`. EdDSA is deterministic: without `jti`, two tokens of one session from the same second are equal. */
const TOKEN_ID_BYTES = 16;

/** The last second that a Date can hold. */
const MAX_SECONDS = 8_640_000_000_000;
const isMoment = (value: unknown): value is number =>
  typeof value === 'number' && value >= 0 && value <= MAX_SECONDS;

/** A valid signature proves the issuer of a token, but not the form of its claims. */
const isClaims = (payload: JWTPayload): payload is JWTPayload & Claims =>
  isPublicId('usr', payload.sub) &&
  isPublicId('ses', payload.sid) &&
  isRole(payload.role) &&
  typeof payload.scope === 'string' &&
  isMoment(payload.exp) &&
  isMoment(payload.auth_time);

export type Tokens = {
  sign: (subject: TokenSubject) => Promise<AccessToken>;
  /** Loads the key. The returned function signs without a query. */
  signer: () => Promise<Tokens['sign']>;
  /** Returns the actor of the token. Throws invalid_token if it is forged, expired or has another audience. */
  verify: (token: string) => Promise<Actor>;
  /** The public keys, for services that verify our tokens. */
  publicKeys: () => Promise<{ keys: JWK[] }>;
};

/**
 * Access tokens are signed JWTs, verified without a query. The database stores the keys, so that all processes
 * sign and verify with the same ones. The first process that needs a key creates it.
 */
export const createTokens = (
  context: Pick<Context, 'db' | 'clock' | 'randomness'> & {
    config: Config;
    scopesOf: ScopesOf;
  },
): Tokens => {
  const { clock, randomness, scopesOf } = context;
  const { publicUrl: issuer, accessTokenTtlSeconds } = context.config;
  const keys = createSigningKeyRing(context);
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
      const cached = verified.get(token);
      if (cached && clock.now() < cached.expiresAt) return cached.actor;
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
        const expiresAt = new Date(exp * 1000);
        const actor = { id, role, scopes: new Set(scope.split(' ')), sessionId, authenticatedAt, expiresAt };
        verified.set(token, { actor, expiresAt });
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

/**
 * Makes invalid_token; the caller throws it. The token is forged, expired or revoked: the client has to log in again.
 */
export const invalidTokenProblem = (detail: string, cause?: unknown): Problem =>
  newProblem('invalid_token', {
    detail,
    cause,
  });
