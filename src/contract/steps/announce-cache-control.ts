import type { Exchange } from '../exchange.ts';

/** Sets the Cache-Control of a success. A problem has its own. */
export const announceCacheControl = ({ operation, incoming }: Exchange): void =>
  incoming.announce('Cache-Control', operation.spec.cacheControl);
