import type { Middleware } from 'koa';

/** For answers that are data. Pages set a Content-Security-Policy of their own. */
const headers = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-site',
};

export const securityHeaders = (): Middleware =>
  async function securityHeaders(ctx, next) {
    ctx.set(headers);
    await next();
  };
