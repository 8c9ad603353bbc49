import type { Exchange, Next } from '../exchange.ts';

/**
 * Runs the later steps in one transaction. They serialise the response before the commit, so a response that violates
 * the contract stores nothing.
 */
export const openTransaction = (exchange: Exchange, db: unknown, next: Next): Promise<void> =>
  exchange.operation.engine.inTransaction(db, async (transaction) => next(exchange, transaction));
