import Koa from 'koa';
import type { Api } from './api.ts';
import { serveContract } from './contract/koa-adapter.ts';
import type { Deps } from './deps.ts';
import { accessLog } from './http/access-log.ts';
import { createClientIpAddress } from './http/client-ip-address.ts';
import { coalescedResponses } from './http/coalesced-responses.ts';
import { crossOrigin } from './http/cross-origin.ts';
import { logIncompleteResponse } from './http/incomplete-response.ts';
import { closeWhileDraining } from './http/lifecycle.ts';
import { loadShedding } from './http/load-shedding.ts';
import { problems } from './http/problems.ts';
import { requestHead } from './http/request-head.ts';
import { requestIdentity } from './http/request-identity.ts';
import { securityHeaders } from './http/security-headers.ts';
import { createServiceRoutes } from './http/service-routes.ts';

/**
 * Creates the application: the pipeline of a request, from top to bottom. The response passes it from bottom to top.
 */
export const createApp = (deps: Deps, api: Api): Koa => {
  const { config, log, metrics } = deps;
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
  const { stopping } = deps.lifecycle;
  app.use(serveContract(api, { ipAddressOf: createClientIpAddress(config), stopping }));
  app.use(service.routes());
  app.use(service.allowedMethods());
  app.on('error', logIncompleteResponse(log));
  return app;
};
