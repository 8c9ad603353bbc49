/** A request that arrives too slowly ends with 408, in any number, and delays no other. */
import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { listen } from '../../src/http/server.ts';
import { anyPort } from '../support/any-port.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ HEADERS_TIMEOUT_MS: '1000', REQUEST_TIMEOUT_MS: '1500' });
});
afterAll(() => app.close());

const open = async (text: string): Promise<Socket> => {
  const socket = connect(Number(new URL(app.baseUrl).port), '127.0.0.1');
  await once(socket, 'connect');
  socket.write(text);
  return socket;
};

/** Everything that the server sends until it ends the connection. */
const received = async (socket: Socket): Promise<string> => {
  let text = '';
  for await (const chunk of socket) text += chunk;
  return text;
};

const bodyOf = (response: string) => JSON.parse(response.slice(response.lastIndexOf('\r\n\r\n') + 4));

const post = (headers: string[]): string =>
  ['POST /v1/auth/login HTTP/1.1', 'Host: tradepost.test', 'Content-Type: application/json', ...headers].join(
    '\r\n',
  );

const slow: [what: string, text: string][] = [
  ['half a request line', 'GET /v1/ta'],
  ['a request line', 'GET /v1/tags HTTP/1.1\r\n'],
  ['half a header', 'GET /v1/tags HTTP/1.1\r\nHost: trade'],
  ['headers without their end', 'GET /v1/tags HTTP/1.1\r\nHost: tradepost.test\r\nX-A: b\r\n'],
  ['headers without a body', `${post(['Content-Length: 10'])}\r\n\r\n`],
  ['half a body', `${post(['Content-Length: 10'])}\r\n\r\n{"a`],
  ['half a chunked body', `${post(['Transfer-Encoding: chunked'])}\r\n\r\n3\r\n{"a\r\n`],
  ['half a chunk', `${post(['Transfer-Encoding: chunked'])}\r\n\r\nff\r\n{"a`],
  ['a chunked body without its end', `${post(['Transfer-Encoding: chunked'])}\r\n\r\n2\r\n{}\r\n`],
  [
    'half a second request',
    'GET /livez HTTP/1.1\r\nHost: tradepost.test\r\n\r\nGET /v1/tags HTTP/1.1\r\nHost: trade',
  ],
];

describe('a request that stops in the middle', () => {
  // Concurrently, because each waits for its timeout.
  let responses: Map<string, Promise<string>>;
  beforeAll(() => {
    responses = new Map(slow.map(([what, text]) => [what, open(text).then(received)]));
  });

  test.each(slow)('after %s ends with 408', async (what) => {
    const response = (await responses.get(what)) ?? '';
    expect(response).toContain('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n');
    expect(response).toContain('\r\nContent-Type: application/problem+json\r\n');
    expect(bodyOf(response)).toMatchObject({ type: '/problems/request_timeout', status: 408 });
  });

  test('a preconnected, unused connection is closed without a response', async () => {
    expect(await received(await open(''))).toBe('');
  });

  test('a client that sends single bytes does not last longer', async () => {
    const startedAt = performance.now();
    const socket = await open('GET /v1/tags HTTP/1.1\r\nX-Slow: ');
    const drip = setInterval(() => socket.write('a'), 50);
    socket.once('end', () => clearInterval(drip));
    expect(await received(socket)).toMatch(/^HTTP\/1\.1 408 /);
    clearInterval(drip);
    // 1 s, and as much again until Node notices.
    expect(performance.now() - startedAt).toBeLessThan(4_000);
  });

  test('a hundred concurrent ones do not block other requests', async () => {
    const sockets = await Promise.all(
      Array.from({ length: 100 }, () => open('GET /v1/tags HTTP/1.1\r\nX-Slow: a')),
    );
    const responses = sockets.map(received);
    expect((await app.fetch('/v1/tags')).status).toBe(200);
    for (const response of await Promise.all(responses)) expect(response).toMatch(/^HTTP\/1\.1 408 /);
  });

  test('an absent body ends the connection even after the rejection of its request', async () => {
    const response = await received(
      await open(`${post(['Content-Length: 10', 'Accept: text/csv'])}\r\n\r\n`),
    );
    expect(response.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 406', 'HTTP/1.1 408']);
  });

  test.each([
    ['is too slow', 'GET /livez HTTP/1.1\r\nX-Slow: a'],
    ['is malformed', 'GET /livez HTTP/9.9\r\n\r\n'],
  ])('a client that %s and never closes its side does not keep the connection', async (_how, text) => {
    const server = await listen((_request, response) => void response.end(), {
      ...anyPort,
      requestTimeoutMs: 1,
    });
    const closed = new Promise((resolve) =>
      server.once('connection', (socket) => socket.once('close', resolve)),
    );
    const { port } = server.address() as AddressInfo;
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    socket.on('error', () => undefined).resume();
    socket.write(text);
    await closed;
    socket.destroy();
    server.close();
  });

  test('a client that does not read its response does not keep the connection', async () => {
    const server = await listen((_request, response) => void response.end(Buffer.alloc(64 * 1024 * 1024)), {
      ...anyPort,
      responseTimeoutMs: 500,
    });
    const closed = new Promise((resolve) =>
      server.once('connection', (socket) => socket.once('close', resolve)),
    );
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1').pause();
    socket.on('error', () => undefined);
    socket.write('GET /livez HTTP/1.1\r\nHost: tradepost.test\r\n\r\n');
    await closed;
    socket.destroy();
    server.close();
  });

  test('a started response gets no second head', async () => {
    const server = await listen((_request, response) => void response.write('begun'), {
      ...anyPort,
      requestTimeoutMs: 1,
    });
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    socket.write(`${post(['Content-Length: 10'])}\r\n\r\n`);
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => chunks.push(chunk)).on('error', () => undefined);
    await once(socket, 'close');
    server.close();
    expect(String(Buffer.concat(chunks)).match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200']);
  });
});

describe('an upload', () => {
  const form = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7';
  /** Sends a form without its end in chunks, one per 50 ms. */
  const upload = async (chunk: string, count: number): Promise<string> => {
    const { token } = await app.signIn('editor');
    const head = [
      'POST /v1/media HTTP/1.1',
      'Host: tradepost.test',
      'Connection: close',
      `Authorization: Bearer ${token}`,
      'Content-Type: multipart/form-data; boundary=x',
      `Content-Length: ${form.length + chunk.length * count}`,
    ];
    const socket = await open(`${head.join('\r\n')}\r\n\r\n${form}`);
    let sent = 0;
    const timer = setInterval(() => {
      sent += 1;
      socket.write(chunk);
      if (sent === count) clearInterval(timer);
    }, 50);
    const response = await received(socket);
    clearInterval(timer);
    return response;
  };

  test('may take longer than other requests while it makes progress', async () => {
    expect(await upload('x'.repeat(10_000), 80)).toMatch(/^HTTP\/1\.1 400 /);
  });

  test('ends when it makes too little progress', async () => {
    expect(await upload('x'.repeat(10), 1_000)).toMatch(/^HTTP\/1\.1 408 /);
  });
});

test('an idle connection outlives a load balancer that keeps it for 60 s, and Keep-Alive states its timeout', async () => {
  const response = await app.fetch('/livez');
  const [, seconds] = /^timeout=(\d+)$/.exec(response.headers.get('keep-alive') ?? '') ?? [];
  expect(Number(seconds)).toBeGreaterThan(60);
});

test('an idle connection ends after its timeout', async () => {
  const hasty = await startTestApp({ KEEP_ALIVE_TIMEOUT_MS: '200' });
  const socket = connect(Number(new URL(hasty.baseUrl).port), '127.0.0.1');
  socket.write('GET /livez HTTP/1.1\r\nHost: tradepost.test\r\n\r\n');
  const startedAt = performance.now();
  expect(await received(socket)).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  expect(performance.now() - startedAt).toBeLessThan(4_000);
  await hasty.close();
});
