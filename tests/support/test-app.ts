import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@tradepost/client';
import { pino } from 'pino';
import { createApi } from '../../src/api.ts';
import { createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import { createDeps, type Deps } from '../../src/deps.ts';
import { newProblem } from '../../src/errors.ts';
import type { Role } from '../../src/features/accounts/access/role.ts';
import {
  issueTokens,
  openSession,
} from '../../src/features/accounts/authentication/sessions/session-service.ts';
import { insertUser } from '../../src/features/accounts/users/user-repository.ts';
import { createScheduler, type Scheduler } from '../../src/features/schedules/scheduler.ts';
import { listen } from '../../src/http/server.ts';
import { newUuid } from '../../src/lib/id.ts';
import { createWorkerOfJobs } from '../../src/workers.ts';
import { createCheckingFetch } from './checking-fetch.ts';
import { createTestDatabase } from './test-database.ts';

export type Tradepost = ReturnType<typeof createClient>;
export type TestApp = Awaited<ReturnType<typeof startTestApp>>;

/** Limits so high that a busy machine causes no rejection. */
const patience = {
  DATABASE_ACQUIRE_TIMEOUT_MS: '60000',
  DATABASE_IDLE_IN_TRANSACTION_TIMEOUT_MS: '120000',
  DATABASE_LOCK_TIMEOUT_MS: '60000',
  DATABASE_STATEMENT_TIMEOUT_MS: '60000',
  PASSWORD_QUEUE_MS: '60000',
};

/** The names and the certificates of the receivers of webhooks. */
type ReceiverOverrides = Pick<
  NonNullable<Parameters<typeof createDeps>[1]>,
  'certificateAuthority' | 'resolveHost'
>;

const metricsToken = 'the-metrics-token-of-tests';

/**
 * The real application on a real database and a real port. Every response, of the SDK and of `app.fetch`, is validated
 * against the contract; `close` throws if one violated it.
 */
export const startTestApp = async (
  env: Record<string, string> = {},
  { development = false, ...overrides }: { development?: boolean } & ReceiverOverrides = {},
) => {
  const { DATABASE_URL: given } = env;
  const database = given === undefined ? await createTestDatabase() : { url: given, drop: async () => {} };
  const clock = createTestClock();
  const logLines: string[] = [];
  const dataDir = join(tmpdir(), `tradepost-${newUuid(clock.now())}`);
  const config = loadConfig({
    DATABASE_URL: database.url,
    // Created at its first use.
    DATA_DIR: dataDir,
    PUBLIC_URL: 'http://tradepost.test',
    // The site of the passkeys in the contract's examples.
    WEBAUTHN_RP_ID: 'tradepost.example',
    WEBAUTHN_ORIGINS: 'https://tradepost.example',
    ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
    // The cheapest parameters of argon2; these tests are not about its cost.
    ARGON2_MEMORY_KIB: '8',
    ARGON2_PASSES: '1',
    // The clock stands still, so all requests of a test fall into one window.
    RATE_LIMITS: 'off',
    METRICS_TOKEN: metricsToken,
    ...patience,
    ...env,
  });
  const deps = await createDeps(
    { ...config, development, databaseUrl: config.databaseUrl ?? database.url },
    { clock, log: pino({}, { write: (line) => void logLines.push(line) }), ...overrides },
  );
  const api = await createApi(deps);
  const jobs = createWorkerOfJobs(deps);
  let started: Promise<Scheduler> | undefined;
  const server = await listen(createApp(deps, api).callback(), {
    ...config,
    host: '127.0.0.1',
    // Any free port, unless PUBLIC_URL must be the real one.
    port: env.PORT === undefined ? 0 : config.port,
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The test server has no port');
  const baseUrl = `http://127.0.0.1:${address.port}`;
  const { fetch, breaches, cancelUnread } = createCheckingFetch();
  const anonymous = createClient({ baseUrl, fetch, maxRetries: 0 });

  return {
    baseUrl,
    databaseUrl: database.url,
    deps,
    api,
    clock,
    logLines,
    /** The SDK without a token. */
    tradepost: anonymous,
    /** `fetch` for requests that the SDK cannot make. The path begins with a slash. */
    fetch: (path: string, init?: RequestInit) => fetch(`${baseUrl}${path}`, init),
    /** The metrics of the application. */
    metrics: async (): Promise<string> => {
      const response = await fetch(`${baseUrl}/metrics`, {
        headers: { authorization: `Bearer ${metricsToken}` },
      });
      return response.text();
    },
    /** Delivers all due mails, as a running server does, and returns all mails so far, oldest first. */
    mails: async () => {
      await jobs.runDue();
      return (await deps.capturedMails?.list()) ?? [];
    },
    /** Runs all due jobs, as a running server does. */
    runJobs: () => jobs.runDue(),
    /** Runs all due schedules, as a running server does. The first call starts them: nothing is due before. */
    runSchedules: async () => {
      started ??= createScheduler(deps, deps.contributions.schedules);
      await (await started).enqueueDue();
      await jobs.runDue();
    },
    /** A new account and the SDK with its token. */
    signIn: (role: Role = 'user') => signIn(deps, anonymous, role),
    close: async () => {
      await cancelUnread();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await jobs.stop(0);
      await deps.close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
      if (breaches.length > 0) throw new Error(`Answers broke the contract:\n${breaches.join('\n')}`);
    },
  };
};

let accounts = 0;

const signIn = async (deps: Deps, anonymous: Tradepost, role: Role) => {
  accounts += 1;
  const createdAt = deps.clock.now();
  const username = `${role}-${accounts}`;
  const { version: _, ...user } = await insertUser(
    { db: deps.db, problem: newProblem },
    {
      uuid: newUuid(createdAt),
      email: `${username}@tradepost.example`,
      username,
      passwordHash: await deps.passwords.hash('correct horse battery'),
      role,
      createdAt,
    },
  );
  const { accessToken: token, refreshToken, sessionId } = await openTestSession(deps, user);
  return { user, token, refreshToken, sessionId, tradepost: anonymous.withAccessToken(token) };
};

/** A login without a proof. */
export const openTestSession = async (deps: Deps, owner: { id: string; role: Role }) => {
  const origin = () => ({ requestId: 'a-test', ipAddress: '192.0.2.1', userAgent: 'A test' });
  const call = { ...deps, origin };
  const opened = await openSession(call, owner);
  return { ...(await issueTokens(call, owner, opened)), sessionId: opened.session.id };
};

/** Stands still until a test moves it. */
const createTestClock = () => {
  let now = Date.parse('2026-06-01T12:00:00.000Z');
  return {
    now: () => new Date(now),
    advance: (ms: number) => {
      now += ms;
    },
  };
};
