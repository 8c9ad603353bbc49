import { requireRecentAuthentication } from '../authentication.ts';
import type { Exchange } from '../exchange.ts';

/** Keeps a rejection until the request is counted, which limits guessing of credentials. */
export const identifyCaller = async (exchange: Exchange): Promise<void> => {
  const { spec, engine } = exchange.operation;
  const { clock, unauthenticated } = engine;
  try {
    exchange.actor = await exchange.incoming.authenticate(spec);
    requireRecentAuthentication(spec, exchange.actor, { clock, challenge: unauthenticated.challenge });
  } catch (error) {
    exchange.rejection = error;
  }
};

/** Throws the rejection that `identifyCaller` has kept. */
export const rejectCaller = ({ rejection }: Exchange): void => {
  if (rejection !== undefined) throw rejection;
};
