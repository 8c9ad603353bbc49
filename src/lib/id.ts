/**
 * Ids are UUIDv7 in the database, so that they grow with time and index well, and on the wire a prefix that says
 * what they name plus the same 128 bits in Crockford's base32, lower case: `tag_01jd3v8w5gf3sa9k2m6q7x8y9z`.
 */
import { randomBytes } from 'node:crypto';

export type IdPrefix = 'usr' | 'tag' | 'pst' | 'prd' | 'ord';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const values = new Map([...alphabet].map((letter, value) => [letter, BigInt(value)]));

/** A new UUIDv7 (RFC 9562) for the moment `now`, in its usual text form. */
export const newUuid = (now: Date, bytes: Buffer = randomBytes(16)): string => {
  bytes.writeUIntBE(now.getTime(), 0, 6);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};

export const encodeBase32 = (uuid: string): string => {
  let rest = BigInt(`0x${uuid.replaceAll('-', '')}`);
  let text = '';
  for (let index = 0; index < 26; index += 1) {
    text = alphabet[Number(rest & 31n)] + text;
    rest >>= 5n;
  }
  return text;
};

export const toPublicId = (prefix: IdPrefix, uuid: string): string => `${prefix}_${encodeBase32(uuid)}`;

/** The UUID behind a public id, which the contract has already checked for its form. */
export const toUuid = (publicId: string): string => {
  let bits = 0n;
  for (const letter of publicId.slice(publicId.indexOf('_') + 1)) {
    const value = values.get(letter);
    if (value === undefined) throw new Error(`Not an id: ${publicId}`);
    bits = (bits << 5n) | value;
  }
  const hex = bits.toString(16).padStart(32, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};
