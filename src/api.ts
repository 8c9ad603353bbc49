/** The API: the engine with our contract, our handlers and our database. */
import { operations } from '../generated/operations.ts';
import { validators } from '../generated/request-validators.js';
import { routes } from '../generated/routes.ts';
import { headerSerializers, serializers } from '../generated/serializers.js';
import { type Contract, createContract } from './contract/contract.ts';
import { isSafe } from './contract/safe-method.ts';
import { createCursorSeal } from './db/cursor-key.ts';
import { createStepStore } from './db/idempotency-step-store.ts';
import { createIdempotencyStore } from './db/idempotency-store.ts';
import { createPoolShares } from './db/pool-share.ts';
import { runInTransaction } from './db/transaction.ts';
import type { Deps } from './deps.ts';
import { challenge, newProblem, renderProblem } from './errors.ts';
import { createConfirmActor } from './features/accounts/access/active-actor.ts';
import { createApiKeyAuthenticator } from './features/accounts/api-keys/api-key-authenticator.ts';
import { createSessionAuthenticators } from './features/accounts/authentication/sessions/session-authenticator.ts';
import { createBearerAuthenticator } from './features/accounts/authentication/tokens/bearer-authenticator.ts';
import type { CallOperation } from './features/handler.ts';

/** The engine with calls in process, typed by our contract. */
export type Api = Omit<Contract, 'call'> & { readonly call: CallOperation };

/** Creates the API with the parts of the application. Rejects like `createContract`. */
export const createApi = async (deps: Deps): Promise<Api> => {
  const { config, db, clock, cache, limiter, metrics, contributions } = deps;
  const shareOf = createPoolShares(db, config.databaseAcquireTimeoutMs);
  const contract = await createContract({
    operations,
    routes,
    validators,
    serializers,
    headerSerializers,
    handlers: contributions.handlers,
    inTransaction: runInTransaction,
    ownTransactions: contributions.ownTransactions,
    confirmActor: createConfirmActor(deps),
    authenticators: {
      bearer: createBearerAuthenticator(deps),
      ...createSessionAuthenticators(deps),
      apiKey: createApiKeyAuthenticator(deps),
    },
    services: { ...deps, problem: newProblem },
    // A write may wait for a lock. Its share bounds the connections that waiting writes hold.
    dbOf: ({ id, method }) => (isSafe(method) ? db : shareOf(id)),
    idempotency: createIdempotencyStore(clock),
    stepStore: createStepStore(clock),
    limiter,
    cache,
    cursors: createCursorSeal(db),
    clock,
    observer: metrics.observer,
    unauthenticated: { challenge, detail: 'Send an access token as "Authorization: Bearer …".' },
    renderProblem,
    bodyLimit: config.bodyLimitBytes,
    uploadLimit: config.uploadLimitBytes,
  });
  return contract as Api;
};
