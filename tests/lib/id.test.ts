import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { encodeBase32, newUuid, toPublicId, toUuid } from '../../src/lib/id.ts';

/** A reference implementation of the codec, in its simplest form. */
const referenceBase32 = (uuid: string): string => {
  let rest = BigInt(`0x${uuid.replaceAll('-', '')}`);
  let text = '';
  for (let index = 0; index < 26; index += 1) {
    text = '0123456789abcdefghjkmnpqrstvwxyz'[Number(rest & 31n)] + text;
    rest >>= 5n;
  }
  return text;
};

/** Any 128 bits: `fc.uuid` makes only UUIDs of the RFC. */
const anyUuid = fc
  .bigInt({ min: 0n, max: 2n ** 128n - 1n })
  .map((bits) => bits.toString(16).padStart(32, '0'))
  .map((hex) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'));

describe('public ids', () => {
  test('encode the 128 bits of the UUID in Crockford base32, and decode to them', () => {
    fc.assert(
      fc.property(anyUuid, (uuid) => {
        expect(encodeBase32(uuid)).toBe(referenceBase32(uuid));
        expect(toUuid(toPublicId('tag', uuid))).toBe(uuid);
      }),
      {
        numRuns: 1_000,
        examples: [
          ['00000000-0000-0000-0000-000000000000'],
          ['ffffffff-ffff-ffff-ffff-ffffffffffff'],
          ['01234567-89ab-cdef-0123-456789abcdef'],
        ],
      },
    );
  });

  test.each([
    ['a missing letter', 'tag_01jd3v8w5gf3sa9k2m6q7x8y9'],
    ['an additional letter', 'tag_01jd3v8w5gf3sa9k2m6q7x8y9zz'],
    ['more than 128 bits', 'tag_81jd3v8w5gf3sa9k2m6q7x8y9z'],
    ['a letter that Crockford omits', 'tag_01jd3v8w5gf3sa9k2m6q7x8y9u'],
    ['a letter beyond ASCII', 'tag_01jd3v8w5gf3sa9k2m6q7x8y9é'],
  ])('of %s are invalid', (_name, id) => {
    expect(() => toUuid(id)).toThrow(`Not an id: ${id}`);
  });

  test.each(['', '01234567-89ab-cdef-0123-456789abcde', '01234567-89AB-cdef-0123-456789abcdef'])(
    'are not made of %j',
    (text) => {
      expect(() => encodeBase32(text)).toThrow(`Not a UUID: ${text}`);
    },
  );
});

describe('new UUIDs', () => {
  const form = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

  test('have version 7 and begin with the millisecond', () => {
    const timeOf = (uuid: string): number => Number.parseInt(uuid.replace('-', '').slice(0, 12), 16);
    for (const moment of [0, 1, Date.parse('2026-06-01T12:00:00.123Z'), 2 ** 48 - 1]) {
      const uuid = newUuid(new Date(moment));
      expect(uuid).toMatch(form);
      expect(timeOf(uuid)).toBe(moment);
    }
  });

  test('are unique', () => {
    const now = new Date();
    expect(new Set(Array.from({ length: 1_000 }, () => newUuid(now))).size).toBe(1_000);
  });
});
