/** One source gives the HTML and the plain text of a mail, and every placeholder is escaped by its type. */
import { describe, expect, test } from '@jest/globals';
import { loadConfig } from '../../../src/config.ts';
import {
  button,
  heading,
  type Letter,
  money,
  quote,
  table,
  text,
} from '../../../src/features/mail/mail-block.ts';
import type { Frame } from '../../../src/features/mail/mail-frame.ts';
import { renderHtml } from '../../../src/features/mail/mail-html.ts';
import { renderText } from '../../../src/features/mail/mail-text.ts';
import { plain, say } from '../../../src/features/mail/phrase.ts';
import { collectContributions } from '../../../src/features.ts';
import { checkHeaders } from '../../../src/gateways/mail-gateway.ts';
import { languages } from '../../../src/lib/language.ts';
import { formatMoneyIn } from '../../../src/lib/money-format.ts';

const frame: Frame = {
  language: 'en',
  username: 'mara',
  email: 'mara@example.com',
  shop: 'Tradepost',
  unsubscribeUrl: undefined,
};

/** Places foreign text at every place of a letter. */
const letterWith = (value: string): Letter => ({
  subject: say`About ${value}`,
  blocks: [
    heading(say`${value}`),
    text(say`Look: ${value}.`),
    quote(say`${value}`),
    button(say`Open ${value}`, 'https://shop.example/?a=1&b=2'),
    money(say`${value}`, { amount: 1, currency: 'EUR' }),
    table({
      columns: [say`${value}`, say`Price`],
      rows: [[say`${value}`, say`${value}`]],
      sums: [{ label: say`${value}`, value: say`${value}`, isTotal: true }],
    }),
  ],
});

const render = (value: string) => {
  const letter = letterWith(value);
  const named = { ...frame, username: value, email: value, shop: value };
  return {
    subject: plain('en', letter.subject),
    text: renderText(letter, named),
    html: renderHtml(letter, named),
  };
};

const shape = render('x');
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

describe('foreign text', () => {
  test.each([
    ['a script', '<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['an image', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['the end of an element', '</bdi></td></table><h1>Pay here</h1>', '</bdi></td></table><h1>Pay here</h1>'],
    ['the end of an attribute', '" onmouseover="alert(1)', '" onmouseover="alert(1)'],
    ['an entity', '&lt;b&gt; &#10;', '&lt;b&gt; &#10;'],
    ['a comment', '<!-- --><![endif]-->', '<!-- --><![endif]-->'],
    ['a placeholder', '{{name}} %s $& $1', '{{name}} %s $& $1'],
    ['line breaks', 'Mara\r\n\r\nYour account is closed.\n\nPay', 'Mara Your account is closed. Pay'],
    ['a header', 'x\r\nBcc: eve@example.com', 'x Bcc: eve@example.com'],
    ['other line breaks', 'a\u2028b\u2029c\u0085d\u000be', 'a b c d e'],
    ['control characters', 'a\u0000b\u001b[31mc\u007f', 'a b [31mc'],
    ['a reversed direction', 'exe.\u202egpj\u202c \u2066x\u2069', 'exe.gpj x'],
    ['marks of direction', '\u200e\u200f\u061cMara', 'Mara'],
    ['half a character', 'a\ud83d!', 'a\ufffd!'],
    ['Arabic, which has its own direction', 'كوب 2', 'كوب 2'],
    ['an emoji of several characters', '👩🏽‍🚀', '👩🏽‍🚀'],
    ['nothing but blanks', ' \t\n ', ''],
  ])('with %s is one clean line', (_name, value, line) => {
    const { subject, text, html } = render(value);
    expect(subject).toBe(`About ${line}`);
    expect(() => checkHeaders({ id: 'a', to: 'a@example.com', subject, text, html })).not.toThrow();
    expect(count(text, /\n/g)).toBe(count(shape.text, /\n/g));
    expect(text).toContain(`Hello ${line},`);
    expect(text).toContain(`Look: ${line}.`);
    // The elements and attributes are those of any other text.
    expect(html.match(/<[a-z!/][^>]*>/gi)).toEqual(shape.html.match(/<[a-z!/][^>]*>/gi));
    const escaped = line
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;');
    expect(html).toContain(`Look: <bdi>${escaped}</bdi>.`);
    expect(html).toContain(`<title>About ${escaped}</title>`);
  });
});

describe('the URL of a button', () => {
  const letter = (url: string): Letter => ({ subject: say`A`, blocks: [button(say`Open`, url)] });

  test('is escaped in HTML, and stands on a line of its own in plain text', () => {
    const url = 'https://shop.example/?a="><script>&b=\'#token=x';
    expect(renderHtml(letter(url), frame)).toContain(
      'href="https://shop.example/?a=%22%3E%3Cscript%3E&amp;b=%27#token=x"',
    );
    expect(renderText(letter(url), frame)).toContain(
      '\nOpen:\nhttps://shop.example/?a=%22%3E%3Cscript%3E&b=%27#token=x\n',
    );
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', '/relative', 'https://', 'mailto:a@example.com', ''])(
    'is rejected: %s',
    (url) => {
      expect(() => renderHtml(letter(url), frame)).toThrow();
      expect(() => renderText(letter(url), frame)).toThrow();
    },
  );
});

test('both parts say the same, in the same order', () => {
  const letter: Letter = {
    subject: say`Your order`,
    blocks: [
      text(say`Thank you, ${'Mara'}, on ${{ day: '2026-03-12T23:59:59.999Z' }}.`),
      heading(say`Items`),
      table({
        columns: [say`Product`, say`Price`],
        rows: [[say`${2} × ${'Mug'}`, say`${{ amount: 3998, currency: 'EUR' }}`]],
        sums: [
          { label: say`Shipping`, value: say`${{ amount: 0, currency: 'EUR' }}` },
          { label: say`Total`, value: say`${{ amount: 123450, currency: 'EUR' }}`, isTotal: true },
        ],
      }),
      money(say`Refund`, { amount: 5, currency: 'EUR' }),
      button(say`See`, 'https://shop.example/o'),
    ],
  };
  const unsubscribeUrl = 'https://shop.example/u?token=t';
  expect(renderText(letter, { ...frame, unsubscribeUrl })).toBe(`Hello mara,

Thank you, Mara, on March 12, 2026.

ITEMS

- 2 × Mug (Price: €39.98)
Shipping: €0.00
Total: €1,234.50

Refund: €0.05

See:
https://shop.example/o

-- 
Tradepost has sent this mail to mara@example.com.
Unsubscribe from mails of this kind:
https://shop.example/u?token=t
`);
  const html = renderHtml(letter, { ...frame, language: 'de', unsubscribeUrl });
  const words = html
    .slice(html.indexOf('<body'))
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/[ \n]+/g, ' ')
    .trim();
  expect(words).toBe(
    'Tradepost Your order Hallo mara , Thank you, Mara , on 12. März 2026. Items Product Price ' +
      '2 × Mug 39,98\u00a0€ Shipping 0,00\u00a0€ Total 1.234,50\u00a0€ Refund 0,05\u00a0€ See ' +
      'Tradepost hat diese E-Mail an mara@example.com gesendet. E-Mails dieser Art abbestellen',
  );
});

test.each([
  ['EUR', 1999, '€19.99', '19,99\u00a0€'],
  ['EUR', 0, '€0.00', '0,00\u00a0€'],
  ['EUR', 5, '€0.05', '0,05\u00a0€'],
  ['EUR', 123456789, '€1,234,567.89', '1.234.567,89\u00a0€'],
  // A division by 100 would round it.
  ['EUR', 9007199254740991, '€90,071,992,547,409.91', '90.071.992.547.409,91\u00a0€'],
  ['JPY', 1999, '¥1,999', '1.999\u00a0¥'],
  ['KWD', 1999, 'KWD\u00a01.999', '1,999\u00a0KWD'],
  ['KWD', 7, 'KWD\u00a00.007', '0,007\u00a0KWD'],
  ['USD', 10, '$0.10', '0,10\u00a0$'],
])('money in %s: %d', (currency, amount, en, de) => {
  expect(formatMoneyIn('en', { amount, currency })).toBe(en);
  expect(formatMoneyIn('de', { amount, currency })).toBe(de);
});

describe.each(collectContributions().mailTemplates)('the mail $name', ({ preview, optional }) => {
  const config = loadConfig({});

  test('has a text of its own in each language', () => {
    const texts = languages.map((language) => preview({ config }, language).text);
    expect(new Set(texts).size).toBe(languages.length);
  });

  test.each(languages)('in %s: the link in both parts, and no remote content', (language) => {
    const { html, text, headers = {} } = preview({ config }, language);
    const links = [...html.matchAll(/ href="([^"]+)"/g)].map(([, url = '']) => url.replaceAll('&amp;', '&'));
    for (const url of links) expect(text).toContain(`:\n${url}\n`);
    expect(html).not.toMatch(/<(?:img|link|script|iframe|object|video)\b|\burl\(|@import/i);
    expect(html).toContain(`<html lang="${language}"`);
    expect(Object.keys(headers)).toEqual(
      optional === undefined ? [] : ['List-Unsubscribe', 'List-Unsubscribe-Post'],
    );
  });
});
