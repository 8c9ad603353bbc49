import type { RateLimitSpec } from './operation.ts';

/** `remaining` requests are allowed now. After `resetSeconds` more are allowed. */
export type Verdict = { allowed: boolean; remaining: number; resetSeconds: number };

/** Counts a request against a bucket, atomically. */
export type RateLimiter = {
  take: (bucket: string, limit: Pick<RateLimitSpec, 'quota' | 'window'>) => Promise<Verdict>;
};
