/**
 * The server is killed at each step of a payment; the client and the events of the provider come in each order or not at all,
 * and the bank answers in each way. Every history ends in the legal state of its row.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createClient } from '@tradepost/client';
import { eventually } from '../support/eventually.ts';
import {
  arrivals,
  attempt,
  crashIn,
  crashPoints,
  crashTrigger,
  expectEnd,
  expectSettled,
  type Histories,
  type History,
  openHistories,
  outcomes,
} from '../support/payment-history.ts';
import { type ServerProcess, startServerProcess } from '../support/server-process.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

// biome-ignore lint/style/noProcessEnv: `make faults` sets it
const isLong = Number(process.env.PROPERTY_RUNS ?? 100) >= 1_000;

const table = crashPoints
  .filter((point) => point !== 'nowhere')
  .flatMap((point) =>
    outcomes.flatMap((outcome) => arrivals.map((arrival) => ({ point, outcome, arrival }))),
  );
/** Of the short form, the rows are far apart. */
const rows = isLong ? table : table.filter((_, index) => index % 67 === 7);

/** Longer than a killed request keeps its idempotency key. */
const LEASE_MS = 90_000;

// Tokens name their issuer, and each process has another port. A token outlives the test.
const env = { PUBLIC_URL: 'http://tradepost.test', ACCESS_TOKEN_TTL_S: '86400', RATE_LIMITS: 'off' };
let app: TestApp;
let histories: Histories;
let server: ServerProcess | undefined;
beforeAll(async () => {
  app = await startTestApp(env);
  takeRealTime();
  histories = await openHistories(app);
  await app.deps.db.raw(crashTrigger('perform pg_sleep(60)'));
});
afterAll(async () => {
  await server?.kill('SIGTERM');
  await app.close();
});

/** The time of the other process. Each history advances the clock of this one. */
const takeRealTime = () => app.clock.advance(Date.now() - app.clock.now().getTime());

const start = () =>
  startServerProcess({
    ...env,
    ...{ DATABASE_URL: app.databaseUrl, DATABASE_STATEMENT_TIMEOUT_MS: '60000', WORKERS: 'off' },
  });

/** The database sessions that have reached the crash point. */
const reached = async (): Promise<true | undefined> => {
  const { rows: sleeping } = await app.deps.db.raw(
    `select from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'`,
  );
  return sleeping.length > 0 || undefined;
};

/** Sends the first attempt, and kills the server at the crash point. Returns whether the history has reached it. */
const dieIn = async (history: History): Promise<boolean> => {
  server ??= await start();
  const { baseUrl } = server;
  const buyer = createClient({ baseUrl, accessToken: histories.token, maxRetries: 0 });
  let isOver = false;
  const response = attempt(buyer, history).finally(() => {
    isOver = true;
  });
  const isReached = await eventually(async () => (await reached()) ?? (isOver ? false : undefined));
  if (isReached) {
    await server.kill('SIGKILL');
    server = undefined;
    // A session notices only at its next message that its client is gone.
    await app.deps.db.raw(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and wait_event = 'PgSleep'`);
  }
  await response;
  return isReached;
};

test.each(rows)(
  'a server that is killed at $point, and the outcome: $outcome, by $arrival',
  async (row) => {
    takeRealTime();
    const history = await histories.begin(row.outcome);
    const isReached = await crashIn(app, row.point, () => dieIn(history));
    // Only a payment that fails or waits ends before its last step.
    if (row.outcome === 'approved') expect(isReached).toBe(true);
    app.clock.advance(LEASE_MS);
    await histories.proceed(history, row.arrival);
    const end = await histories.endOf(history.orderId);
    expectEnd(end, row);
    expectSettled(end);
  },
  60_000,
);
