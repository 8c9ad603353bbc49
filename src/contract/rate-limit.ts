import type { Context as KoaContext } from 'koa';
import type { AnyActor } from './authentication.ts';
import { engineProblem } from './engine-problem.ts';
import type { Observer } from './observer.ts';
import type { OperationSpec, RateLimitSpec } from './operation.ts';

/** `remaining` requests are allowed now. After `resetSeconds` more are allowed. */
export type Verdict = { allowed: boolean; remaining: number; resetSeconds: number };

/** Counts a request against a bucket, atomically. */
export type RateLimiter = {
  take: (bucket: string, limit: Pick<RateLimitSpec, 'quota' | 'window'>) => Promise<Verdict>;
};

export type RateLimiting = {
  limiter: RateLimiter;
  /** The IP address of the client, which the client cannot forge. */
  ipAddressOf: (ctx: KoaContext) => string;
  observer: Observer;
};

type Request = { ctx: KoaContext; spec: OperationSpec; actor: AnyActor | undefined };

/**
 * Counts the request for the actor or, without an actor, for the IP address, and sets the RateLimit headers. Throws
 * rate_limited if the quota is used up.
 */
export const limitRate = async (
  { ctx, spec, actor }: Request,
  { limiter, ipAddressOf, observer }: RateLimiting,
): Promise<void> => {
  const limit = spec.rateLimit;
  if (!limit) return;
  const { name, quota, window, per } = limit;
  const who = per === 'actor' && actor ? `actor ${actor.id}` : `ip ${ipAddressOf(ctx)}`;
  const { allowed, remaining, resetSeconds } = await limiter.take(`${name} ${who}`, limit);
  ctx.set('RateLimit-Policy', `"${name}";q=${quota};w=${window}`);
  ctx.set('RateLimit', `"${name}";r=${remaining};t=${resetSeconds}`);
  if (allowed) return;
  observer.onRateLimited(spec.id);
  throw engineProblem('rate_limited', {
    detail: `At most ${quota} requests in ${window} seconds are allowed here.`,
    headers: { 'Retry-After': String(resetSeconds) },
  });
};
