import type { Exchange, Next } from '../exchange.ts';

/** Sets Cache-Control unless the handler has: the declared value, or `no-store` for a rejection, even a replayed one. */
export const setCacheControl = async (exchange: Exchange, db: unknown, next: Next): Promise<void> => {
  await next(exchange, db);
  const { rendered, operation } = exchange;
  const value = rendered.status < 400 ? operation.spec.cacheControl : 'no-store';
  exchange.rendered = { ...rendered, headers: { 'Cache-Control': value, ...rendered.headers } };
};
