import type { Exchange, Next } from '../exchange.ts';
import { asReplay, findKey, renderRejection } from '../exchange-idempotency.ts';

/** Commits effect and response with the idempotency key in one transaction, or replays the stored response. */
export const useIdempotencyKey = async (exchange: Exchange, db: unknown, next: Next): Promise<void> => {
  const key = findKey(exchange);
  if (key === undefined) return next(exchange, db);
  const { response, replayed } = await exchange.operation.engine.idempotency.run(
    db,
    key,
    async (transaction) => {
      await next(exchange, transaction);
      return exchange.rendered;
    },
    (error) => renderRejection(exchange, error),
  );
  exchange.rendered = replayed ? asReplay(response) : response;
};
