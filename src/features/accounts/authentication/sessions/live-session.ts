import type { Context } from '../../../context.ts';
import { type Actor, sessionIdOf } from '../../access/actor.ts';
import { invalidTokenProblem } from '../tokens/access-token.ts';
import { isSessionLive } from './session-repository.ts';

/**
 * Throws invalid_token if the session of the actor has ended. An access token outlives its session by some minutes. In that
 * time a thief could take back an account that its owner has just secured, so sensitive operations call this.
 */
export const requireLiveSession = async (
  context: Pick<Context, 'db' | 'clock'>,
  actor: Actor,
): Promise<void> => {
  if (await isSessionLive(context, { sessionId: sessionIdOf(actor), now: context.clock.now() })) return;
  throw invalidTokenProblem('The session of the access token has ended.');
};
