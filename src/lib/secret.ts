import { createHash, createHmac, randomBytes } from 'node:crypto';

/** A source of random bytes, which tests replace. */
export type Randomness = { bytes: (count: number) => Buffer };

export const systemRandomness: Randomness = { bytes: (count) => randomBytes(count) };

/** Returns a new secret: 256 random bits as 43 characters of base64url. */
export const newSecret = (randomness: Randomness): string => randomness.bytes(32).toString('base64url');

/** Returns the SHA-256, to store and look up a random secret. A random secret needs neither a salt nor a slow hash. */
export const hashSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** Derives a secret of 43 characters for a purpose (HMAC-SHA-256). It does not reveal the original secret. */
export const deriveSecret = (secret: string, purpose: string | Uint8Array): string =>
  createHmac('sha256', secret).update(purpose).digest('base64url');
