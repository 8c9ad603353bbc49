import { emptyElement, parentElement, textElement, xmlDocument } from '../../lib/xml.ts';
import type { Feed, FeedEntry } from './feed.ts';

const namespaces = {
  version: '2.0',
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
};

/** Writes a feed as RSS 2.0. */
export const rssOf = ({ url, home, service, title, changedAt, entries }: Feed): string => {
  const channel = parentElement('channel', [
    textElement('title', title),
    textElement('link', home),
    textElement('description', `Posts of ${service}`),
    textElement('lastBuildDate', rssDate(changedAt)),
    emptyElement('atom:link', { rel: 'self', type: 'application/rss+xml', href: url }),
    ...entries.map(itemOf),
  ]);
  return xmlDocument(parentElement('rss', [channel], namespaces));
};

const itemOf = ({ id, url, title, excerpt, html, author, publishedAt }: FeedEntry): string =>
  parentElement('item', [
    textElement('title', title),
    textElement('link', url),
    textElement('guid', id, { isPermaLink: 'false' }),
    textElement('pubDate', rssDate(publishedAt)),
    ...(author === undefined ? [] : [textElement('dc:creator', author)]),
    ...(excerpt === undefined ? [] : [textElement('description', excerpt)]),
    textElement('content:encoded', html),
  ]);

const rssDate = (time: string): string => new Date(time).toUTCString();
