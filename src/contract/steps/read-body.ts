import type { Exchange } from '../exchange.ts';

/** Reads and decodes the body. Throws payload_too_large, unsupported_media_type or malformed_request. */
export const readBody = async (exchange: Exchange): Promise<void> => {
  exchange.body = await exchange.incoming.readBody(exchange.operation.spec);
};
