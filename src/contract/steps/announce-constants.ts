import type { Exchange } from '../exchange.ts';

/** Sets the declared constant headers on any response. */
export const announceConstants = ({ operation, incoming }: Exchange): void => {
  for (const [name, value] of Object.entries(operation.spec.constantHeaders ?? {}))
    incoming.announce(name, value);
};
