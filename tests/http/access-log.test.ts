import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { eventually } from '../support/eventually.ts';
import { accessLogLine } from '../support/log-line.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const lineOf = async (path: string, init?: RequestInit) => {
  const response = await app.fetch(path, init);
  return accessLogLine(app, response.headers.get('x-request-id'));
};

describe('the access log', () => {
  test('names the request, its operation and its outcome', async () => {
    expect(await lineOf('/v1/tags')).toEqual({
      level: 30,
      time: expect.anything(),
      pid: expect.any(Number),
      hostname: expect.any(String),
      requestId: expect.any(String),
      method: 'GET',
      path: '/v1/tags',
      operation: 'listTags',
      status: 200,
      durationMs: expect.any(Number),
      msg: 'request',
    });
  });

  test('names rejections too', async () => {
    expect(await lineOf('/v1/me')).toMatchObject({ operation: 'getMe', status: 401, level: 30 });
    expect(await lineOf('/nowhere', { method: 'PUT' })).toMatchObject({ method: 'PUT', status: 404 });
  });

  test('names no operation for an unknown path', async () => {
    expect(await lineOf('/livez')).not.toHaveProperty('operation');
    expect(await lineOf('/v1/tags', { method: 'DELETE' })).not.toHaveProperty('operation');
  });

  test('holds no query string and no headers', async () => {
    const line = await lineOf('/v1/tags?limit=5&key=hunter2', {
      headers: { authorization: 'Basic hunter3' },
    });
    expect(line.path).toBe('/v1/tags');
    expect(app.logLines.join('')).not.toMatch(/hunter|limit=/);
  });

  test('reports a client that disconnects as aborted, without an error', async () => {
    const { token } = await app.signIn('editor');
    const socket = connect(Number(new URL(app.baseUrl).port), '127.0.0.1');
    await once(socket, 'connect');
    const head = [
      'POST /v1/tags HTTP/1.1',
      'Host: tradepost.test',
      `Authorization: Bearer ${token}`,
      'Content-Type: application/json',
      'Content-Length: 1000',
      // The server sends 100 Continue when it reads the request.
      'Expect: 100-continue',
      'X-Request-Id: goes-away',
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n{"slug":`);
    await once(socket, 'data');
    socket.destroy();
    expect(await accessLogLine(app, 'goes-away')).toMatchObject({
      level: 30,
      operation: 'createTag',
      aborted: true,
    });
    // The next request has passed everything that the aborted one could affect.
    expect(await lineOf('/v1/tags')).not.toHaveProperty('aborted');
    const others = app.logLines
      .map((line) => JSON.parse(line))
      .filter(({ requestId, msg }) => requestId === 'goes-away' && msg !== 'request');
    expect(others).toEqual([]);
  });

  test('reports a client that does not wait for its response as aborted, too', async () => {
    const { token } = await app.signIn();
    const authorization = `Bearer ${token}`;
    const blocker = await app.deps.db.transaction();
    await blocker.raw('lock table users');
    const abort = new AbortController();
    const headers = { authorization, 'x-request-id': 'does-not-wait' };
    const response = app.fetch('/v1/me', { headers, signal: abort.signal });
    await eventually(async () => {
      const { rows } = await app.deps.db.raw(
        "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
      );
      return rows[0];
    });
    abort.abort();
    await expect(response).rejects.toThrow('aborted');
    expect(await accessLogLine(app, 'does-not-wait')).toMatchObject({ operation: 'getMe', aborted: true });
    await blocker.rollback();
    expect(await lineOf('/v1/me', { headers: { authorization } })).toMatchObject({ status: 200 });
    expect(app.logLines.map((line) => JSON.parse(line).level).filter((level) => level > 30)).toEqual([]);
  });
});
