import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { portabilityFault } from '../../openapi/extensions/portable-pattern.ts';
import { visitDocument } from '../../src/codegen/openapi-walk.ts';

const file = join(import.meta.dirname, '..', '..', 'generated', 'openapi.json');
const patterns = new Set<string>();
visitDocument(JSON.parse(readFileSync(file, 'utf8')), ({ pattern }) => {
  if (typeof pattern === 'string') patterns.add(pattern);
});

describe('every pattern of the contract', () => {
  test.each([...patterns])('%s is portable', (pattern) => {
    expect(portabilityFault(pattern)).toBeUndefined();
    const [unicode, sets] = ['u', 'v'].map((flag) => new RegExp(pattern, flag)) as [RegExp, RegExp];
    // Both flags match the same of all characters, alone and between others.
    for (let code = 0; code < 0x300; code += 1) {
      for (const text of ['', 'a', 'a@b.cd'].map((before) => before + String.fromCodePoint(code))) {
        expect([text, sets.test(text)]).toEqual([text, unicode.test(text)]);
      }
    }
  });

  test('is found', () => {
    expect(patterns.size).toBeGreaterThan(10);
  });
});

test.each([
  '^a$',
  '^[a-z0-9]+(?:-[a-z0-9]+)*$',
  '^[A-Za-z0-9_\\-]+$',
  '^[^\\x00-\\x20"\\(\\)@\\[\\\\\\]\\x7f]{1,64}$',
  '^(?:a|b)?\\.\\$/:,c{2}d{2,}$',
  '^"[a-z]"$',
])('%s is accepted', (pattern) => {
  expect(portabilityFault(pattern)).toBeUndefined();
  expect(() => [new RegExp(pattern, 'u'), new RegExp(pattern, 'v')]).not.toThrow();
});

test.each([
  ['a digit of any script', '^\\d+$'],
  ['white space', '^\\s$'],
  ['a word character', '^\\w$'],
  ['a negated shorthand', '^\\D$'],
  ['a word boundary', '^a\\b$'],
  ['any character', '^.$'],
  ['a property', '^\\p{L}$'],
  ['a code point', '^\\u0041$'],
  ['a code point in braces', '^\\u{41}$'],
  ['a tab', '^\\t$'],
  ['a look-ahead', '^(?=a)a$'],
  ['a negative look-ahead', '^(?!a)b$'],
  ['a look-behind', '^(?<=a)b$'],
  ['a named group', '^(?<name>a)$'],
  ['a named group of Python', '^(?P<name>a)$'],
  ['a flag', '^(?i)a$'],
  ['an atomic group', '^(?>a)$'],
  ['a back-reference', '^(a)\\1$'],
  ['a lazy quantifier', '^a+?$'],
  ['a possessive quantifier', '^a++$'],
  ['a quantifier of a quantifier', '^a{2}{3}$'],
  ['a quantifier of nothing', '^*a$'],
  ['a bracket in a set', '^[[a]$'],
  ['a parenthesis in a set', '^[(a]$'],
  ['a brace in a set', '^[{a]$'],
  ['a slash in a set', '^[/a]$'],
  ['a bar in a set', '^[|a]$'],
  ['a hyphen at the end of a set', '^[a-z-]$'],
  ['a hyphen at the start of a set', '^[-a]$'],
  ['a hyphen after a range', '^[a-c-e]$'],
  ['an intersection of Java', '^[a&&b]$'],
  ['a difference of v', '^[a--b]$'],
  ['a doubled sign of v', '^[!!]$'],
  ['a shorthand in a set', '^[\\w.]$'],
  ['a class of POSIX', '^[[:alpha:]]$'],
  ['an escaped letter', '^\\q$'],
  ['an escaped letter in a set', '^[\\q]$'],
  ['an escaped comma', '^\\,$'],
  ['an escaped hyphen outside of a set', '^a\\-b$'],
  ['an octal escape', '^\\01$'],
  ['a hexadecimal escape beyond ASCII', '^\\xff$'],
  ['a control character', '^\\ca$'],
  ['a letter beyond ASCII', '^é$'],
  ['an empty set', '^[]$'],
  ['everything', '^[^]$'],
  ['a brace alone', '^a{$'],
  ['a count without a start', '^a{,2}$'],
  ['no start', 'a$'],
  ['no end', '^a'],
  ['an end that is escaped', '^a\\$'],
  ['an anchor inside', '^a$b$'],
  ['alternatives that only one anchor covers', '^a|b$'],
  ['an open group', '^(a$'],
  ['an anchor of other dialects', '^\\Aa\\z$'],
])('rejects %s: %s', (_what, pattern) => {
  expect(portabilityFault(pattern)).toEqual(expect.any(String));
});
