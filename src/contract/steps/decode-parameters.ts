import type { Exchange } from '../exchange.ts';

export const decodeParameters = (exchange: Exchange): void => {
  const { operation, incoming, pathParameters } = exchange;
  exchange.parameters = incoming.readParameters(operation.spec, pathParameters);
};
