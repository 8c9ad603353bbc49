import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { contentTree, renderContent } from '../../../../src/features/journal/rich-text/content-html.ts';
import { MarkdownLimit } from '../../../../src/features/journal/rich-text/markdown-limit.ts';
import { shapeOfHtml, shapeOfTree, violationsOf } from './html-check.ts';
import { xssPayloads } from './xss-payloads.ts';

// biome-ignore lint/style/noProcessEnv: `make faults` sets the seed and the number of runs
const { PROPERTY_RUNS: runs = '100', PROPERTY_SEED: seed = '20260601' } = process.env;
// `make faults` repeats the test in five rounds.
const numRuns = Number(runs) >= 1_000 ? 200_000 : 2_000;

const fragments = [
  ...[
    '# ',
    '## ',
    '- ',
    '1. ',
    '> ',
    '    ',
    '\t',
    '\n',
    '\n\n',
    '\r',
    '\r\n',
    '  \n',
    '\\\n',
    '---',
    '===',
    '```',
    '~~~',
  ],
  ...[
    '*',
    '**',
    '_',
    '__',
    '~',
    '~~',
    '`',
    '``',
    '[',
    ']',
    '](',
    ')',
    '![',
    '(',
    '<',
    '>',
    '|',
    '|-|',
    '-|-',
    ':-:',
  ],
  ...[
    '[^a]',
    '[^a]: ',
    '[a]',
    '[a]: ',
    '[ ] ',
    '[x] ',
    '[a](/b)',
    '![a](/v1/media/a)',
    '![a](https://img.example/a)',
  ],
  ...[
    'http://',
    'https://a.example/',
    'www.a.example',
    'a@b.example',
    'mailto:',
    'javascript:',
    'data:',
    '//',
    ':',
    '"',
    "'",
  ],
  ...[
    '<script>',
    '</script>',
    '<img src=x onerror=',
    '<svg>',
    '<math>',
    '<style>',
    '<!--',
    '-->',
    '<![CDATA[',
    '<a ',
    '<p>',
  ],
  ...[
    '</p>',
    '<table>',
    '<b>',
    '<template>',
    '<select>',
    '<title>',
    '<textarea>',
    '<noscript>',
    'href=',
    'id=',
    '/>',
  ],
  ...[
    '&lt;',
    '&#60;',
    '&colon;',
    '&Tab;',
    '&#13;',
    '&#0;',
    '&nbsp;',
    '&amp;',
    '&quot;',
    '&#xD800;',
    '&#x1F600;',
    '&',
    ';',
  ],
  ...[
    '\0',
    '\u0001',
    '\u000b',
    '\f',
    '\u007f',
    '\u0085',
    '\u00a0',
    '\u200b',
    '\u200f',
    '\u2028',
    '\u202e',
    '\u2066',
  ],
  ...['\ufeff', '\ufffe', '\ud83d\ude00', '\ud800', 'ß', 'İ', 'ſ', 'a', 'b c', ' ', '\\', '__proto__', 'js'],
];

const inline = fc.constantFrom(...fragments);
const nested = fc
  .tuple(fc.constantFrom('> ', '- ', '* ', '**', '[', '`', '~~', '1. ', '[^a]: ', '\n'), fc.nat(20))
  .map(([mark, count]) => mark.repeat(count));
const source = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: inline },
      { weight: 1, arbitrary: nested },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
      { weight: 1, arbitrary: fc.constantFrom(...xssPayloads) },
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

test('HTML of any Markdown holds only what is allowed, and a parser of HTML makes the same tree of it', () => {
  let rendered = 0;
  fc.assert(
    fc.property(source, fc.constantFrom('post' as const, 'comment' as const), (markdown, kind) => {
      const policy = { kind, imageOrigins: ['https://img.example'] };
      const { html } = renderContent(markdown, policy);
      if (html === undefined) return;
      rendered += 1;
      expect(violationsOf(html, kind)).toEqual([]);
      expect(shapeOfHtml(html)).toEqual(shapeOfTree(contentTree(markdown, policy)));
    }),
    { numRuns, seed: Number(seed) },
  );
  expect(rendered).toBeGreaterThan(numRuns * 0.75);
}, 3_600_000);

test.each(['post', 'comment'] as const)('no payload leaves anything forbidden in a %s', (kind) => {
  expect(xssPayloads.length).toBeGreaterThanOrEqual(150);
  const policy = { kind, imageOrigins: ['https://img.example'] };
  for (const payload of xssPayloads) {
    const { html = '' } = renderContent(payload, policy);
    expect([payload, violationsOf(html, kind)]).toEqual([payload, []]);
    expect(shapeOfHtml(html)).toEqual(shapeOfTree(contentTree(payload, policy)));
  }
});

test('a text that exceeds a bound is rejected by the name of the bound', () => {
  const tree = () => contentTree('> '.repeat(10_000), { kind: 'post', imageOrigins: [] });
  expect(tree).toThrow(MarkdownLimit);
});
