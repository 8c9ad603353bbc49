/**
 * A program follows the log while connections, servers and the database are killed. It sees every event once and in order,
 * and the SDK proves it: it would throw if a frame did not continue where the last one ended.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTransport, followEvents } from '@tradepost/client';
import { insertEvent, type NewEvent } from '../../src/features/events/event-repository.ts';
import { newUuid, toPublicId } from '../../src/lib/id.ts';
import { type DatabaseProxy, startDatabaseProxy } from '../support/database-proxy.ts';
import { type ServerProcess, startServerProcess, until } from '../support/server-process.ts';
import { type StoppablePostgres, startStoppablePostgres } from '../support/stoppable-postgres.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

// biome-ignore lint/style/noProcessEnv: `make faults` sets it
const isLong = Number(process.env.PROPERTY_RUNS ?? 100) >= 1_000;
const [count, kills] = isLong ? [5_000, 50] : [300, 3];

let postgres: StoppablePostgres;
let app: TestApp;
let server: ServerProcess;
let proxy: DatabaseProxy;
/** The proxy reads it at each new connection. */
let target: URL;

// Tokens name their issuer, and each process has another port.
const start = () => startServerProcess({ DATABASE_URL: postgres.url, PUBLIC_URL: 'http://tradepost.test' });

beforeAll(async () => {
  postgres = await startStoppablePostgres();
  app = await startTestApp({ DATABASE_URL: postgres.url });
  // A crash must not undo commits.
  await app.deps.db.raw('alter role current_user set synchronous_commit = on');
  server = await start();
  target = new URL(server.baseUrl);
  proxy = await startDatabaseProxy(target);
});
afterAll(async () => {
  await proxy.cut();
  await server.kill('SIGTERM');
  await app.close();
  await postgres.stop();
});

const killConnections = async () => {
  await proxy.cut();
  await proxy.mend();
};
const killServer = async () => {
  await server.kill('SIGKILL');
  server = await start();
  target.port = new URL(server.baseUrl).port;
};
/** Postgres ends all its processes and recovers when one of them dies. */
const killDatabase = async () => {
  const { rows } = await app.deps.db.raw('select pg_backend_pid() as pid');
  process.kill(rows[0].pid, 'SIGKILL');
};

const numbered = (version: number): NewEvent => ({
  type: 'product.created',
  subject: { type: 'product', id: toPublicId('prd', newUuid(new Date(version))) },
  version,
  data: { slug: `product-${version}`, price: { amount: 1, currency: 'EUR' }, stock: 1 },
});
/** The stream does not select it. */
const other = (version: number): NewEvent => ({
  ...numbered(version),
  type: 'post.updated',
  subject: { type: 'post', id: toPublicId('pst', newUuid(new Date(version))) },
  data: { fields: [], status: 'draft', tagIds: [] },
});

/** Appends an event once, also if the database is lost at its commit. */
const append = async (event: NewEvent): Promise<void> => {
  for (;;) {
    try {
      const { type, version } = event;
      if (!(await app.deps.db('events').where({ type, version }).first())) await insertEvent(app.deps, event);
      return;
    } catch {
      // The database recovers.
    }
  }
};

test(
  `${count} events are seen once and in order through ${kills} kills`,
  async () => {
    const { tradepost } = await app.signIn();
    const { key } = await tradepost.apiKeys.create({
      body: { name: 'Follower', kind: 'secret', scopes: ['events:stream'] },
    });
    const transport = createTransport({ baseUrl: proxy.url, accessToken: key });
    const faults = [killConnections, killServer, killDatabase];
    const each = Math.floor(count / (kills + 1));
    let killed = 0;
    let killing: Promise<void> | undefined;
    const write = async () => {
      for (let version = 1; version <= count; version += 1) {
        // Some events precede each kill, and some are appended during it.
        await until(async () => killed === kills || version < (killed + 1.5) * each);
        await append(numbered(version));
        if (version % 3 === 0) await append(other(version));
      }
    };
    const writing = write();
    const seen: number[] = [];
    const input = { after: 0, type: ['product.created' as const] };
    for await (const event of followEvents(transport, input, { reconnectMs: 10 })) {
      seen.push(event.version);
      if (event.version === count) break;
      if (killed === kills || killing || seen.length < (killed + 1) * each) continue;
      killing = faults[killed % faults.length]?.().then(() => {
        killed += 1;
        killing = undefined;
      });
    }
    await Promise.all([writing, killing]);
    expect(seen).toEqual(Array.from({ length: count }, (_, index) => index + 1));
    expect(killed).toBe(kills);
  },
  isLong ? 900_000 : 120_000,
);
