import { toDeclared } from '../declared-problem.ts';
import type { Exchange } from '../exchange.ts';

/** Reads the actor again under its lock, because a change since the authentication may have taken its rights. */
export const confirmActor = async (exchange: Exchange, db: unknown): Promise<void> => {
  const { operation, actor } = exchange;
  const { spec, engine } = operation;
  if (!actor) return;
  try {
    exchange.confirmed = await engine.confirmActor({ db }, actor, spec);
  } catch (error) {
    throw toDeclared(spec, error);
  }
};
