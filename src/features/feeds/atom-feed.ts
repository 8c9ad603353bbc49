import { emptyElement, parentElement, textElement, xmlDocument } from '../../lib/xml.ts';
import type { Feed, FeedEntry } from './feed.ts';

/** Writes a feed as Atom 1.0. */
export const atomOf = ({ url, home, service, title, changedAt, entries }: Feed): string =>
  xmlDocument(
    parentElement(
      'feed',
      [
        textElement('id', url),
        textElement('title', title),
        textElement('updated', changedAt),
        emptyElement('link', { rel: 'self', type: 'application/atom+xml', href: url }),
        pageLink(home),
        // For the entries whose author is gone: Atom requires one.
        authorOf(service),
        ...entries.map(entryOf),
      ],
      { xmlns: 'http://www.w3.org/2005/Atom' },
    ),
  );

const entryOf = ({ id, url, title, excerpt, html, author, publishedAt, changedAt }: FeedEntry): string =>
  parentElement('entry', [
    textElement('id', id),
    textElement('title', title),
    pageLink(url),
    textElement('published', publishedAt),
    textElement('updated', changedAt),
    ...(author === undefined ? [] : [authorOf(author)]),
    ...(excerpt === undefined ? [] : [textElement('summary', excerpt)]),
    textElement('content', html, { type: 'html' }),
  ]);

const pageLink = (href: string): string =>
  emptyElement('link', { rel: 'alternate', type: 'text/html', href });

const authorOf = (name: string): string => parentElement('author', [textElement('name', name)]);
