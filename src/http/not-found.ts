import type { Middleware } from 'koa';
import { Problem } from '../errors.ts';

/** The end of the line: whoever comes here was wanted by nobody. */
export const notFound = (): Middleware =>
  function notFound(ctx) {
    if (ctx.body !== undefined && ctx.body !== null) return;
    throw new Problem('not_found', { detail: 'There is nothing at this address.' });
  };
