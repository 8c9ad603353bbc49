import { etagOf, isUnmodified } from './etag.ts';
import type { Exchange } from './exchange.ts';
import type { HandlerResponse } from './handler-type.ts';
import { spelledAs } from './header-name.ts';
import { type RenderedResponse, renderResponse } from './response-writer.ts';

/** Serialises a response of the operation and checks it. Throws a ContractBreach. */
export const render = (exchange: Exchange, response: HandlerResponse): RenderedResponse => {
  const { operation, abort } = exchange;
  const { version } = response;
  if (version !== undefined && isKnownToClient(exchange, response)) {
    return renderResponse(operation, { status: 304, version });
  }
  const rendered = renderResponse(operation, response, abort);
  // No cache may store a rejection that the handler returns. Thrown problems have this header already.
  if (rendered.status >= 400) rendered.headers['Cache-Control'] = 'no-store';
  return rendered;
};

/** Whether a 304 saves the serialisation of the body. A cached response is serialised for all clients. */
export const isKnownToClient = (
  { operation, incoming }: Exchange,
  { status, version, headers }: HandlerResponse,
): boolean =>
  version !== undefined &&
  operation.spec.etag === 'read' &&
  operation.spec.cache === null &&
  status === 200 &&
  isUnmodified(incoming.headers, {
    tag: etagOf(version),
    lastModified: operation.spec.lastModified ? dateOf(headers) : undefined,
  });

const dateOf = (headers: Record<string, unknown> = {}): unknown =>
  headers[spelledAs(headers, 'Last-Modified') ?? ''];
