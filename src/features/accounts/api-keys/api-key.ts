import { crc32 } from 'node:zlib';
import type { components } from '../../../../generated/types.ts';
import { base32Letters } from '../../../lib/id.ts';
import type { Randomness } from '../../../lib/secret.ts';

type Schemas = components['schemas'];

export type ApiKey = Schemas['ApiKey'];
/** Nobody can have used it. */
export type ApiKeyCreated = Schemas['ApiKeyCreated'];
export type ApiKeyKind = Schemas['ApiKeyKind'];
export type ApiKeyScope = Schemas['ApiKeyScope'];
export type ApiKeyCreate = Schemas['ApiKeyCreate'];

/**
 * A key is a prefix that says what it is, 32 random letters of Crockford's base32 (160 bits), and 7 letters of the
 * CRC-32 of all before. So a scanner can tell ours from other text, and a typing error is found, without asking us.
 */
export const newApiKey = (kind: ApiKeyKind, randomness: Randomness): string => {
  const random = Array.from(randomness.bytes(32), (byte) => base32Letters[byte & 31]).join('');
  const unchecked = `${prefixes[kind]}${random}`;
  return `${unchecked}${checksumOf(unchecked)}`;
};

const prefixes: Record<ApiKeyKind, string> = { publishable: 'tp_pk_', secret: 'tp_sk_' };

/** Whether the text claims to be one of our keys. */
export const looksLikeApiKey = (text: string): boolean => text.startsWith('tp_');

export const isWellFormed = (key: string): boolean =>
  /^tp_[ps]k_[0-9a-hjkmnp-tv-z]{39}$/.test(key) && key.slice(-7) === checksumOf(key.slice(0, -7));

/** 32 bits, five to a letter, the highest first. */
const checksumOf = (text: string): string => {
  const checksum = crc32(text);
  return Array.from({ length: 7 }, (_, index) => base32Letters[(checksum >>> (5 * (6 - index))) & 31]).join(
    '',
  );
};

/** What is shown of a key to recognise it by. The end is a part of the checksum and tells nothing. */
export const maskKey = (key: string): string => `${key.slice(0, 6)}…${key.slice(-4)}`;

/** Reads that are about other people, and not for everybody to see. */
const confidential: readonly string[] = ['users:read', 'audit:read'] satisfies ApiKeyScope[];

export const isPublishable = (scope: string): boolean =>
  scope.endsWith(':read') && !confidential.includes(scope);

/** Why a key of the kind cannot be given the scope; undefined if it can. */
export const scopeFault = (
  scope: ApiKeyScope,
  kind: ApiKeyKind,
  granted: ReadonlySet<string>,
): string | undefined => {
  if (kind === 'publishable' && !isPublishable(scope)) return 'is for secret keys only';
  return granted.has(scope) ? undefined : 'is not one that the account has';
};
