import { escapeHtml } from '../../../lib/html.ts';

/** `page` is the URL of the web page that shows the HTML, and `media` the URL of the API, which serves media. */
type Bases = Readonly<{ page: string; media: string }>;

/** The serializer of the HTML writes each value in double quotes, and each `<` in a text or a value as a reference. */
const link = /(<(?:a|img)(?: [\w-]+(?:="[^"]*")?)*? (?:href|src)=")([^"]*)/g;

/** Returns the HTML of `renderContent` with absolute URLs, for readers that show it outside its page. */
export const absoluteHtml = (html: string, bases: Bases): string =>
  html.replaceAll(link, (_, before: string, url: string) => before + absoluteUrl(url, bases));

const absoluteUrl = (url: string, { page, media }: Bases): string => {
  if (/^[a-z][a-z0-9+.-]*:/i.test(url)) return url;
  const { origin, protocol } = new URL(page);
  if (url.startsWith('//')) return protocol + url;
  if (url.startsWith('/')) return escapeHtml(url.startsWith('/v1/media/') ? media : origin) + url;
  return escapeHtml(/^[#?]|^$/.test(url) ? page : page.slice(0, page.lastIndexOf('/') + 1)) + url;
};
