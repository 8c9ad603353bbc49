import type { AddressInfo } from 'node:net';
import Koa from 'koa';
import { pino } from 'pino';
import type { AnyActor, Authenticator } from '../../src/contract/authentication.ts';
import { type Contract, createContract } from '../../src/contract/contract.ts';
import type { GeneratedContract } from '../../src/contract/generated-contract.ts';
import type { AnyHandler, AnyRequest, HandlerResponse } from '../../src/contract/handler-type.ts';
import type { IdempotencyStore } from '../../src/contract/idempotency.ts';
import { serveContract } from '../../src/contract/koa-adapter.ts';
import type { Observer } from '../../src/contract/observer.ts';
import type { RateLimiter } from '../../src/contract/rate-limit.ts';
import { accessLog } from '../../src/http/access-log.ts';
import { coalescedResponses } from '../../src/http/coalesced-responses.ts';
import { logIncompleteResponse } from '../../src/http/incomplete-response.ts';
import { closeWhileDraining, createLifecycle } from '../../src/http/lifecycle.ts';
import { createMetrics } from '../../src/http/metrics.ts';
import { problems } from '../../src/http/problems.ts';
import { requestIdentity } from '../../src/http/request-identity.ts';
import { drain, listen } from '../../src/http/server.ts';
import { anyPort } from './any-port.ts';
import { createEngineParts } from './engine-parts.ts';

type LogLine = { level: number; msg: string; err?: { message: string } };

export type ForeignServer = {
  baseUrl: string;
  /** The engine's calls in process. */
  call: Contract['call'];
  /** The log so far, from the level debug on. */
  log: () => LogLine[];
  /** The logged internal errors. */
  defects: () => string[];
  stop: () => Promise<void>;
  /** Stops the server gracefully, with a grace of ten seconds. */
  drain: () => Promise<void>;
};

type Options = {
  bodyLimit?: number;
  uploadLimit?: number;
  authenticators?: Record<string, Authenticator<AnyActor>>;
  limiter?: RateLimiter;
  ownTransactions?: string[];
  idempotency?: IdempotencyStore<undefined>;
  observer?: Observer;
  heartbeatMs?: number;
};

/** Serves any generated contract with the engine, and with the middleware of the application that knows no feature. */
export const startForeignServer = async (
  generated: GeneratedContract,
  handlers: Record<string, AnyHandler<object>>,
  options: Options = {},
): Promise<ForeignServer> => {
  const lines: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line) => void lines.push(line) });
  const { heartbeatMs, ...parts } = options;
  const lifecycle = createLifecycle();
  const { stopping } = lifecycle;
  const contract = await createContract({ ...createEngineParts(), ...parts, ...generated, handlers });
  const app = new Koa();
  app.use(coalescedResponses());
  app.use(requestIdentity(log));
  app.use(accessLog(log));
  app.use(createMetrics().timing());
  app.use(closeWhileDraining(lifecycle));
  app.use(problems());
  app.use(
    serveContract(contract, {
      ipAddressOf: () => '192.0.2.1',
      stopping,
      ...(heartbeatMs && { heartbeatMs }),
    }),
  );
  app.on('error', logIncompleteResponse(log));
  const server = await listen(app.callback(), anyPort);
  const logged = () => lines.map((line) => JSON.parse(line) as LogLine);
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    call: contract.call,
    log: logged,
    defects: () =>
      logged()
        .filter(({ level }) => level >= 50)
        .map(({ err }) => err?.message ?? ''),
    drain: () => drain(server, { lifecycle, delayMs: 0, graceMs: 10_000 }),
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => void server.close(() => resolve()));
    },
  };
};

/** Responds with the decoded request. */
export const echo =
  (status = 200) =>
  async ({ params, query, headers, cookies, body }: AnyRequest): Promise<HandlerResponse> => {
    const all = Object.entries({ params, query, headers, cookies, body });
    const given = all.filter(([, part]) => part !== undefined && Object.keys(part as object).length > 0);
    return { status, body: Object.fromEntries(given) };
  };

/** Responds with the body, in the same schema. */
export const mirror =
  (status = 200, mediaType?: string) =>
  async ({ body }: AnyRequest): Promise<HandlerResponse> => ({
    status,
    body,
    ...(mediaType && { mediaType }),
  });
