/**
 * Ids are UUIDv7 in the database, so that they grow with time and index well, and on the wire a prefix that says
 * what they name plus the same 128 bits in Crockford's base32, lower case: `tag_01jd3v8w5gf3sa9k2m6q7x8y9z`.
 */
import { randomUUID } from 'node:crypto';

export type IdPrefix = 'usr' | 'ses' | 'key' | 'idn' | 'psk' | 'aud' | 'tag' | 'pst' | 'prd' | 'ord';

/** By character code what a digit stands for, -1 where it is none. */
const valuesOf = (digits: string) =>
  Int8Array.from({ length: 128 }, (_, code) => digits.indexOf(String.fromCharCode(code)));

export const base32Letters = '0123456789abcdefghjkmnpqrstvwxyz';
const letterValues = valuesOf(base32Letters);
const hexDigits = '0123456789abcdef';
const hexValues = valuesOf(hexDigits);

/**
 * A new UUIDv7 (RFC 9562) for the moment `now`, in its usual text form. The random bits are those of a UUIDv4, of
 * which Node keeps a stock: fetching 16 bytes for each id takes ten times as long.
 */
export const newUuid = (now: Date, random: string = randomUUID()): string => {
  const time = now.getTime().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(15)}`;
};

/** 32 hexadecimal digits in the usual groups. */
export const groupHex = (hex: string): string =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;

const letterPairs = Array.from(
  { length: 1024 },
  (_, value) => `${base32Letters[value >> 5]}${base32Letters[value & 31]}`,
);

/**
 * 26 letters hold 130 bits, so the first has two to spare. By small numbers, as a BigInt takes five times as long, and two
 * letters at a time.
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

export const toPublicId = (prefix: IdPrefix, uuid: string): string => `${prefix}_${encodeBase32(uuid)}`;

/** Whether it is a public id with this prefix, one that `toUuid` takes: for text that no contract has checked. */
export const isPublicId = (prefix: IdPrefix, value: unknown): value is string =>
  typeof value === 'string' &&
  value.startsWith(`${prefix}_`) &&
  idLetters.test(value.slice(prefix.length + 1));

const idLetters = new RegExp(`^[0-7][${base32Letters}]{25}$`);

/** The UUID behind a public id, which the contract has already checked for its form. */
export const toUuid = (publicId: string): string => {
  let hex = '';
  let pending = 0;
  let bits = -2;
  for (let index = publicId.indexOf('_') + 1; index < publicId.length; index += 1) {
    const value = letterValues[publicId.charCodeAt(index)] ?? -1;
    if (value === -1) throw new Error(`Not an id: ${publicId}`);
    pending = (pending << 5) | value;
    for (bits += 5; bits >= 4; pending &= (1 << bits) - 1) {
      bits -= 4;
      hex += hexDigits[pending >> bits];
    }
  }
  // A first letter beyond 7 holds a bit too many, which has no digit.
  if (hex.length !== 32) throw new Error(`Not an id: ${publicId}`);
  return groupHex(hex);
};
