/**
 * Ids are UUIDv7 in the database, where they sort by age and index well. A public id is a prefix for the kind of resource
 * and the same 128 bits in Crockford's base32, in lower case: `tag_01jd3v8w5gf3sa9k2m6q7x8y9z`.
 */
import { randomUUID } from 'node:crypto';

export type IdPrefix =
  | 'usr'
  | 'ses'
  | 'key'
  | 'idn'
  | 'psk'
  | 'aud'
  | 'evt'
  | 'tag'
  | 'pst'
  | 'pcg'
  | 'cmt'
  | 'prd'
  | 'prc'
  | 'var'
  | 'cat'
  | 'crt'
  | 'rsv'
  | 'ord'
  | 'inv'
  | 'shp'
  | 'rtn'
  | 'dsc'
  | 'cgr'
  | 'shm'
  | 'txr'
  | 'pay'
  | 'rfd'
  | 'fil'
  | 'med'
  | 'upl'
  | 'job'
  | 'whe'
  | 'whs'
  | 'whd';

/** The values of digits by their character code; -1 for other characters. */
const valuesOf = (digits: string) =>
  Int8Array.from({ length: 128 }, (_, code) => digits.indexOf(String.fromCharCode(code)));

export const base32Letters = '0123456789abcdefghjkmnpqrstvwxyz';
const letterValues = valuesOf(base32Letters);
const hexDigits = '0123456789abcdef';
const hexValues = valuesOf(hexDigits);

/**
 * Returns a new UUIDv7 (RFC 9562 §5.7) for the moment `now`. Its random bits come from a UUIDv4, because Node generates
 * UUIDs in batches: fetching 16 random bytes per id takes ten times as long.
 */
export const newUuid = (now: Date, random: string = randomUUID()): string => {
  const time = now.getTime().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(15)}`;
};

/** Formats 32 hexadecimal digits as a UUID. */
export const groupHex = (hex: string): string =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;

const letterPairs = Array.from(
  { length: 1024 },
  (_, value) => `${base32Letters[value >> 5]}${base32Letters[value & 31]}`,
);

/**
 * Returns the 26 base32 letters of a UUID. They hold 130 bits, so the first two bits are zero. Uses small numbers,
 * because a BigInt takes five times as long, and two letters at a time. Throws if the text is no UUID.
 */
export const encodeBase32 = (uuid: string): string => {
  let text = '';
  let pending = 0;
  let bits = 2;
  for (let index = 0; index < uuid.length; index += 1) {
    const value = hexValues[uuid.charCodeAt(index)] ?? -1;
    if (value === -1) continue;
    pending = (pending << 4) | value;
    bits += 4;
    if (bits < 10) continue;
    bits -= 10;
    text += letterPairs[pending >> bits];
    pending &= (1 << bits) - 1;
  }
  if (text.length !== 26) throw new Error(`Not a UUID: ${uuid}`);
  return text;
};

/** Returns the public id of a UUID. Throws if the text is no UUID. */
export const toPublicId = (prefix: IdPrefix, uuid: string): string => `${prefix}_${encodeBase32(uuid)}`;

/** Whether the value is a public id with this prefix. For values that the contract has not validated. */
export const isPublicId = (prefix: IdPrefix, value: unknown): value is string =>
  typeof value === 'string' &&
  value.startsWith(`${prefix}_`) &&
  idLetters.test(value.slice(prefix.length + 1));

const idLetters = new RegExp(`^[0-7][${base32Letters}]{25}$`);

const hexPairs = Array.from(
  { length: 256 },
  (_, value) => `${hexDigits[value >> 4]}${hexDigits[value & 15]}`,
);

/** Returns the UUID of a public id. The contract has validated its form; throws otherwise. */
export const toUuid = (publicId: string): string => {
  let text = '';
  let pending = 0;
  let bits = -2;
  for (let index = publicId.indexOf('_') + 1; index < publicId.length; index += 1) {
    const value = letterValues[publicId.charCodeAt(index)] ?? -1;
    if (value === -1) throw new Error(`Not an id: ${publicId}`);
    pending = (pending << 5) | value;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    text += hexPairs[pending >> bits];
    pending &= (1 << bits) - 1;
    if (text.length === 8 || text.length === 13 || text.length === 18 || text.length === 23) text += '-';
  }
  // A first letter greater than 7 exceeds 128 bits.
  if (text.length !== 36 || bits !== 0) throw new Error(`Not an id: ${publicId}`);
  return text;
};
