import { describe, expect, test } from '@jest/globals';
import { renderContent } from '../../../../src/features/journal/rich-text/content-html.ts';
import { structureCost } from '../../../../src/features/journal/rich-text/structure-cost.ts';

const policy = { kind: 'post' as const, imageOrigins: [] };
const fill = (unit: string, length: number): string =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
const render = (markdown: string) => renderContent(markdown, policy);

describe('100,000 characters that would take the parser minutes', () => {
  const numbered = (line: (index: number) => string): string =>
    Array.from({ length: 15_000 }, (_, index) => line(index))
      .join('')
      .slice(0, 100_000);

  test.each([
    ['> ', 'maxDepth'],
    ['>', 'maxDepth'],
    ['- ', 'maxDepth'],
    ['1. ', 'maxDepth'],
    ['* > ', 'maxDepth'],
    ['>\t- ', 'maxDepth'],
    ['[^a]: ', 'maxDepth'],
    ['*', 'maxComplexity'],
    ['**a ', 'maxComplexity'],
    ['*a_ ', 'maxComplexity'],
    ['*_', 'maxComplexity'],
    ['~*', 'maxComplexity'],
    ['a**b c* ', 'maxComplexity'],
    ['[', 'maxComplexity'],
    [']', 'maxComplexity'],
    ['![', 'maxComplexity'],
    ['![[]()', 'maxComplexity'],
    ['[](', 'maxComplexity'],
    ['](', 'maxComplexity'],
    ['[ (](', 'maxComplexity'],
    ['[a](b', 'maxComplexity'],
    ['[a](<b', 'maxComplexity'],
    ['[a](b (x', 'maxComplexity'],
    [']([\n', 'maxComplexity'],
    ['\\``', 'maxComplexity'],
    ['a\n=\n', 'maxComplexity'],
    ['> a\n\n', 'maxComplexity'],
    ['- > a\n', 'maxComplexity'],
    ['- a\n', 'maxComplexity'],
    ['- a\n  - b\n', 'maxComplexity'],
    ['- a\n\nb\n\n', 'maxComplexity'],
    ['a|b\n-|-\n', 'maxComplexity'],
  ])('of %j exceed %s', (unit, rule) => {
    expect(render(`${fill(unit, 99_999)}x`)).toEqual({ rule });
  });

  test.each([
    ['a run of trailing dots of a URL', `http://a.b/${fill('.', 90_000)}x`],
    ['references at the end of a URL', `http://a.b/${fill('&a;', 90_000)}x`],
    ['ever longer runs of backticks', numbered((index) => `e${'`'.repeat(index % 400)}`)],
    ['lazy lines of a quote', `> a\n${fill('b\n', 90_000)}`],
    ['a table of many columns', `${fill('|x', 25_000)}\n${fill('|-', 25_000)}\n${fill('a\n', 49_000)}`],
    ['definitions and references', numbered((index) => `[${index}]: u\n[${index}]\n`)],
    ['nested images', fill('![', 50_000) + fill('](a)', 50_000)],
    ['nested emphasis', `${fill('**', 45_000)}a${fill('**', 45_000)}`],
  ])('of %s are rejected', (_, markdown) => {
    expect(render(markdown)).toEqual({ rule: 'maxComplexity' });
  });

  test('of references to a long definition exceed the length of the HTML', () => {
    const title = fill('x', 30_000);
    expect(render(`[a]: u "${title}"\n\n${fill('[a]\n\n', 5_000)}`)).toEqual({ rule: 'maxHtmlLength' });
    expect(render(`[^a]: x\n\n${fill('[^a] b\n\n', 17_000)}`)).toEqual({ rule: 'maxHtmlLength' });
  });

  test('of many characters are accepted', () => {
    for (const unit of ['a', '😀'.slice(0, 2), '&', '<', ' ', 'a.b ', '"', '<http:a ', 'http://a.b '])
      expect([unit, render(fill(unit, 90_000)).rule]).toEqual([unit, undefined]);
    expect(render('a'.repeat(100_001))).toEqual({ rule: 'maxLength' });
    expect(render('😀'.repeat(100_000)).rule).toBeUndefined();
  });
});

describe('nesting', () => {
  test('is accepted up to 16 quotes and lists, in one line or by indentation', () => {
    const indented = (depth: number) =>
      Array.from({ length: depth }, (_, index) => `${'  '.repeat(index)}- a`).join('\n');
    for (const nest of [
      (depth: number) => `${'> '.repeat(depth)}a`,
      (depth: number) => `${'- '.repeat(depth)}a`,
      indented,
    ]) {
      expect(render(nest(16)).rule).toBeUndefined();
      expect(render(nest(17))).toEqual({ rule: 'maxDepth' });
    }
  });

  test('of emphasis is bounded by the depth of the tree', () => {
    expect(render(`${'*a '.repeat(30)}${' a*'.repeat(30)}`).rule).toBeUndefined();
    expect(render(`${'**'.repeat(200)}a${'**'.repeat(200)}`)).toEqual({ rule: 'maxDepth' });
  });
});

describe('ordinary texts', () => {
  const article = [
    '# A title\n\nA paragraph with **strong**, *emphasis*, `code`, [a link](https://a.example/b_c?d=e&f=g) and https://a.example.\n',
    '\n- one\n- two\n  - nested, with [a link](/x "title") (and a note)\n- three\n\n1. one\n2. two\n\n> A quote\n> of two lines\n\n',
    '| a | b | c |\n|---|:-:|--:|\n| 1 | 2 | 3 |\n| 4 | 5 | 6 |\n\n```js\nconst a = { b: [1, 2, 3], c: `$d` };\n  // - x\n```\n\n* * *\n\n',
    `${'A long paragraph of plain words that goes on and on. '.repeat(12)}\n\n`,
  ].join('');

  test('of 100,000 characters use a small part of the bound, and 50,000 with much markup fit into it', () => {
    const prose = fill(`${'A long paragraph of plain words that goes on and on. '.repeat(12)}\n\n`, 100_000);
    expect(render(prose).html?.length).toBeGreaterThan(100_000);
    expect(structureCost(prose)).toBeLessThan(50_000);
    expect(render(fill(article, 50_000)).html?.length).toBeGreaterThan(50_000);
  });

  test('with a fenced file of any content are accepted', () => {
    const code = fill('- a\n  - b\n> c | *d* `e\n', 80_000);
    expect(render(`\`\`\`\n${code}\n\`\`\`\n`).rule).toBeUndefined();
  });
});
