import Koa from 'koa';
import { operations } from '../generated/operations.ts';
import { validators } from '../generated/request-validators.js';
import { routes } from '../generated/routes.ts';
import { serializers } from '../generated/serializers.js';
import { createContract } from './contract/contract.ts';
import { createCursorSeal } from './db/cursor-key.ts';
import { createIdempotencyStore } from './db/idempotency-store.ts';
import { createPoolShares } from './db/pool-share.ts';
import { runInTransaction } from './db/transaction.ts';
import type { Deps } from './deps.ts';
import { challenge, newProblem, problemBody } from './errors.ts';
import { createConfirmActor } from './features/accounts/access/active-actor.ts';
import { createApiKeyAuthenticator } from './features/accounts/api-keys/api-key-authenticator.ts';
import { createSessionAuthenticators } from './features/accounts/authentication/sessions/session-authenticator.ts';
import { createBearerAuthenticator } from './features/accounts/authentication/tokens/bearer-authenticator.ts';
import { accessLog } from './http/access-log.ts';
import { createClientIpAddress } from './http/client-ip-address.ts';
import { coalescedResponses } from './http/coalesced-responses.ts';
import { crossOrigin } from './http/cross-origin.ts';
import { closeWhileDraining } from './http/lifecycle.ts';
import { loadShedding } from './http/load-shedding.ts';
import { problems } from './http/problems.ts';
import { requestHead } from './http/request-head.ts';
import { requestIdentity } from './http/request-identity.ts';
import { securityHeaders } from './http/security-headers.ts';
import { createServiceRoutes } from './http/service-routes.ts';

/** The pipeline of a request, from top to bottom. The response passes it from bottom to top. */
export const createApp = async (deps: Deps): Promise<Koa> => {
  const { config, log, db, clock, cache, limiter, metrics } = deps;
  const shareOf = createPoolShares(db, config.databaseAcquireTimeoutMs);
  const ipAddressOf = createClientIpAddress(config);
  const contract = await createContract({
    operations,
    routes,
    validators,
    serializers,
    handlers: deps.contributions.handlers,
    inTransaction: runInTransaction,
    ownTransactions: deps.contributions.ownTransactions,
    confirmActor: createConfirmActor(deps),
    authenticators: {
      bearer: createBearerAuthenticator(deps),
      ...createSessionAuthenticators({ ...deps, ipAddressOf }),
      apiKey: createApiKeyAuthenticator(deps),
    },
    services: { ...deps, problem: newProblem },
    // A write may wait for a lock. Its share bounds the connections that waiting writes hold.
    dbOf: ({ id, method }) => (method === 'GET' ? db : shareOf(id)),
    idempotency: createIdempotencyStore(clock),
    limiter,
    ipAddressOf,
    cache,
    cursors: createCursorSeal(db),
    clock,
    problemText: (problem, request) => JSON.stringify(problemBody(problem, request)),
    observer: metrics.observer,
    unauthenticated: { challenge, detail: 'Send an access token as "Authorization: Bearer …".' },
    bodyLimit: config.bodyLimitBytes,
  });
  const service = createServiceRoutes(deps);
  const app = new Koa();
  app.use(coalescedResponses());
  app.use(requestIdentity(log));
  app.use(accessLog(log));
  app.use(metrics.timing());
  app.use(closeWhileDraining(deps.lifecycle));
  app.use(securityHeaders());
  app.use(problems(metrics));
  app.use(requestHead());
  app.use(crossOrigin(config));
  app.use(loadShedding(config.maxConcurrentRequests));
  app.use(contract);
  app.use(service.routes());
  app.use(service.allowedMethods());
  // An error after the response has begun can only be logged.
  app.on('error', (error: unknown) => log.warn({ err: error }, 'a response could not be completed'));
  return app;
};
