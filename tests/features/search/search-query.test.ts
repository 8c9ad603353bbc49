import { describe, expect, test } from '@jest/globals';
import {
  conditionOf,
  parseQuery,
  replaceTerms,
  type Term,
} from '../../../src/features/search/search-query.ts';

const shown = (query: string) =>
  parseQuery(query).map((terms) =>
    terms.map(({ text, isQuoted, isExcluded }) => `${isExcluded ? '-' : ''}${isQuoted ? `"${text}"` : text}`),
  );

test.each([
  ['mug', [['mug']]],
  ['  pour over  ', [['pour', 'over']]],
  ['"pour over" -glass', [['"pour over"', '-glass']]],
  ['-"pour over"', [['-"pour over"']]],
  ['a OR b or c', [['a'], ['b'], ['c']]],
  ['"or" oregano', [['"or"', 'oregano']]],
  ['open "quote', [['open', '"quote"']]],
  ['--x', [['-x']]],
  ['or', [[], []]],
  ['', [[]]],
  ['& | ! ( ) :*', [['&', '|', '!', '(', ')', ':*']]],
])('parses %s', (query, terms) => {
  expect(shown(query)).toEqual(terms);
});

test('replaces terms at their places', () => {
  const query = 'cofee "cofee" -cofee grindr';
  const [first, , , last] = parseQuery(query).flat() as [Term, Term, Term, Term];
  expect(replaceTerms(query, new Map([[first, 'coffee']]))).toBe('coffee "cofee" -cofee grindr');
  const both = new Map([
    [first, 'coffee'],
    [last, 'grinder'],
  ]);
  expect(replaceTerms(query, both)).toBe('coffee "cofee" -cofee grinder');
  expect(replaceTerms(query, new Map())).toBe(query);
});

describe('the condition', () => {
  const term = (english: string, german = english, isExcluded = false) => ({ english, german, isExcluded });

  test('each word matches in either language', () => {
    expect(conditionOf([[term("'roast'", "'roasted'"), term("'mug'")]])).toEqual({
      wanted: "(('roast' | 'roasted') & ('mug'))",
      counted: "('roast' | 'roasted') | ('mug')",
      hasExclusion: false,
    });
  });

  test('a stop word of one language is needed only in the other', () => {
    expect(conditionOf([[term("'hat'", ''), term("'wool'")]])?.wanted).toBe(
      "(('hat') & ('wool')) | (('wool'))",
    );
  });

  test('an excluded word is excluded in every language and alternative', () => {
    expect(conditionOf([[term("'a'"), term("'b'", "'c'", true)], [term("'d'")]])).toMatchObject({
      wanted: "(('a') & !('b' | 'c')) | (('d'))",
      hasExclusion: true,
    });
  });

  test.each([[[[]]], [[[], []]], [[[term('', '')]]], [[[term("'a'", "'a'", true)]]]])(
    'there is none without a word to find',
    (alternatives) => {
      expect(conditionOf(alternatives)).toBeUndefined();
    },
  );
});
