import { isUnmodified } from '../etag.ts';
import type { Exchange, Next } from '../exchange.ts';

/** Replaces the response by a 304 if the client has it already. */
export const compareETag = async (exchange: Exchange, db: unknown, next: Next): Promise<void> => {
  await next(exchange, db);
  const { operation, incoming, rendered } = exchange;
  const { 'Content-Type': _, 'Last-Modified': date, ...headers } = rendered.headers;
  const { ETag: tag } = headers;
  if (typeof tag !== 'string' || rendered.status !== 200) return;
  const lastModified = operation.spec.lastModified ? date : undefined;
  if (!isUnmodified(incoming.headers, { tag, lastModified })) return;
  exchange.rendered = { status: 304, headers, body: undefined };
};
