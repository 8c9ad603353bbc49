/** The formats of feeds, for any texts. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { parseFragment } from 'parse5';
import { atomOf } from '../../../src/features/feeds/atom-feed.ts';
import type { Feed } from '../../../src/features/feeds/feed.ts';
import { jsonFeedOf } from '../../../src/features/feeds/json-feed.ts';
import { rssOf } from '../../../src/features/feeds/rss-feed.ts';
import { absoluteHtml } from '../../../src/features/journal/rich-text/absolute-html.ts';
import { renderContent } from '../../../src/features/journal/rich-text/content-html.ts';
import { readXml, textsOf } from '../../support/xml-document.ts';

const time = '2026-03-09T07:00:00.000Z';
const feedOf = (text: string): Feed => ({
  url: 'https://api.example/rss.xml?tag=a&author=b',
  home: 'https://shop.example',
  service: text,
  title: text,
  changedAt: time,
  entries: [
    {
      id: 'urn:uuid:0195c3f2-f43e-77b7-bb5b-43b2c5324b08',
      url: 'https://shop.example/posts/one',
      title: text,
      excerpt: text,
      html: text,
      author: text,
      publishedAt: time,
      changedAt: time,
    },
  ],
});

/** As XML can hold it. */
const inXml = (text: string): string =>
  text.replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');

const special = fc.constantFrom(
  ...[']]>', '<![CDATA[', '<!--', '&amp;', '&#0;', '<b>', '"', "'", '\u0000', '\u0001', '\u001b', '\u007f'],
  ...[
    '\u0085',
    '\ufffe',
    '\uffff',
    '\ud800',
    '\udc00',
    '😀',
    '👩‍🍳',
    '\r\n',
    '\r',
    '\t',
    '\u202e',
    '\u2028',
    'é',
  ],
);
const texts = fc.array(fc.oneof(special, fc.string({ unit: 'binary' }))).map((parts) => parts.join(''));

describe('for any texts', () => {
  test('RSS is well-formed and holds them', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const root = readXml(rssOf(feedOf(text)));
        expect(textsOf(root, 'title')).toEqual([inXml(text), inXml(text)]);
        for (const name of ['dc:creator', 'content:encoded'])
          expect(textsOf(root, name)).toEqual([inXml(text)]);
        expect(textsOf(root, 'description')).toEqual([`Posts of ${inXml(text)}`, inXml(text)]);
      }),
    );
  });

  test('Atom is well-formed and holds them', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const root = readXml(atomOf(feedOf(text)));
        for (const name of ['title', 'name']) expect(textsOf(root, name)).toEqual([inXml(text), inXml(text)]);
        for (const name of ['summary', 'content']) expect(textsOf(root, name)).toEqual([inXml(text)]);
      }),
    );
  });

  test('JSON Feed holds them', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const [item] = jsonFeedOf(feedOf(text)).items;
        expect(item).toMatchObject({
          title: text,
          summary: text,
          content_html: text,
          authors: [{ name: text }],
        });
      }),
    );
  });
});

test('a parser of feeds reads the three formats alike', () => {
  const feed = feedOf(']]> & <b>Crème</b> 😀');
  const { title } = feed;
  const rss = parseRssFeed(rssOf(feed));
  expect(rss).toMatchObject({
    title,
    link: feed.home,
    atom: { links: [{ rel: 'self', href: feed.url }] },
    items: [
      {
        title,
        link: 'https://shop.example/posts/one',
        guid: { value: feed.entries[0]?.id, isPermaLink: false },
        content: { encoded: title },
        dc: { creators: [title] },
      },
    ],
  });
  const atom = parseAtomFeed(atomOf(feed));
  expect(atom).toMatchObject({
    id: feed.url,
    updated: time,
    entries: [
      {
        id: feed.entries[0]?.id,
        title: { value: title },
        content: { value: title, type: 'html' },
        published: time,
      },
    ],
  });
  expect(parseJsonFeed(jsonFeedOf(feed))).toMatchObject({
    title,
    items: [{ id: feed.entries[0]?.id, title, content_html: title, authors: [{ name: title }] }],
  });
});

describe('the URLs of a text', () => {
  const bases = { page: 'https://shop.example/shop/posts/one', media: 'https://api.example' };
  const htmlOf = (markdown: string): string =>
    renderContent(markdown, { kind: 'post', imageOrigins: [] }).html ?? '';

  test.each([
    ['[a](/products/mug)', 'href="https://shop.example/products/mug"'],
    ['[a](two)', 'href="https://shop.example/shop/posts/two"'],
    ['[a](../two?x=1&y=2)', 'href="https://shop.example/shop/posts/../two?x=1&#x26;y=2"'],
    ['[a](?page=2)', 'href="https://shop.example/shop/posts/one?page=2"'],
    ['[a](#part)', 'href="https://shop.example/shop/posts/one#part"'],
    ['[a](//other.example/x)', 'href="https://other.example/x"'],
    ['[a](https://other.example/x)', 'href="https://other.example/x"'],
    ['[a](mailto:a@b.example)', 'href="mailto:a@b.example"'],
    ['[a](/x "title > \\"href=\'/y\'\\"")', 'href="https://shop.example/x"'],
    ['[a](/v1/media/one.pdf)', 'href="https://api.example/v1/media/one.pdf"'],
    ['![a](/v1/media/one.png)', 'src="https://api.example/v1/media/one.png"'],
    ['![a](/v1/media/one.png "t")', 'src="https://api.example/v1/media/one.png"'],
    ['`<a href="/x">`', '&#x3C;a href="/x">'],
    ['text <a href="/x">', '&#x3C;a href="/x">'],
  ])('%s', (markdown, expected) => {
    expect(absoluteHtml(htmlOf(markdown), bases)).toContain(expected);
  });

  test('change, and nothing else does', () => {
    type Node = { childNodes?: Node[]; attrs?: { name: string; value: string }[]; nodeName: string };
    const attributes = (node: Node): string[] => [
      ...(node.attrs ?? []).map(({ name, value }) => `${node.nodeName} ${name} ${value}`),
      ...(node.childNodes ?? []).flatMap(attributes),
    ];
    const urls = /^(?:a href|img src) /;
    const words = fc.constantFrom(
      ...[
        '[a](',
        '![',
        '](',
        ')',
        '"',
        '/x',
        '#y',
        '<a href="/z">',
        '[^1]',
        '\n\n[^1]: note',
        '`',
        '# h',
        '\n',
      ],
      ...[
        '/v1/media/a.png',
        ' "t > u"',
        '&quot;',
        '&amp;',
        '<',
        '>',
        'https://b.example',
        '\\"',
        '| a |\n|-|\n',
      ],
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
        const html = htmlOf(parts.join(''));
        const before = attributes(parseFragment(html) as Node);
        const after = attributes(parseFragment(absoluteHtml(html, bases)) as Node);
        expect(after.filter((one) => !urls.test(one))).toEqual(before.filter((one) => !urls.test(one)));
        expect(after).toHaveLength(before.length);
        for (const one of after.filter((each) => urls.test(each))) expect(one).toMatch(/ (?:https?|mailto):/);
      }),
      { numRuns: 1000 },
    );
  });
});
