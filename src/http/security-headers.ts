import type { Middleware } from 'koa';

/**
 * Default headers of every response, with the strictest values. HTML pages override Content-Security-Policy, and cacheable
 * responses override Cache-Control.
 */
const headers = [
  ['Cache-Control', 'no-store'],
  ['X-Content-Type-Options', 'nosniff'],
  ['Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'"],
  ['Referrer-Policy', 'no-referrer'],
  ['Cross-Origin-Resource-Policy', 'same-site'],
] as const;

/** Adds the default security headers to every response. */
export const securityHeaders = (): Middleware =>
  function securityHeaders({ res }, next) {
    for (const [name, value] of headers) res.setHeader(name, value);
    return next();
  };
