/** The compared servers, each in its own process. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { BenchDatabase } from './bench-database.ts';

export type ContenderName =
  | 'tradepost'
  | 'tradepost-cached'
  | 'node-http'
  | 'koa'
  | 'fastify'
  | 'nest'
  | 'hono'
  | 'express'
  | 'koa-openapi-backend';

/** `checks`: whether the server checks requests and responses against the contract. */
export const contenders: Record<ContenderName, { title: string; checks: boolean }> = {
  tradepost: { title: 'Tradepost', checks: true },
  'tradepost-cached': { title: 'Tradepost, its cache on', checks: true },
  fastify: { title: 'fastify + openapi-glue', checks: true },
  nest: { title: 'Nest on Fastify', checks: true },
  hono: { title: 'hono + zod-openapi', checks: true },
  express: { title: 'express + openapi-validator', checks: true },
  'koa-openapi-backend': { title: 'koa + openapi-backend', checks: true },
  koa: { title: 'bare Koa + Knex', checks: false },
  'node-http': { title: 'limit: node:http + pg', checks: false },
};

export type Server = { pid: number; port: number; stop: () => Promise<void> };

const root = join(import.meta.dirname, '..', '..');

type Launch = {
  database: Pick<BenchDatabase, 'url' | 'issuer' | 'jwks'>;
  contract: object;
  /** More settings of our server. */
  env?: Record<string, string>;
};

/** Spawns the server. `firstAnswer` waits until it responds. */
export const spawnContender = async (
  name: ContenderName,
  { database, contract, env = {} }: Launch,
): Promise<Server> => {
  const port = await freePort();
  if (name === 'tradepost' || name === 'tradepost-cached') {
    // The deployment of the README.
    return spawnServer([...heapOptions, join(root, 'dist/server/main.js'), 'serve'], {
      port,
      env: {
        PORT: String(port),
        DATABASE_URL: database.url,
        DATABASE_POOL_MAX: '10',
        PUBLIC_URL: database.issuer,
        LOG_LEVEL: 'silent',
        RATE_LIMITS: 'off',
        // No peer caches responses. The benchmark compares the path to Postgres and back.
        ...(name === 'tradepost' && { CACHE_MAX_BYTES: '1' }),
        ...env,
      },
    });
  }
  const { url: databaseUrl, jwks, issuer } = database;
  const settings = JSON.stringify({ port, databaseUrl, jwks, issuer, contract });
  return spawnServer([join(import.meta.dirname, 'peers', `${name}.mjs`), settings], { port });
};

/** As README.md starts the server. */
export const heapOptions = ['--max-semi-space-size=16', '--heap-growing-percent=50'];

export const spawnServer = (
  args: string[],
  { port, env = {} }: { port: number; env?: Record<string, string> },
): Server => {
  // The folder has no .env file, which would change the behaviour of our server.
  const child = spawn(process.execPath, args, {
    cwd: import.meta.dirname,
    env: { NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return { pid: child.pid as number, port, stop: () => stopChild(child) };
};

export const stopChild = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
};

/** Resolves when the server responds to the path with 200. */
export const firstResponse = async ({ port }: Pick<Server, 'port'>, path: string): Promise<void> => {
  const deadline = performance.now() + 20_000;
  for (;;) {
    try {
      const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { Connection: 'close' } });
      await response.arrayBuffer();
      if (response.status === 200) return;
      throw new Error(`${path} was answered with ${response.status}`);
    } catch (error) {
      if (!isRejected(error) || performance.now() > deadline) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 3));
  }
};

const isRejected = (error: unknown): boolean =>
  ((error as Error).cause as NodeJS.ErrnoException | undefined)?.code === 'ECONNREFUSED';

export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
};
