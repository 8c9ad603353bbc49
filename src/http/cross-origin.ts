import cors, { type Options } from '@koa/cors';
import type { Middleware } from 'koa';
import type { Config } from '../config.ts';

/** Most requests come from no page at all; all that they need is that no cache shows their answers to one. */
export const crossOrigin = (config: Pick<Config, 'corsOrigins'>): Middleware => {
  const answerPages = cors(optionsOf(config));
  return function crossOrigin(ctx, next) {
    if (ctx.req.headers.origin !== undefined) return answerPages(ctx, next);
    ctx.res.setHeader('Vary', 'Origin');
    return next();
  };
};

/** Only the origins on the list may read answers from a browser, and send the cookie of a session along. */
const optionsOf = ({ corsOrigins }: Pick<Config, 'corsOrigins'>): Options => ({
  origin: (ctx) => (corsOrigins.includes(ctx.get('Origin')) ? ctx.get('Origin') : ''),
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
});
