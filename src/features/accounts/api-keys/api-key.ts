import { crc32 } from 'node:zlib';
import type { components } from '../../../../generated/types.ts';
import { base32Letters } from '../../../lib/id.ts';
import type { Randomness } from '../../../lib/secret.ts';

type Schemas = components['schemas'];

export type ApiKey = Schemas['ApiKey'];
/** The only representation that contains the key. It has no `lastUsedAt`. */
export type ApiKeyCreated = Schemas['ApiKeyCreated'];
export type ApiKeyKind = Schemas['ApiKeyKind'];
export type ApiKeyScope = Schemas['ApiKeyScope'];
export type ApiKeyCreate = Schemas['ApiKeyCreate'];

/**
 * Returns a new key: a prefix for its kind, 32 random letters of Crockford's base32 (160 bits), and 7 letters of the
 * CRC-32 of all preceding letters. The checksum lets secret scanners identify a key, and detects typing errors, without
 * a request.
 */
export const newApiKey = (kind: ApiKeyKind, randomness: Randomness): string => {
  const random = Array.from(randomness.bytes(32), (byte) => base32Letters[byte & 31]).join('');
  const unchecked = `${prefixes[kind]}${random}`;
  return `${unchecked}${checksumOf(unchecked)}`;
};

const prefixes: Record<ApiKeyKind, string> = { publishable: 'tp_pk_', secret: 'tp_sk_' };

/** Whether the text has the prefix of an API key. */
export const looksLikeApiKey = (text: string): boolean => text.startsWith('tp_');

/** Tells whether the text has the form and the checksum of an API key. */
export const isWellFormed = (key: string): boolean =>
  /^tp_[ps]k_[0-9a-hjkmnp-tv-z]{39}$/.test(key) && key.slice(-7) === checksumOf(key.slice(0, -7));

/** Encodes the 32 bits of the checksum, five bits per letter, the most significant first. */
const checksumOf = (text: string): string => {
  const checksum = crc32(text);
  return Array.from({ length: 7 }, (_, index) => base32Letters[(checksum >>> (5 * (6 - index))) & 31]).join(
    '',
  );
};

/** Returns the masked form of a key, by which its owner identifies it. Its last letters are a part of the checksum. */
export const maskKey = (key: string): string => `${key.slice(0, 6)}…${key.slice(-4)}`;

/** Scopes that read the data of other people, or secrets of the shop. A publishable key cannot have them. */
const confidential: readonly string[] = [
  'users:read',
  'audit:read',
  'discounts:read',
  'events:read',
  'reports:read',
  'stock:read',
  'webhooks:read',
] satisfies ApiKeyScope[];

/** Tells whether a publishable key may have the scope. */
export const isPublishable = (scope: string): boolean =>
  scope.endsWith(':read') && !confidential.includes(scope);

/** Returns the reason why a key of this kind cannot have the scope. Undefined if it can. */
export const scopeFault = (
  scope: ApiKeyScope,
  kind: ApiKeyKind,
  granted: ReadonlySet<string>,
): string | undefined => {
  if (kind === 'publishable' && !isPublishable(scope)) return 'is for secret keys only';
  return granted.has(scope) ? undefined : 'is not one that the account has';
};
