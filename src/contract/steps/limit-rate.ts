import { engineProblem } from '../engine-problem.ts';
import type { Exchange } from '../exchange.ts';
import type { RateLimitSpec } from '../operation.ts';

/**
 * Counts the request for the actor or, without an actor, for the IP address, and sets the RateLimit headers. Throws
 * rate_limited if the quota is used up.
 */
export const limitRate = async ({ operation, incoming, actor }: Exchange): Promise<void> => {
  const { spec, engine } = operation;
  const limit = spec.rateLimit as RateLimitSpec;
  const { name, quota, window, per } = limit;
  const caller = per === 'actor' && actor ? `actor ${actor.id}` : `ip ${incoming.origin().ipAddress}`;
  const { allowed, remaining, resetSeconds } = await engine.limiter.take(`${name} ${caller}`, limit);
  incoming.announce('RateLimit-Policy', `"${name}";q=${quota};w=${window}`);
  incoming.announce('RateLimit', `"${name}";r=${remaining};t=${resetSeconds}`);
  if (allowed) return;
  engine.observer.onRateLimited(spec.id);
  throw engineProblem('rate_limited', {
    detail: `At most ${quota} requests in ${window} seconds are allowed here.`,
    headers: { 'Retry-After': String(resetSeconds) },
  });
};
