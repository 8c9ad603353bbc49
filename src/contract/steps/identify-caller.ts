import { requireRecentAuthentication } from '../authentication.ts';
import type { Exchange } from '../exchange.ts';

/** Keeps a rejection until the request is counted, which limits guessing of credentials. */
export const identifyCaller = async (exchange: Exchange): Promise<void> => {
  try {
    exchange.actor = await exchange.incoming.authenticate(exchange.operation.spec);
  } catch (error) {
    exchange.rejection = error;
  }
};

/** Throws unauthenticated, insufficient_scope or the error of an authenticator. */
export const rejectCaller = ({ rejection }: Exchange): void => {
  if (rejection !== undefined) throw rejection;
};

/** Throws reauthentication_required if the operation requires a newer proof of identity than the actor's. */
export const requireRecency = ({ operation, actor }: Exchange): void => {
  const { clock, unauthenticated } = operation.engine;
  requireRecentAuthentication(operation.spec, actor, { clock, challenge: unauthenticated.challenge });
};
