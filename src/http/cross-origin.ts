import cors, { type Options } from '@koa/cors';
import type { Middleware } from 'koa';
import type { Config } from '../config.ts';

type Allowing = Pick<Config, 'corsOrigins' | 'development'>;

/** Most requests come from no page at all; all that they need is that no cache shows their answers to one. */
export const crossOrigin = (config: Allowing): Middleware => {
  const answerPages = cors(optionsOf(config));
  return function crossOrigin(ctx, next) {
    if (ctx.req.headers.origin !== undefined) return answerPages(ctx, next);
    ctx.res.setHeader('Vary', 'Origin');
    return next();
  };
};

/** Any port, because each development server of a front end chooses its own. */
const localOrigin = /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/;

/** Only pages of these origins may read responses in a browser, and send the cookie of a session along. */
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
    'If-None-Match',
    'X-CSRF-Token',
    'X-Request-Id',
    'traceparent',
  ],
  exposeHeaders: [
    'Age',
    'Deprecation',
    'ETag',
    'Idempotent-Replayed',
    'Link',
    'Location',
    'RateLimit',
    'RateLimit-Policy',
    'Retry-After',
    'Sunset',
    'X-Request-Id',
  ],
  credentials: true,
  maxAge: 600,
  // A problem keeps the headers that were set before it. With the option it would get them again, and lose the rest of Vary.
  keepHeadersOnError: false,
});
