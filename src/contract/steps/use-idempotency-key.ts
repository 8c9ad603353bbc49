import type { AnyActor } from '../authentication.ts';
import type { Exchange, Next } from '../exchange.ts';
import { fingerprintOf, type IdempotencyKey, isFinal } from '../idempotency.ts';
import type { RenderedResponse } from '../response-writer.ts';

/** Commits effect and response with the idempotency key in one transaction, or replays the stored response. */
export const useIdempotencyKey = async (exchange: Exchange, db: unknown, next: Next): Promise<void> => {
  const key = exchange.incoming.headers['idempotency-key'];
  if (key === undefined) return next(exchange, db);
  const { response, replayed } = await exchange.operation.engine.idempotency.run(
    db,
    keyOf(exchange, String(key)),
    async (transaction) => {
      await next(exchange, transaction);
      return exchange.rendered;
    },
    (error) => renderRejection(exchange, error),
  );
  const headers = replayed ? { ...response.headers, 'Idempotent-Replayed': 'true' } : response.headers;
  exchange.rendered = { ...response, headers };
};

const keyOf = ({ operation: { spec }, request }: Exchange, key: string): IdempotencyKey => ({
  actorId: (request.actor as AnyActor | undefined)?.id ?? 'anonymous',
  operationId: spec.id,
  key,
  fingerprint: fingerprintOf(spec, request),
});

/** Returns the response to a final rejection, which is stored under the key. Rethrows any other error. */
const renderRejection = ({ operation, incoming }: Exchange, error: unknown): RenderedResponse => {
  if (!isFinal(error)) throw error;
  const { requestId } = incoming.origin();
  return operation.engine.renderProblem(error, { requestId, path: incoming.path });
};
