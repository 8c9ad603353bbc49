/** Processes on machines with wrong clocks use the database's time. */

import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createClient } from '@tradepost/client';
import { pino } from 'pino';
import { createApi } from '../../src/api.ts';
import { createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import { closeDatabase, createDatabase } from '../../src/db/database.ts';
import { createDatabaseClock } from '../../src/db/database-clock.ts';
import { createDeps, type Deps } from '../../src/deps.ts';
import { newProblem } from '../../src/errors.ts';
import { insertUser } from '../../src/features/accounts/users/user-repository.ts';
import { listen } from '../../src/http/server.ts';
import { newUuid } from '../../src/lib/id.ts';
import { anyPort } from '../support/any-port.ts';
import { openTestSession } from '../support/test-app.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';

const second = 1_000;
const minute = 60 * second;
const log = pino({ level: 'silent' });

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** A clock that runs, but is fast or slow. */
const aheadBy = (ms: number) => ({ now: () => new Date(Date.now() + ms) });

const startProcess = async (aheadMs: number) => {
  const config = { ...loadConfig({ RATE_LIMITS: 'off' }), databaseUrl: database.url };
  const deps = await createDeps(config, { log, machineClock: aheadBy(aheadMs) });
  const server = await listen(createApp(deps, await createApi(deps)).callback(), anyPort);
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { deps, tradepost: createClient({ baseUrl, maxRetries: 0 }), close: () => close(server, deps) };
};

const close = async (server: Server, deps: Deps): Promise<void> => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await deps.close();
};

const signUp = async (deps: Deps) => {
  const uuid = newUuid(deps.clock.now());
  const account = { uuid, email: `${uuid}@mail.example`, username: uuid.slice(0, 30), role: 'user' } as const;
  const user = await insertUser(
    { db: deps.db, problem: newProblem },
    { ...account, passwordHash: undefined, createdAt: deps.clock.now() },
  );
  return openTestSession(deps, user);
};

test.each([
  [0, 15 * second],
  [15 * second, 0],
  [0, -15 * second],
  [-15 * second, 15 * second],
  [11 * second, 0],
  [60 * minute, -60 * minute],
  [24 * 60 * minute, 0],
  [0, 400 * 24 * 60 * minute],
])('a refresh at two processes, %i and %i ms ahead, yields one successor', async (one, other) => {
  const [first, second] = await Promise.all([startProcess(one), startProcess(other)]);
  try {
    const { refreshToken, sessionId } = await signUp(first.deps);
    const refresh = async ({ tradepost }: typeof first) =>
      (await tradepost.sessions.refreshTokens({ body: { refreshToken } })).refreshToken;
    const successors = [await refresh(first), await refresh(second), await refresh(first)];
    expect(new Set(successors).size).toBe(1);
    const successor = { refreshToken: successors[0] as string };
    const { accessToken } = await second.tradepost.sessions.refreshTokens({ body: successor });
    await expect(first.deps.tokens.verify(accessToken)).resolves.toMatchObject({ sessionId });
  } finally {
    await Promise.all([first.close(), second.close()]);
  }
});

describe('the clock', () => {
  const withClock = async (
    local: { now: () => Date },
    run: (clock: ReturnType<typeof createDatabaseClock>, loseDatabase: () => Promise<void>) => Promise<void>,
  ) => {
    const db = createDatabase({ url: database.url, poolMax: 1, preparedStatements: true, log });
    const loseDatabase = () => closeDatabase(db);
    try {
      await run(createDatabaseClock({ db, local, log }), loseDatabase);
    } finally {
      await loseDatabase();
    }
  };
  /** The clock of the test's machine is that of its database. */
  const errorOf = ({ now }: { now: () => Date }) => Math.abs(now().getTime() - Date.now());

  test('returns the machine’s time until the first reading of the database', () =>
    withClock(aheadBy(60 * minute), async (clock) => {
      expect(errorOf(clock)).toBeGreaterThan(59 * minute);
      await clock.measure();
      expect(errorOf(clock)).toBeLessThan(second);
    }));

  test('follows a change of the machine’s clock', async () => {
    let aheadMs = 0;
    await withClock({ now: () => aheadBy(aheadMs).now() }, async (clock) => {
      await clock.measure();
      aheadMs = -30 * minute;
      expect(errorOf(clock)).toBeGreaterThan(29 * minute);
      await clock.measure();
      expect(errorOf(clock)).toBeLessThan(second);
    });
  });

  test('keeps the last offset while the database is away', () =>
    withClock(aheadBy(60 * minute), async (clock, loseDatabase) => {
      await clock.measure();
      await loseDatabase();
      await clock.measure();
      expect(errorOf(clock)).toBeLessThan(second);
    }));

  test('keeps the last offset after a slow response of the database, because its error would be large', async () => {
    let stepMs = 0;
    let aheadMs = 0;
    const local = {
      now: () => {
        aheadMs += stepMs;
        return aheadBy(aheadMs).now();
      },
    };
    await withClock(local, async (clock) => {
      await clock.measure();
      stepMs = 3 * second;
      await clock.measure();
      stepMs = 0;
      // Six readings. Their offset would hide the change of the clock.
      expect(errorOf(clock)).toBeGreaterThan(17 * second);
    });
  });

  test('takes the shortest of several round trips', async () => {
    const delays = [900, 0, 900];
    let readings = 0;
    let aheadMs = 0;
    const local = {
      now: () => {
        // Each second reading ends a round trip.
        if (readings % 2 === 1) aheadMs += delays[(readings - 1) / 2] ?? 0;
        readings += 1;
        return aheadBy(aheadMs).now();
      },
    };
    await withClock(local, async (clock) => {
      await clock.measure();
      const { length } = delays;
      expect(readings).toBe(2 * length);
      // Measured after the first delay, before the last.
      expect(Math.abs(errorOf(clock) - 900)).toBeLessThan(100);
    });
  });

  test('stops measuring', () =>
    withClock(aheadBy(0), async (clock) => {
      await expect(clock.start()()).resolves.toBeUndefined();
    }));
});
