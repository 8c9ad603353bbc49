import { digestOf } from '../../lib/digest.ts';
import type { Context } from '../context.ts';
import { handler } from '../handler.ts';
import { atomOf } from './atom-feed.ts';
import { readFeed } from './feed.ts';
import { jsonFeedOf } from './json-feed.ts';
import { robotsOf } from './robots.ts';
import { rssOf } from './rss-feed.ts';
import { readSitemap } from './sitemap.ts';

export const getRssFeed = handler('getRssFeed', async ({ query }, call) => {
  const { feed, lastModified } = await readFeed(call, 'rss.xml', query);
  const body = rssOf(feed);
  return { status: 200, ...validatorsOf(call, body, lastModified), body };
});

export const getAtomFeed = handler('getAtomFeed', async ({ query }, call) => {
  const { feed, lastModified } = await readFeed(call, 'atom.xml', query);
  const body = atomOf(feed);
  return { status: 200, ...validatorsOf(call, body, lastModified), body };
});

export const getJsonFeed = handler('getJsonFeed', async ({ query }, call) => {
  const { feed, lastModified } = await readFeed(call, 'feed.json', query);
  const body = jsonFeedOf(feed);
  return { status: 200, ...validatorsOf(call, body, lastModified), body };
});

export const getSitemap = handler('getSitemap', async ({ query }, call) => {
  const sitemap = await readSitemap(call, query);
  if (!sitemap) throw call.problem('not_found');
  return { status: 200, ...validatorsOf(call, sitemap.text, sitemap.lastModified), body: sitemap.text };
});

export const getRobots = handler('getRobots', async (_, call) => {
  const body = robotsOf(call.config);
  return { status: 200, ...validatorsOf(call, body, call.startedAt.toISOString()), body };
});

const validatorsOf = ({ clock }: Pick<Context, 'clock'>, body: unknown, lastModified: string) => ({
  version: versionOf(body),
  headers: { 'Last-Modified': new Date(pastSecond(lastModified, clock.now())).toUTCString() },
});

/**
 * A date has whole seconds, and the current second may bring another change. So a change in it has the date of the second
 * before; otherwise a client could keep a copy from between the two changes for good.
 */
const pastSecond = (time: string, now: Date): number => Math.min(Date.parse(time), now.getTime() - 1000);

/** Many rows make the document, so its content is its version. */
const versionOf = (body: unknown) => `0-${digestOf(body)}` as const;
