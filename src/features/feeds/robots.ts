import type { Config } from '../../config.ts';

/** The resources of a caller, and links with a secret. */
const privatePaths = [
  '/v1/auth/',
  '/v1/carts',
  '/v1/files/',
  '/v1/guest-orders',
  '/v1/mail-unsubscriptions',
  '/v1/me',
];

/** Returns the rules for crawlers. They may make public reads, which the web pages make too. */
export const robotsOf = ({ publicUrl }: Pick<Config, 'publicUrl'>): string =>
  [
    'User-agent: *',
    ...privatePaths.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${publicUrl}/sitemap.xml`,
    '',
  ].join('\n');
