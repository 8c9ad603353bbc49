import { etagOf, isUnmodified, type Version } from './etag.ts';
import type { Exchange } from './exchange.ts';
import type { HandlerResponse } from './handler-type.ts';
import { type RenderedResponse, renderResponse } from './response-writer.ts';

/** Serialises a response of the operation and checks it. Throws a ContractBreach. */
export const render = (exchange: Exchange, response: HandlerResponse): RenderedResponse => {
  const { operation, abort } = exchange;
  const { version } = response;
  return version !== undefined && isKnownToClient(exchange, response.status, version)
    ? renderResponse(operation, { status: 304, version })
    : renderResponse(operation, response, abort);
};

/** Whether a 304 saves the serialisation of the body. A cached response is serialised for all clients. */
const isKnownToClient = ({ operation, incoming }: Exchange, status: number, version: Version): boolean =>
  operation.spec.etag === 'read' &&
  operation.spec.cache === null &&
  status === 200 &&
  isUnmodified(incoming.headers['if-none-match'], etagOf(version));
