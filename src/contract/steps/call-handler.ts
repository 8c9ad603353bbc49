import { toDeclared } from '../declared-problem.ts';
import type { Exchange } from '../exchange.ts';
import { createCall } from '../handler-call.ts';

/** Calls the handler with the confirmed actor. Throws its problem, or a ContractBreach for an undeclared one. */
export const callHandler = async (exchange: Exchange, db: unknown): Promise<void> => {
  const { operation, request, confirmed = request.actor } = exchange;
  try {
    exchange.response = await operation.handler(
      confirmed === request.actor ? request : { ...request, actor: confirmed },
      createCall(exchange, db),
    );
  } catch (error) {
    throw toDeclared(operation.spec, error);
  }
};
