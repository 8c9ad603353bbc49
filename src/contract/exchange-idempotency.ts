import type { AnyActor } from './authentication.ts';
import type { Exchange } from './exchange.ts';
import { fingerprintOf, type IdempotencyKey, isFinal } from './idempotency.ts';
import type { RenderedResponse } from './response-writer.ts';

/** The idempotency key of a request, with its fingerprint. Undefined without the header. */
export const findKey = ({ operation: { spec }, incoming, request }: Exchange): IdempotencyKey | undefined => {
  const key = incoming.headers['idempotency-key'];
  return key === undefined
    ? undefined
    : {
        actorId: (request.actor as AnyActor | undefined)?.id ?? 'anonymous',
        operationId: spec.id,
        key: String(key),
        fingerprint: fingerprintOf(spec, request),
      };
};

/** Returns the response to a final rejection, which is stored under the key. Rethrows any other error. */
export const renderRejection = ({ operation, incoming }: Exchange, error: unknown): RenderedResponse => {
  if (!isFinal(error)) throw error;
  const { requestId } = incoming.origin();
  return operation.engine.renderProblem(error, { requestId, path: incoming.path });
};

/** The stored response, as a replay shows it. */
export const asReplay = (response: RenderedResponse): RenderedResponse => ({
  ...response,
  headers: { ...response.headers, 'Idempotent-Replayed': 'true' },
});
