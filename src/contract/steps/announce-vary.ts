import type { Exchange } from '../exchange.ts';

/** Sets Vary, on rejections too. */
export const announceVary = ({ operation, incoming }: Exchange): void =>
  incoming.announce('Vary', operation.spec.vary.join(', '));
