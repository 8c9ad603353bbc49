import { expect, test } from '@jest/globals';
import { createTextSeal } from '../../src/lib/text-seal.ts';

const { seal, open } = createTextSeal(Buffer.alloc(32, 1));

test.each(['', 'a', '["name,id","Łódź"]', '\0', '𝒳'.repeat(1_000)])('opens sealed text: %j', (text) => {
  const sealed = seal(text, 'purpose');
  expect(sealed).toMatch(/^[A-Za-z0-9_-]+$/);
  expect(open(sealed, 'purpose')).toBe(text);
});

test('seals the same text alike, and other texts and purposes differently from the first character', () => {
  expect(seal('text', 'purpose')).toBe(seal('text', 'purpose'));
  const all = [seal('text', 'purpose'), seal('texu', 'purpose'), seal('text', 'purposf')];
  expect(new Set(all.map((sealed) => sealed.slice(0, 16))).size).toBe(3);
});

test('distinguishes the end of the purpose from the start of the text', () => {
  expect(open(seal('c', 'a b'), 'a')).toBeUndefined();
  // Another nonce, because two texts with the same one would reveal both.
  expect(seal('b c', 'a').slice(0, 16)).not.toBe(seal('c', 'a b').slice(0, 16));
});

test('opens nothing of another key or purpose, and nothing after a change', () => {
  const sealed = seal('text', 'purpose');
  expect(open(sealed, 'other')).toBeUndefined();
  expect(createTextSeal(Buffer.alloc(32, 2)).open(sealed, 'purpose')).toBeUndefined();
  const bytes = Buffer.from(sealed, 'base64url');
  for (let index = 0; index < bytes.length; index += 1) {
    const changed = Buffer.from(bytes);
    changed.writeUInt8(changed.readUInt8(index) ^ 1, index);
    expect(open(changed.toString('base64url'), 'purpose')).toBeUndefined();
  }
  for (let length = 0; length < sealed.length; length += 1) {
    expect(open(sealed.slice(0, length), 'purpose')).toBeUndefined();
  }
});
