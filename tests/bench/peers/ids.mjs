/** What our server does with ids, so that every peer does the same work: UUIDv7 inside, a prefix and base32 outside. */
import { randomBytes } from 'node:crypto';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const values = new Uint8Array(128);
for (let value = 0; value < 32; value += 1) values[alphabet.charCodeAt(value)] = value;

const dashed = (hex) =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;

export const newUuid = (now) => {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now.getTime(), 0, 6);
  bytes[6] = (bytes[6] & 0x0f) | 0x70;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return dashed(bytes.toString('hex'));
};

// 26 letters carry 130 bits: two leading zeros and the 128 of the id, in five rounds of 25 bits and one letter.
export const toPublicId = (prefix, uuid) => {
  const hex = uuid.replaceAll('-', '');
  let text = '';
  let rest = 0;
  let bits = 2;
  for (let index = 0; index < 32; index += 1) {
    rest = (rest << 4) | Number.parseInt(hex[index], 16);
    bits += 4;
    if (bits < 5) continue;
    bits -= 5;
    text += alphabet[(rest >>> bits) & 31];
    rest &= (1 << bits) - 1;
  }
  return `${prefix}_${text}`;
};

export const toUuid = (publicId) => {
  let hex = '';
  let rest = values[publicId.charCodeAt(4)];
  let bits = 3;
  for (let index = 5; index < 30; index += 1) {
    rest = (rest << 5) | values[publicId.charCodeAt(index)];
    bits += 5;
    while (bits >= 4) {
      bits -= 4;
      hex += ((rest >>> bits) & 15).toString(16);
    }
    rest &= (1 << bits) - 1;
  }
  return dashed(hex);
};
