import type { CursorSeal } from '../../src/contract/cursor-seal.ts';
import type { IdempotencyStore } from '../../src/contract/idempotency.ts';
import type { StepStore } from '../../src/contract/idempotency-steps.ts';
import type { Observer } from '../../src/contract/observer.ts';
import type { CacheStore } from '../../src/contract/response-cache.ts';
import { renderProblem } from '../../src/errors.ts';
import { createMemoryCache } from '../../src/gateways/memory-cache.ts';
import { createUnlimited } from '../../src/gateways/rate-limiter.ts';
import { systemClock } from '../../src/lib/clock.ts';

const silent: Observer = { onDeprecatedCall: () => {}, onRateLimited: () => {}, onCacheLookup: () => {} };

/** The parts of an engine whose contract declares none of them. */
export const createEngineParts = () => ({
  idempotency: {
    run: () => Promise.reject(new Error('No operation here is idempotent')),
  } as IdempotencyStore<undefined>,
  stepStore: {
    claim: () => Promise.reject(new Error('No operation here has steps')),
  } as StepStore<undefined>,
  limiter: createUnlimited(),
  cache: createMemoryCache(1_000_000) as CacheStore,
  cursors: { seal: async (_, text) => text, open: async (_, text) => text } as CursorSeal,
  clock: systemClock,
  observer: silent,
  unauthenticated: { challenge: 'Bearer', detail: 'Send a token.' },
  renderProblem,
  authenticators: {},
  services: {},
  dbOf: () => undefined,
  inTransaction: <T>(db: undefined, work: (transaction: undefined) => Promise<T>) => work(db),
  ownTransactions: [],
  confirmActor: async <Actor>(_context: object, actor: Actor) => actor,
  bodyLimit: 1024,
});
