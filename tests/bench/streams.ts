/**
 * Measures event streams: the memory of each, and the milliseconds from a commit to a client. Server and clients are
 * separate processes; the events are committed by a third one, as by another server.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { createTransport, followEvents } from '@tradepost/client';
import { loadConfig } from '../../src/config.ts';
import { createDeps, type Deps } from '../../src/deps.ts';
import { sequenceEvents } from '../../src/features/events/event-position-repository.ts';
import { insertEvent } from '../../src/features/events/event-repository.ts';
import { startEventSequencer } from '../../src/features/events/event-sequencer.ts';
import { newUuid, toPublicId } from '../../src/lib/id.ts';
import type { BenchDatabase } from './bench-database.ts';
import { firstResponse, freePort, heapOptions, type Server, spawnServer } from './contender.ts';
import { residentMegabytes } from './process-stat.ts';

/** `latencies`: milliseconds from the commit of each event to its arrival, in order. */
export type StreamCost = { streams: number; kilobytesEach: number; latencies: number[] };

const PER_SECOND = 100;

export const measureStreams = async (
  database: BenchDatabase,
  { streams, events }: { streams: number; events: number },
): Promise<StreamCost> => {
  const server = await startServer(database);
  try {
    const latencies = await measureLatencies(database, server, events);
    return { streams, kilobytesEach: await measureMemory(database, server, streams), latencies };
  } finally {
    await server.stop();
  }
};

const startServer = async (database: BenchDatabase): Promise<Server> => {
  const port = await freePort();
  const main = join(import.meta.dirname, '../../dist/server/main.js');
  const server = spawnServer([...heapOptions, main, 'serve'], {
    port,
    env: {
      PORT: String(port),
      DATABASE_URL: database.url,
      PUBLIC_URL: database.issuer,
      LOG_LEVEL: 'silent',
      RATE_LIMITS: 'off',
      WORKERS: 'off',
      EVENT_STREAMS_PER_ACCOUNT: '10000',
    },
  });
  await firstResponse(server, '/readyz');
  return server;
};

/** The difference that the streams make. The first ones also load code, so they are not counted. */
const measureMemory = async (
  { token }: BenchDatabase,
  { pid, port }: Server,
  streams: number,
): Promise<number> => {
  const client = spawn(
    process.execPath,
    [join(import.meta.dirname, 'stream-client.ts'), String(port), token],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  const lines = createInterface(client.stdout);
  const open = async (count: number): Promise<number> => {
    client.stdin.write(`${count}\n`);
    await once(lines, 'line');
    // Garbage of the requests goes, and each stream has had heartbeats.
    await wait(20_000);
    return residentMegabytes(pid);
  };
  try {
    const before = await open(Math.round(streams / 10));
    return (((await open(streams)) - before) * 1024) / streams;
  } finally {
    client.kill('SIGKILL');
  }
};

const measureLatencies = async (
  database: BenchDatabase,
  { port }: Server,
  events: number,
): Promise<number[]> => {
  const config = loadConfig({ DATABASE_URL: database.url, LOG_LEVEL: 'silent' });
  const deps = await createDeps({ ...config, databaseUrl: database.url });
  const sequencer = startEventSequencer(deps);
  const stopping = new AbortController();
  try {
    // The orders of other measurements leave events without a position.
    await sequenceEvents(deps);
    const committedAt: number[] = [];
    const latencies: number[] = [];
    const transport = createTransport({ baseUrl: `http://127.0.0.1:${port}`, accessToken: database.token });
    const begun = Promise.withResolvers<void>();
    const options = { onPosition: () => begun.resolve(), signal: stopping.signal };
    const reading = (async () => {
      for await (const { version } of followEvents(transport, { type: ['product.created'] }, options)) {
        latencies.push(performance.now() - (committedAt[version] as number));
        if (latencies.length === events) return;
      }
    })();
    await begun.promise;
    for (let version = 1; version <= events; version += 1) {
      await wait(1_000 / PER_SECOND);
      await append(deps, version);
      committedAt[version] = performance.now();
    }
    await reading;
    return latencies.sort((one, other) => one - other);
  } finally {
    stopping.abort();
    await sequencer.stop();
    await deps.close();
  }
};

const append = (deps: Deps, version: number) =>
  insertEvent(deps, {
    type: 'product.created',
    subject: { type: 'product', id: toPublicId('prd', newUuid(new Date())) },
    version,
    data: { slug: `bench-${version}`, price: { amount: 1, currency: 'EUR' }, stock: 1 },
  });
