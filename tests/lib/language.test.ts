import { expect, test } from '@jest/globals';
import { preferredLanguage } from '../../src/lib/language.ts';

test.each([
  [undefined, undefined],
  ['', undefined],
  ['fr', undefined],
  ['de', 'de'],
  ['DE-at', 'de'],
  ['de-Latn-CH', 'de'],
  ['den', undefined],
  ['en;q=0.8, de;q=0.9', 'de'],
  ['en, de', 'en'],
  ['fr-CA, fr;q=0.9, de;q=0.8, en;q=0.7', 'de'],
  ['de;q=0, en;q=0.1', 'en'],
  ['de;q=0', undefined],
  ['*', 'en'],
  ['de;q=0.5, *;q=0.1', 'de'],
  ['de;q=high, en;q=0.1', 'en'],
  ['de ; q=0.2 , en ; q=0.1', 'de'],
  [',,;q=1,', undefined],
  ['constructor, __proto__', undefined],
])('Accept-Language %j prefers %s', (header, language) => {
  expect(preferredLanguage(header)).toBe(language);
});
