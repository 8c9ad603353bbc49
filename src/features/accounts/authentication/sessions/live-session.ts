import type { Clock } from '../../../../lib/clock.ts';
import type { DbContext } from '../../../context.ts';
import { type Actor, sessionIdOf } from '../../access/actor.ts';
import { invalidTokenProblem } from '../tokens/access-token.ts';
import { isSessionLive } from './session-repository.ts';

/**
 * Throws invalid_token if the session of the actor has ended. Its access token is good for some minutes more, which is
 * too long where it could take back an account that its owner has just secured.
 */
export const requireLiveSession = async (
  { db, clock }: { clock: Clock } & DbContext,
  actor: Actor,
): Promise<void> => {
  if (await isSessionLive({ db }, { sessionId: sessionIdOf(actor), now: clock.now() })) return;
  throw invalidTokenProblem('The session of the access token has ended.');
};
