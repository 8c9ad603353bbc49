import type { Exchange } from '../exchange.ts';

/** Decodes the parameters. Throws malformed_request or validation_failed. */
export const decodeParameters = (exchange: Exchange): void => {
  const { operation, incoming, pathParameters } = exchange;
  exchange.parameters = incoming.readParameters(operation.spec, pathParameters);
};
