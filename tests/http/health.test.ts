import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { createApi } from '../../src/api.ts';
import { createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import { createDeps, type Deps } from '../../src/deps.ts';
import { listen } from '../../src/http/server.ts';
import { anyPort } from '../support/any-port.ts';
import { eventually } from '../support/eventually.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

const unavailable = { status: 503, code: 'unavailable', type: '/problems/unavailable' };

describe('a running server', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await startTestApp();
  });
  afterEach(() => app.close());

  test('is live and ready', async () => {
    for (const [path, status] of Object.entries({ '/livez': 'live', '/readyz': 'ready' })) {
      const response = await app.fetch(path);
      expect(response.status).toBe(200);
      expect(await response.json()).toEqual({ status });
    }
  });

  test('is not ready while it drains, but live and serving', async () => {
    app.deps.lifecycle.drain();
    const response = await app.fetch('/readyz');
    expect(response.status).toBe(503);
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(response.headers.get('retry-after')).toBe('1');
    expect(await response.json()).toMatchObject({ ...unavailable, detail: 'The server is stopping.' });
    expect((await app.fetch('/livez')).status).toBe(200);
    expect((await app.fetch('/v1/tags')).status).toBe(200);
  });

  test('sends Connection: close while it drains, and only then', async () => {
    const requests: [path: string, init?: RequestInit][] = [
      ['/livez'],
      ['/readyz'],
      ['/openapi.json'],
      ['/problems/not_found', { redirect: 'manual' }],
      ['/nowhere'],
      ['/v1/tags'],
      ['/v1/tags', { method: 'DELETE' }],
      ['/v1/tags', { method: 'OPTIONS', headers: { origin: 'https://shop.example' } }],
      ['/v1/me'],
      ['/v1/tags?limit=0'],
    ];
    const ask = async () => {
      const responses = await Promise.all(requests.map(([path, init]) => app.fetch(path, init)));
      return new Set(responses.map(({ headers }) => headers.get('connection')));
    };
    expect(await ask()).toEqual(new Set(['keep-alive']));
    app.deps.lifecycle.drain();
    expect(await ask()).toEqual(new Set(['close']));
  });

  test('sends Connection: close to a request in flight, too', async () => {
    const blocker = await app.deps.db.transaction();
    await blocker.raw('lock table tags');
    const response = app.fetch('/v1/tags');
    await eventually(async () => {
      const { rows } = await app.deps.db.raw(
        "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
      );
      return rows[0];
    });
    app.deps.lifecycle.drain();
    await blocker.rollback();
    expect((await response).headers.get('connection')).toBe('close');
  });

  test('responds with 503 when the database ends a connection, and recovers at once', async () => {
    const { token } = await app.signIn();
    const headers = { authorization: `Bearer ${token}` };
    const blocker = await app.deps.db.transaction();
    await blocker.raw('lock table users');
    const received = app.fetch('/v1/me', { headers });
    await eventually(async () => {
      const { rows } = await app.deps.db.raw(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
      );
      return rows[0];
    });
    await blocker.rollback();
    const response = await received;
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('1');
    expect(await response.json()).toMatchObject(unavailable);
    expect((await app.fetch('/v1/me', { headers })).status).toBe(200);
  });

  test('recovers after the database has ended its idle connections', async () => {
    const { token } = await app.signIn();
    const headers = { authorization: `Bearer ${token}` };
    expect((await app.fetch('/v1/me', { headers })).status).toBe(200);
    const own = await app.deps.db.transaction();
    await own.raw(
      "select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and application_name = 'tradepost'",
    );
    await own.rollback();
    expect((await app.fetch('/v1/me', { headers })).status).toBe(200);
  });
});

describe('a server without its database', () => {
  const logLines: string[] = [];
  let deps: Deps;
  let server: Server;
  beforeAll(async () => {
    const config = { ...loadConfig({}), databaseUrl: 'postgres://nobody@127.0.0.1:1/nothing' };
    deps = await createDeps(config, { log: pino({}, { write: (line) => void logLines.push(line) }) });
    server = await listen(createApp(deps, await createApi(deps)).callback(), anyPort);
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await deps.close();
  });

  const get = (path: string) => fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);

  test.each(['/readyz', '/v1/tags', '/.well-known/jwks.json'])('responds with 503 at %s', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(503);
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(response.headers.get('retry-after')).toBe('1');
    const body = await response.text();
    expect(JSON.parse(body)).toMatchObject({ ...unavailable, instance: path });
    expect(body).not.toMatch(/127\.0\.0\.1|ECONNREFUSED|nobody/);
  });

  test('responds with 503 to a token, not with invalid_token', async () => {
    const port = (server.address() as AddressInfo).port;
    const headers = { authorization: 'Bearer a.b.c' };
    expect((await fetch(`http://127.0.0.1:${port}/v1/me`, { headers })).status).toBe(503);
  });

  test('is live, and serves routes without a query', async () => {
    expect((await get('/livez')).status).toBe(200);
    const contract = await get('/openapi.json');
    expect(contract.status).toBe(200);
    await contract.body?.cancel();
  });

  test('logs a warning, not an error', () => {
    const lines = logLines.map((line) => JSON.parse(line) as { level: number; msg: string });
    expect(lines.filter(({ msg }) => msg.startsWith('the database is not available'))).not.toEqual([]);
    expect(lines.filter(({ level }) => level >= 50)).toEqual([]);
  });
});
