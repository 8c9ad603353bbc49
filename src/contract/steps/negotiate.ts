import type { Exchange } from '../exchange.ts';

/** Throws not_acceptable if Accept excludes every media type of a success. */
export const negotiate = (exchange: Exchange): void => {
  const { spec, engine } = exchange.operation;
  exchange.accepted = engine.negotiate(exchange.incoming.headers.accept, spec);
};
