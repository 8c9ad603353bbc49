import { createHash, createHmac, randomBytes } from 'node:crypto';

/** Chance, as something that tests can set. */
export type Randomness = { bytes: (count: number) => Buffer };

export const systemRandomness: Randomness = { bytes: (count) => randomBytes(count) };

/** 256 random bits as 43 characters of base64url. */
export const newSecret = (randomness: Randomness): string => randomness.bytes(32).toString('base64url');

/** How a secret is stored and looked up. One that is random needs neither a salt nor a slow hash. */
export const hashSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** Another secret, 43 characters too, that only the holder of the first can name and that does not tell the first. */
export const deriveSecret = (secret: string, purpose: string | Uint8Array): string =>
  createHmac('sha256', secret).update(purpose).digest('base64url');
