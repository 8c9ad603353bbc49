import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import Koa from 'koa';
import { pino } from 'pino';
import { newProblem } from '../../src/errors.ts';
import { problems } from '../../src/http/problems.ts';
import { requestIdentity } from '../../src/http/request-identity.ts';
import { listen } from '../../src/http/server.ts';
import { anyPort } from '../support/any-port.ts';
import type { LogLine } from '../support/log-line.ts';

/** An application whose only route throws. */
let server: Server;
let thrown: unknown;
let logLines: LogLine[];
let causes: string[];
beforeAll(async () => {
  const app = new Koa();
  app.use(requestIdentity(pino({}, { write: (line) => void logLines.push(JSON.parse(line)) })));
  app.use(problems({ onUnavailable: (cause) => void causes.push(cause) }));
  app.use(() => {
    throw thrown;
  });
  server = await listen(app.callback(), anyPort);
});
beforeEach(() => {
  logLines = [];
  causes = [];
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const responseTo = async (error: unknown) => {
  thrown = error;
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/thing`, { headers: { 'x-request-id': 'mine' } });
  return { response, body: await response.json() };
};

describe('an exception becomes', () => {
  test.each([
    [new TypeError('cannot read hunter2 of undefined')],
    [Object.assign(new Error('relation "hunter2" does not exist'), { code: '42P01' })],
    [Object.assign(new Error('hunter2'), { status: 400, expose: true })],
    ['hunter2'],
  ])('always the same 500, and an error in the log: %s', async (error) => {
    const { response, body } = await responseTo(error);
    expect(response.status).toBe(500);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(body).toEqual({
      type: '/problems/internal_error',
      title: 'Internal server error',
      status: 500,
      code: 'internal_error',
      instance: '/thing',
      requestId: 'mine',
    });
    expect(logLines).toEqual([
      expect.objectContaining({
        level: 50,
        requestId: 'mine',
        msg: 'a defect in the server made a request fail with 500',
      }),
    ]);
    expect(JSON.stringify(logLines)).toContain('hunter2');
  });

  test.each([
    'ECONNREFUSED',
    'ECONNRESET',
    'EPIPE',
    'ETIMEDOUT',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EMFILE',
    'ERR_STREAM_DESTROYED',
    // connection failure, too many connections, shutdown, start
    '08006',
    '53300',
    '57P01',
    '57P03',
    // read-only, statement timeout, lock timeout, serialization failure, deadlock, disk full
    '25006',
    '57014',
    '55P03',
    '40001',
    '40P01',
    '53100',
  ])('503 with Retry-After, and a warning: %s', async (code) => {
    const { response, body } = await responseTo(Object.assign(new Error('at db.internal'), { code }));
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('1');
    expect(body).toMatchObject({ code: 'unavailable' });
    expect(JSON.stringify(body)).not.toContain('db.internal');
    expect(logLines).toEqual([expect.objectContaining({ level: 40, requestId: 'mine' })]);
  });

  test('its problem, with its headers, and nothing in the log', async () => {
    const { response, body } = await responseTo(
      newProblem('slug_taken', { detail: 'Taken.', headers: { 'X-More': 'yes' }, cause: 'hunter2' }),
    );
    expect(response.status).toBe(409);
    expect(response.headers.get('x-more')).toBe('yes');
    expect(body).toEqual({
      type: '/problems/slug_taken',
      title: 'The slug is taken',
      status: 409,
      code: 'slug_taken',
      detail: 'Taken.',
      instance: '/thing',
      requestId: 'mine',
    });
    expect(logLines).toEqual([]);
  });
});

describe('a problem', () => {
  test('below 500 has no stack, but its cause', () => {
    const cause = new Error('why');
    const problem = newProblem('slug_taken', { cause });
    expect(problem.stack).not.toContain('problems.test.ts');
    expect(problem.cause).toBe(cause);
    expect(cause.stack).toContain('problems.test.ts');
    expect(new Error('after it').stack).toContain('problems.test.ts');
  });

  test('of 5xx keeps its stack', () => {
    expect(newProblem('internal_error').stack).toContain('problems.test.ts');
  });
});
