import { isUnmodified } from '../etag.ts';
import type { Exchange, Next } from '../exchange.ts';

/** Replaces the response by a 304 if the client has its ETag already. */
export const compareETag = async (exchange: Exchange, db: unknown, next: Next): Promise<void> => {
  await next(exchange, db);
  const { 'Content-Type': _, ...headers } = exchange.rendered.headers;
  const { ETag: tag } = headers;
  if (typeof tag !== 'string' || !isUnmodified(exchange.incoming.headers['if-none-match'], tag)) return;
  exchange.rendered = { status: 304, headers, body: undefined };
};
