import type { components } from '../../../generated/types.ts';
import type { Feed, FeedEntry } from './feed.ts';

type JsonFeed = components['schemas']['JsonFeed'];

/** Writes a feed as JSON Feed 1.1, whose names are in snake_case. */
export const jsonFeedOf = ({ url, home, title, entries }: Feed): JsonFeed => ({
  version: 'https://jsonfeed.org/version/1.1',
  title,
  home_page_url: home,
  feed_url: url,
  items: entries.map(itemOf),
});

const itemOf = ({ id, url, title, excerpt, html, author, publishedAt, changedAt }: FeedEntry) => ({
  id,
  url,
  title,
  ...(excerpt !== undefined && { summary: excerpt }),
  content_html: html,
  date_published: publishedAt,
  date_modified: changedAt,
  ...(author !== undefined && { authors: [{ name: author }] }),
});
