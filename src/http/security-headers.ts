import type { Middleware } from 'koa';

/**
 * The strictest value of each, for whatever responds. Pages set a Content-Security-Policy of their own; whatever may be
 * stored sets its Cache-Control.
 */
const headers = [
  ['Cache-Control', 'no-store'],
  ['X-Content-Type-Options', 'nosniff'],
  ['Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'"],
  ['Referrer-Policy', 'no-referrer'],
  ['Cross-Origin-Resource-Policy', 'same-site'],
] as const;

export const securityHeaders = (): Middleware =>
  function securityHeaders({ res }, next) {
    for (const [name, value] of headers) res.setHeader(name, value);
    return next();
  };
