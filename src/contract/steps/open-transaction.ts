import type { Exchange, Next } from '../exchange.ts';

/** The response is serialised before the commit, so a response that breaks the contract stores nothing. */
export const openTransaction = (exchange: Exchange, db: unknown, next: Next): Promise<void> =>
  exchange.operation.engine.inTransaction(db, async (transaction) => next(exchange, transaction));
