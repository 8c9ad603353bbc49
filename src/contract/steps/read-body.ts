import type { Exchange } from '../exchange.ts';

export const readBody = async (exchange: Exchange): Promise<void> => {
  exchange.body = await exchange.incoming.readBody(exchange.operation.spec);
};
