import { expect, test } from '@jest/globals';
import { systemRandomness } from '../../src/lib/secret.ts';
import { createSecretBox } from '../../src/lib/secret-box.ts';

const box = createSecretBox(Buffer.alloc(32, 1), systemRandomness);
const secret = Buffer.from('twenty bytes of TOTP');
const sealed = box.seal(secret, 'usr_1');

test('a sealed secret opens for its owner', () => {
  expect(box.open(sealed, 'usr_1')).toEqual(secret);
});

test('the same secret is sealed differently each time, and is not visible in it', () => {
  expect(box.seal(secret, 'usr_1')).not.toEqual(sealed);
  expect(sealed.includes(secret)).toBe(false);
});

test('it opens for no other owner, under no other key, and not after a change', () => {
  expect(() => box.open(sealed, 'usr_2')).toThrow();
  expect(() => createSecretBox(Buffer.alloc(32, 2), systemRandomness).open(sealed, 'usr_1')).toThrow();
  for (let index = 0; index < sealed.length; index += 1) {
    const changed = Buffer.from(sealed);
    changed.writeUInt8(changed.readUInt8(index) ^ 1, index);
    expect(() => box.open(changed, 'usr_1')).toThrow();
  }
  expect(() => box.open(sealed.subarray(0, 20), 'usr_1')).toThrow();
});
