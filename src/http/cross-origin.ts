import cors, { type Options } from '@koa/cors';
import type { Middleware } from 'koa';
import type { Config } from '../config.ts';

type Allowing = Pick<Config, 'corsOrigins' | 'development'>;

/**
 * Adds CORS (Fetch Standard). Fast path: a request without `Origin` needs only `Vary: Origin`, so that no cache serves
 * its response to a page of another origin.
 */
export const crossOrigin = (config: Allowing): Middleware => {
  const corsHeaders = cors(optionsOf(config));
  return function crossOrigin(ctx, next) {
    if (ctx.req.headers.origin !== undefined) return corsHeaders(ctx, next);
    ctx.res.setHeader('Vary', 'Origin');
    return next();
  };
};

/** Any port, because each development server of a front end uses its own. */
const localOrigin = /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/;

/** Only pages of an allowed origin may read responses in a browser and send the session cookie. */
const isAllowed = ({ corsOrigins, development }: Allowing, origin: string): boolean =>
  corsOrigins.includes(origin) || (development && localOrigin.test(origin));

const optionsOf = (config: Allowing): Options => ({
  origin: (ctx) => (isAllowed(config, ctx.get('Origin')) ? ctx.get('Origin') : ''),
  allowMethods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
  allowHeaders: [
    'Authorization',
    'Content-Type',
    'Idempotency-Key',
    'If-Match',
    'If-Modified-Since',
    'If-None-Match',
    'If-Range',
    'Range',
    'Tus-Resumable',
    'Upload-Length',
    'Upload-Metadata',
    'Upload-Offset',
    'X-CSRF-Token',
    'X-Request-Id',
    'traceparent',
  ],
  exposeHeaders: [
    'Accept-Ranges',
    'Age',
    'Content-Disposition',
    'Content-Location',
    'Content-Range',
    'Deprecation',
    'ETag',
    'Idempotent-Replayed',
    'Last-Modified',
    'Link',
    'Location',
    'RateLimit',
    'RateLimit-Policy',
    'Retry-After',
    'Sunset',
    'Tus-Extension',
    'Tus-Max-Size',
    'Tus-Resumable',
    'Tus-Version',
    'Upload-Expires',
    'Upload-Length',
    'Upload-Offset',
    'X-Request-Id',
  ],
  credentials: true,
  maxAge: 600,
  // A problem response keeps its headers anyway. The option would set them again and discard the other names in Vary.
  keepHeadersOnError: false,
});
