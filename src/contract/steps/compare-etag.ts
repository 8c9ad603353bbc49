import { isUnmodified } from '../etag.ts';
import type { Exchange, Next } from '../exchange.ts';

/** Replaces a cached response that the client has already by a 304. */
export const compareETag = async (exchange: Exchange, db: unknown, next: Next): Promise<void> => {
  await next(exchange, db);
  const { 'Content-Type': _, ...headers } = exchange.rendered.headers;
  const { ETag: tag } = headers;
  if (typeof tag !== 'string' || !isUnmodified(exchange.incoming.headers['if-none-match'], tag)) return;
  exchange.rendered = { status: 304, headers, body: undefined };
};
