/**
 * The keys that sign access tokens, as this process knows them. They live in the database, where another process may
 * add one at any time (`rotate-keys`): it is published first and signs only when everybody has had the time to learn
 * of it.
 */

import type { CryptoKey, JWK, JWTVerifyGetKey } from 'jose';
import * as errors from 'jose/errors';
import { createLocalJWKSet } from 'jose/jwks/local';
import { importJWK } from 'jose/key/import';
import { LRUCache } from 'lru-cache';
import type { Db } from '../../../../db/db.ts';
import type { Clock } from '../../../../lib/clock.ts';
import type { DbContext } from '../../../context.ts';
import type { Actor } from '../../access/actor.ts';
import { generateSigningKey, type SigningKey, signingAlgorithm } from './signing-key.ts';
import { insertFirstSigningKey, listSigningKeys } from './signing-key-repository.ts';

const RELOAD_MS = 60_000;
/** Any stranger can send a token of an unknown key; this is how often that reaches the database. */
const RELOAD_FOR_UNKNOWN_MS = 5_000;
/** So that the first key signs at once, also where the clock is behind that of the process that made it. */
const FROM_THE_BEGINNING = new Date(0);

export type KeyRing = {
  /** The public keys: of those that sign, will sign or did sign what may still be valid. */
  readonly jwks: { keys: JWK[] };
  readonly trusted: JWTVerifyGetKey;
  /**
   * Checking a signature costs more than all the rest of a request, and a token comes many times. What was checked is
   * only worth something together with the keys that it was checked with, so it is kept beside them.
   */
  readonly verified: LRUCache<string, { actor: Actor; expiresAt: Date }>;
  readonly stored: readonly (SigningKey & { privateKey: CryptoKey })[];
};

export type SigningKeyRing = {
  current: () => Promise<KeyRing>;
  /** The key to sign with now. */
  signer: () => Promise<{ kid: string; privateKey: CryptoKey }>;
};

export const createSigningKeyRing = ({ db, clock }: { db: Db; clock: Clock }): SigningKeyRing => {
  let ring: KeyRing | undefined;
  let loading: Promise<KeyRing> | undefined;
  let askedAt = 0;

  const load = async (): Promise<KeyRing> => {
    askedAt = clock.now().getTime();
    const known = ring;
    try {
      const stored = await loadKeys({ db }, clock);
      if (!known || !isSame(known.stored, stored)) ring = await toRing(stored, trust);
    } catch (error) {
      // What is known stays good while the database is away.
      if (!known) throw error;
    }
    return ring as KeyRing;
  };
  /** Whoever comes while it loads gets the same. */
  const reload = (): Promise<KeyRing> => {
    loading ??= load().finally(() => {
      loading = undefined;
    });
    return loading;
  };
  const isOlderThan = (ms: number): boolean => clock.now().getTime() - askedAt >= ms;
  const current = async (): Promise<KeyRing> => (ring && !isOlderThan(RELOAD_MS) ? ring : reload());

  const trust =
    (known: JWTVerifyGetKey): JWTVerifyGetKey =>
    async (header, token) => {
      try {
        return await known(header, token);
      } catch (error) {
        const mayBeNew = loading !== undefined || isOlderThan(RELOAD_FOR_UNKNOWN_MS);
        if (!(error instanceof errors.JWKSNoMatchingKey && mayBeNew)) throw error;
        return createLocalJWKSet((await reload()).jwks)(header, token);
      }
    };

  return {
    current,
    signer: async () => {
      const { stored } = await (loading ?? current());
      const now = clock.now();
      const signing = stored.find(({ activeFrom }) => activeFrom <= now);
      if (!signing) throw new Error('No signing key is active');
      return signing;
    },
  };
};

const loadKeys = async ({ db }: DbContext, clock: Clock): Promise<SigningKey[]> => {
  const now = clock.now();
  const stored = await listSigningKeys({ db }, now);
  if (stored.some(({ activeFrom }) => activeFrom <= now)) return stored;
  await insertFirstSigningKey({ db }, await generateSigningKey(now, FROM_THE_BEGINNING), now);
  return listSigningKeys({ db }, now);
};

const isSame = (known: readonly SigningKey[], stored: readonly SigningKey[]): boolean =>
  fingerprint(known) === fingerprint(stored);

const fingerprint = (keys: readonly SigningKey[]): string =>
  keys.map(({ kid, activeFrom }) => `${kid} ${activeFrom.getTime()}`).join();

const toRing = async (
  stored: SigningKey[],
  trust: (known: JWTVerifyGetKey) => JWTVerifyGetKey,
): Promise<KeyRing> => {
  const jwks = {
    keys: stored.map(({ kid, privateJwk: { d: _, ...publicJwk } }) => ({
      ...publicJwk,
      kid,
      alg: signingAlgorithm,
      use: 'sig',
    })),
  };
  const keys = stored.map(async (key) => ({
    ...key,
    privateKey: (await importJWK(key.privateJwk, signingAlgorithm)) as CryptoKey,
  }));
  return {
    stored: await Promise.all(keys),
    jwks,
    trusted: trust(createLocalJWKSet(jwks)),
    verified: new LRUCache({ max: 10_000 }),
  };
};
