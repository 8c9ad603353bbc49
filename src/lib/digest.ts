import { createHash } from 'node:crypto';

/** Returns 66 bits of the SHA-256 of the value as JSON, in base64url. Distinguishes values; does not hide them. */
export const digestOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 11);
