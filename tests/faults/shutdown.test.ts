import { once } from 'node:events';
import {
  Agent,
  get,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { createLifecycle } from '../../src/http/lifecycle.ts';
import { drain, listen } from '../../src/http/server.ts';
import { anyPort } from '../support/any-port.ts';

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

/** A server with one request in flight, on a keep-alive connection. */
const withRequestInFlight = async () => {
  const arrivals: ServerResponse[] = [];
  const listener: RequestListener = (_request, response) => void arrivals.push(response);
  const server = await listen(listener, anyPort);
  const request = get({ host: '127.0.0.1', port: portOf(server), agent: new Agent({ keepAlive: true }) });
  await once(server, 'request');
  const [response] = arrivals;
  if (response === undefined) throw new Error('no request arrived');
  return { server, request, response };
};

describe('drain', () => {
  test('turns readiness red, closes the port and lets the request in flight finish', async () => {
    const { server, request, response } = await withRequestInFlight();
    const port = portOf(server);
    const lifecycle = createLifecycle();
    const result = once(request, 'response') as Promise<[IncomingMessage]>;

    const drained = drain(server, { lifecycle, delayMs: 0, graceMs: 10_000 });
    expect(lifecycle.isDraining()).toBe(true);
    const [rejection] = await once(get({ host: '127.0.0.1', port }), 'error');
    expect(rejection).toMatchObject({ code: 'ECONNREFUSED' });

    response.end('done');
    const [{ statusCode }] = await result;
    expect(statusCode).toBe(200);
    const startedAt = performance.now();
    await drained;
    // Well before the 5 s of Node's keep-alive timeout.
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });

  test('accepts requests until the delay is over', async () => {
    const server = await listen((_request, response) => void response.end('served'), anyPort);
    const port = portOf(server);
    const lifecycle = createLifecycle();
    const drained = drain(server, { lifecycle, delayMs: 1_000, graceMs: 10_000 });
    expect(lifecycle.isDraining()).toBe(true);
    expect(await (await fetch(`http://127.0.0.1:${port}`)).text()).toBe('served');
    await drained;
    await expect(fetch(`http://127.0.0.1:${port}`)).rejects.toMatchObject({
      cause: { code: 'ECONNREFUSED' },
    });
  });

  test('cuts off a request that outlives the grace', async () => {
    const { server, request } = await withRequestInFlight();
    const failure = once(request, 'error') as Promise<[Error]>;
    await drain(server, { lifecycle: createLifecycle(), delayMs: 0, graceMs: 20 });
    expect((await failure)[0]).toMatchObject({ code: 'ECONNRESET' });
  });
});

describe('listen', () => {
  test('rejects if another server has the port', async () => {
    const server = await listen(() => {}, anyPort);
    const again = listen(() => {}, { ...anyPort, port: portOf(server) });
    await expect(again).rejects.toMatchObject({ code: 'EADDRINUSE', syscall: 'listen' });
    server.close();
  });
});
