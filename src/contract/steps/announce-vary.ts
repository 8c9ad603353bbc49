import type { Exchange } from '../exchange.ts';

export const announceVary = ({ operation, incoming }: Exchange): void =>
  incoming.announce('Vary', operation.spec.vary.join(', '));
