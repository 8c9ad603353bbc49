/** Measures the deliveries of webhooks to 1,000 endpoints, all of which respond, and then 1 % of which hang. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadConfig } from '../../src/config.ts';
import { createDeps, type Deps } from '../../src/deps.ts';
import { newProblem } from '../../src/errors.ts';
import { createEndpoint } from '../../src/features/webhooks/webhook-endpoint-service.ts';
import { insertDeliveries } from '../../src/features/webhooks/webhook-queue-repository.ts';
import { startWebhookWorker } from '../../src/features/webhooks/webhook-worker.ts';
import { newUuid, toPublicId } from '../../src/lib/id.ts';
import type { BenchDatabase } from './bench-database.ts';

const ENDPOINTS = 1_000;
/** Every hundredth endpoint hangs. */
const SHARE = 100;

/** `p99`: milliseconds from the schedule of a delivery to its arrival, at the endpoints that respond. */
export type WebhookRates = { perSecond: number; p99: number; p99BesideHanging: number };

/** Each round schedules one delivery for each endpoint at once. */
export const measureWebhooks = async (database: BenchDatabase, rounds: number): Promise<WebhookRates> => {
  const config = loadConfig({
    DATABASE_URL: database.url,
    LOG_LEVEL: 'silent',
    WEBHOOK_ALLOWED_NETWORKS: '127.0.0.1',
    ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
  });
  const deps = await createDeps({ ...config, databaseUrl: database.url });
  const receivers = await startReceivers();
  try {
    const endpoints = await createEndpoints(deps, receivers.port);
    await measureRounds(deps, { endpoints, receivers, rounds: 1 });
    const without = await measureRounds(deps, { endpoints, receivers, rounds });
    receivers.hang();
    const beside = await measureRounds(deps, { endpoints, receivers, rounds });
    return { perSecond: without.perSecond, p99: without.p99, p99BesideHanging: beside.p99 };
  } finally {
    receivers.close();
    await deps.db.raw('delete from webhook_endpoints');
    await deps.db.raw('truncate webhook_deliveries, webhook_attempts, webhook_secrets');
    await deps.close();
  }
};

type Receivers = Awaited<ReturnType<typeof startReceivers>>;

/** The path of a URL is the number of its endpoint. */
const startReceivers = async () => {
  let isHanging = false;
  let onArrival = (_number: number) => {};
  const server = createServer((request, response) => {
    const number = Number(request.url?.slice(1));
    if (isHanging && number % SHARE === 0) return;
    request.resume().on('end', () => {
      onArrival(number);
      response.writeHead(204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    hang: () => {
      isHanging = true;
    },
    onArrival: (listener: typeof onArrival) => {
      onArrival = listener;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

const createEndpoints = async (deps: Deps, port: number): Promise<string[]> => {
  const [admin] = await deps.db('users').select('id').limit(1);
  const actor = { id: toPublicId('usr', admin.id), role: 'admin' as const, scopes: new Set<string>() };
  const ids: string[] = [];
  for (let number = 0; number < ENDPOINTS; number += 1) {
    const fields = { url: `http://127.0.0.1:${port}/${number}` };
    const { endpoint } = await createEndpoint({ ...deps, problem: newProblem }, { actor, fields });
    ids.push(endpoint.id);
  }
  return ids;
};

type Rounds = { endpoints: readonly string[]; receivers: Receivers; rounds: number };

const measureRounds = async (deps: Deps, { endpoints, receivers, rounds }: Rounds) => {
  const worker = startWebhookWorker(deps);
  const latencies: number[] = [];
  let busy = 0;
  for (let round = 0; round < rounds; round += 1) {
    const done = Promise.withResolvers<void>();
    let left = ENDPOINTS - ENDPOINTS / SHARE;
    const startedAt = performance.now();
    receivers.onArrival((number) => {
      if (number % SHARE === 0) return;
      latencies.push(performance.now() - startedAt);
      left -= 1;
      if (left === 0) done.resolve();
    });
    await insertDeliveries(
      deps,
      endpoints.map((endpointId) => deliveryTo(endpointId)),
    );
    await done.promise;
    busy += performance.now() - startedAt;
  }
  await worker.stop(0);
  const sorted = latencies.toSorted((a, b) => a - b);
  return {
    perSecond: latencies.length / (busy / 1000),
    p99: sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN,
  };
};

const deliveryTo = (endpointId: string) => {
  const now = new Date();
  const event = {
    id: toPublicId('evt', newUuid(now)),
    type: 'webhook.test',
    position: undefined,
    occurredAt: now.toISOString(),
  };
  return { uuid: newUuid(now), endpointId, event };
};
