import type { Options } from '@koa/cors';
import type { Config } from '../config.ts';

/** Only the origins on the list may read answers from a browser, and send the cookie of a session along. */
export const corsOptions = ({ corsOrigins }: Pick<Config, 'corsOrigins'>): Options => ({
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
