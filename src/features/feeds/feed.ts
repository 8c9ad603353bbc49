import type { Context } from '../context.ts';
import { type PublicPost, readLastPostChange, readNewestPosts } from '../journal/journal-read-model.ts';
import type { Services } from '../services.ts';
import { latest, siteUrl } from './site.ts';

/** A feed, before it is written in a format. Dates are in RFC 3339. */
export type Feed = Readonly<{
  url: string;
  home: string;
  service: string;
  title: string;
  changedAt: string;
  entries: readonly FeedEntry[];
}>;

/** `id` is permanent: neither a new slug nor another host changes it. */
export type FeedEntry = Readonly<{
  id: string;
  url: string;
  title: string;
  excerpt?: string | undefined;
  html: string;
  author?: string | undefined;
  publishedAt: string;
  changedAt: string;
}>;

type FeedFilter = { tag?: string | undefined; author?: string | undefined };
type FeedContext = Pick<Context, 'db' | 'clock'> & Pick<Services, 'config' | 'contentRenderer'>;

const maxEntries = 30;

/**
 * Returns the feed of the newest public posts, and the time of its last change. The time covers removed posts too; the feed's
 * `changedAt` does not, so the change of a draft leaves the feed as it is.
 */
export const readFeed = async (
  context: FeedContext,
  file: string,
  filter: FeedFilter,
): Promise<{ feed: Feed; lastModified: string }> => {
  const { config } = context;
  // Before the posts: a change in between has a later time than this.
  const lastPostChange = await readLastPostChange(context);
  const urls = { urlOf: (slug: string) => siteUrl(config, `posts/${slug}`), mediaUrl: config.publicUrl };
  const posts = await readNewestPosts(context, { ...filter, limit: maxEntries }, urls);
  const entries = posts.map(entryOf);
  const feed = {
    url: urlOf(`${config.publicUrl}/${file}`, filter),
    home: config.webUrl,
    service: config.serviceName,
    title: [config.serviceName, filter.tag, filter.author].filter((name) => name !== undefined).join(': '),
    changedAt: latest(entries.map(({ changedAt }) => changedAt)),
    entries,
  };
  const authors = posts.flatMap(({ author }) => author?.updatedAt ?? []);
  return { feed, lastModified: latest([lastPostChange, ...authors]) };
};

const urlOf = (file: string, filter: FeedFilter): string => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value !== undefined) query.set(name, value);
  return query.size > 0 ? `${file}?${query}` : file;
};

const entryOf = ({ uuid, author, ...post }: PublicPost): FeedEntry => ({
  ...post,
  id: `urn:uuid:${uuid}`,
  author: author?.username,
});
