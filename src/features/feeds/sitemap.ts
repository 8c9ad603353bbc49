import type { Config } from '../../config.ts';
import { parentElement, textElement, xmlDocument } from '../../lib/xml.ts';
import type { Context } from '../context.ts';
import { countPublicPosts, readLastPostChange, readPublicSlugs } from '../journal/journal-read-model.ts';
import { readProductSlugs, summarizeProducts } from '../shop/shop-read-model.ts';
import { latest, siteUrl } from './site.ts';

type SitemapContext = Pick<Context, 'db' | 'clock'> & { config: Config };
type WebPage = { url: string; changedAt?: string };
type Slice = { offset: number; limit: number };

/** Web pages of one kind. */
type Section = { count: number; read: (slice: Slice) => Promise<WebPage[]> };

const xmlns = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** The limit of sitemaps.org. */
const maxUrls = 50_000;

type SitemapRequest = { page?: number | undefined; urlsPerPage?: number };

/**
 * Returns the sitemap or, without `page` and with too many URLs for one, the sitemap index. Undefined if the page does not
 * exist. `lastModified` covers removed posts and products too.
 */
export const readSitemap = async (
  context: SitemapContext,
  { page, urlsPerPage = maxUrls }: SitemapRequest,
): Promise<{ text: string; lastModified: string } | undefined> => {
  const { config } = context;
  const [lastPostChange, posts] = [await readLastPostChange(context), await countPublicPosts(context)];
  const products = await summarizeProducts(context);
  const lastModified = latest([lastPostChange, products.changedAt]);
  const pagesUnder = (folder: string, rows: { slug: string; changedAt: string }[]): WebPage[] =>
    rows.map(({ slug, changedAt }) => ({ url: siteUrl(config, `${folder}/${slug}`), changedAt }));
  const sections: Section[] = [
    { count: 1, read: async () => [{ url: siteUrl(config, '') }] },
    { count: posts, read: async (slice) => pagesUnder('posts', await readPublicSlugs(context, slice)) },
    {
      count: products.count,
      read: async (slice) => pagesUnder('products', await readProductSlugs(context, slice)),
    },
  ];
  const count = sections.reduce((sum, section) => sum + section.count, 0);
  const pages = Math.ceil(count / urlsPerPage);
  if (page === undefined && pages > 1) return { text: indexOf(config, pages), lastModified };
  const number = page ?? 1;
  if (number > pages) return undefined;
  const slice = { offset: (number - 1) * urlsPerPage, limit: urlsPerPage };
  return { text: urlSetOf(await readSlice(sections, slice)), lastModified };
};

/** Reads a part of the sections as if they were one list. */
const readSlice = async (sections: readonly Section[], { offset, limit }: Slice): Promise<WebPage[]> => {
  const pages: WebPage[] = [];
  let [skipped, left] = [offset, limit];
  for (const { count, read } of sections) {
    if (skipped < count && left > 0) {
      const some = await read({ offset: skipped, limit: left });
      pages.push(...some);
      left -= some.length;
    }
    skipped = Math.max(0, skipped - count);
  }
  return pages;
};

const urlSetOf = (pages: readonly WebPage[]): string =>
  xmlDocument(parentElement('urlset', pages.map(urlOf), { xmlns }));

const urlOf = ({ url, changedAt }: WebPage): string =>
  parentElement('url', [
    textElement('loc', url),
    ...(changedAt === undefined ? [] : [textElement('lastmod', changedAt)]),
  ]);

const indexOf = ({ publicUrl }: Config, pages: number): string => {
  const sitemaps = Array.from({ length: pages }, (_, index) =>
    parentElement('sitemap', [textElement('loc', `${publicUrl}/sitemap.xml?page=${index + 1}`)]),
  );
  return xmlDocument(parentElement('sitemapindex', sitemaps, { xmlns }));
};
