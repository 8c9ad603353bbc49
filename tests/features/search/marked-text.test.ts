import { describe, expect, test } from '@jest/globals';
import { excerptOf, markText, plainText } from '../../../src/features/search/marked-text.ts';

const marked = (text: string, ...matches: string[]): string =>
  markText(text, new Set(matches))
    .map(({ text, isMatch }) => (isMatch ? `[${text}]` : text))
    .join('');

describe('marks', () => {
  test.each([
    ['A mug, mugs and smug', ['mug', 'mugs'], 'A [mug], [mugs] and smug'],
    ['Café CRÈME', ['cafe', 'creme'], '[Café] [CRÈME]'],
    ['Straße', ['strasse'], '[Straße]'],
    ["baker's dozen", ['bakers'], "[baker's] dozen"],
    ['<b>mug</b> & "mug"', ['mug'], '<b>[mug]</b> & "[mug]"'],
    ['nothing', ['mug'], 'nothing'],
    ['mug', ['mug'], '[mug]'],
    ['', ['mug'], ''],
  ])('%s', (text, matches, expected) => {
    expect(marked(text, ...matches)).toBe(expected);
  });

  test('lose no character', () => {
    const text = 'The 😀 mug — of Ōta’s, “mug”';
    expect(
      markText(text, new Set(['mug', 'otas']))
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });
});

describe('an excerpt', () => {
  const words = (count: number) => Array.from({ length: count }, (_, n) => `word${n}`).join(' ');

  test('is a short text itself', () => {
    expect(excerptOf('A short text', new Set(['short']))).toBe('A short text');
  });

  test('begins at the beginning without a match', () => {
    const excerpt = excerptOf(words(100), new Set());
    expect(excerpt).toMatch(/^word0 .* …$/);
    expect(excerpt.length).toBeLessThanOrEqual(210);
  });

  test('surrounds the first match, and parts no word', () => {
    const excerpt = excerptOf(words(200), new Set(['word120']));
    expect(excerpt).toMatch(/^… word\d+ .*word120 .* …$/);
    expect(excerpt.length).toBeLessThanOrEqual(210);
    expect(excerptOf(words(200), new Set(['word199']))).toMatch(/^… .*word199$/);
  });

  test('parts a word that is longer', () => {
    expect(excerptOf('x'.repeat(500), new Set())).toBe(`${'x'.repeat(200)} …`);
    expect(excerptOf('😀'.repeat(500), new Set()).isWellFormed()).toBe(true);
  });
});

test.each([
  ['# Title\n\nSome *emphasis*, **strong** and `code`.', 'Title Some emphasis, strong and code.'],
  ['- one\n- two\n\n> quote\n1. three', 'one two quote three'],
  ['[a link](https://example.com/x) and ![an image](/y.png)', 'a link and an image'],
  ['2 * 3 * 4 and snake_case_name', '2 * 3 * 4 and snake_case_name'],
  ['<script>alert(1)</script>', '<script>alert(1)</script>'],
])('plain text of %s', (markdown, text) => {
  expect(plainText(markdown)).toBe(text);
});
