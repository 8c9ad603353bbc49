/**
 * This process's copy of the keys that sign access tokens. The database stores them, and another process may add a key at
 * any time (`rotate-keys`). A new key is published first, and signs only after every process has had time to load it.
 */

import type { CryptoKey, JWK, JWTVerifyGetKey } from 'jose';
import * as errors from 'jose/errors';
import { createLocalJWKSet } from 'jose/jwks/local';
import { importJWK } from 'jose/key/import';
import { LRUCache } from 'lru-cache';
import type { Context } from '../../../context.ts';
import type { Actor } from '../../access/actor.ts';
import { generateSigningKey, type SigningKey, signingAlgorithm } from './signing-key.ts';
import { insertFirstSigningKey, listSigningKeys } from './signing-key-repository.ts';

const RELOAD_MS = 60_000;
/** Anybody can send tokens with an unknown `kid`, so they cause at most one query in this time. */
const UNKNOWN_KID_RELOAD_MS = 5_000;
/** The first key signs at once, also in a process whose clock is behind that of its creator. */
const ALWAYS_ACTIVE = new Date(0);

export type KeyRing = {
  /** The public keys: of the keys that sign, will sign, or have signed tokens that may still be valid. */
  readonly jwks: { keys: JWK[] };
  readonly trusted: JWTVerifyGetKey;
  /**
   * Caches verified tokens: to verify a signature costs more than the rest of a request, and a client sends a token many
   * times. A new ring starts with an empty cache, so the tokens of a removed key are rejected.
   */
  readonly verified: LRUCache<string, { actor: Actor; expiresAt: Date }>;
  readonly stored: readonly (SigningKey & { privateKey: CryptoKey })[];
};

export type SigningKeyRing = {
  current: () => Promise<KeyRing>;
  /** The key that signs now. */
  signer: () => Promise<{ kid: string; privateKey: CryptoKey }>;
};

type RingContext = Pick<Context, 'db' | 'clock'>;

/** Reloads the keys each minute, and for an unknown `kid` at once, at most every five seconds. */
export const createSigningKeyRing = (context: RingContext): SigningKeyRing => {
  const { clock } = context;
  let ring: KeyRing | undefined;
  let loading: Promise<KeyRing> | undefined;
  let loadStartedAt = 0;

  const load = async (): Promise<KeyRing> => {
    loadStartedAt = clock.now().getTime();
    const previous = ring;
    try {
      const stored = await loadKeys(context);
      if (!previous || !isSame(previous.stored, stored)) ring = await toRing(stored, trust);
    } catch (error) {
      // The previous keys stay valid during an outage of the database.
      if (!previous) throw error;
    }
    return ring as KeyRing;
  };
  /** Single flight: concurrent calls share one load. */
  const reload = (): Promise<KeyRing> => {
    loading ??= load().finally(() => {
      loading = undefined;
    });
    return loading;
  };
  const isOlderThan = (ms: number): boolean => clock.now().getTime() - loadStartedAt >= ms;
  const current = async (): Promise<KeyRing> => (ring && !isOlderThan(RELOAD_MS) ? ring : reload());

  const trust =
    (findKey: JWTVerifyGetKey): JWTVerifyGetKey =>
    async (header, token) => {
      try {
        return await findKey(header, token);
      } catch (error) {
        const mayBeNew = loading !== undefined || isOlderThan(UNKNOWN_KID_RELOAD_MS);
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

/** Inserts the first key if no key signs yet. */
const loadKeys = async (context: RingContext): Promise<SigningKey[]> => {
  const now = context.clock.now();
  const stored = await listSigningKeys(context, now);
  if (stored.some(({ activeFrom }) => activeFrom <= now)) return stored;
  await insertFirstSigningKey(context, await generateSigningKey(now, ALWAYS_ACTIVE), now);
  return listSigningKeys(context, now);
};

const isSame = (previous: readonly SigningKey[], stored: readonly SigningKey[]): boolean =>
  fingerprint(previous) === fingerprint(stored);

const fingerprint = (keys: readonly SigningKey[]): string =>
  keys.map(({ kid, activeFrom }) => `${kid} ${activeFrom.getTime()}`).join();

const toRing = async (
  stored: SigningKey[],
  trust: (findKey: JWTVerifyGetKey) => JWTVerifyGetKey,
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
