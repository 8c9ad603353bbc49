/** RFC 9112 §3.2 and RFC 9110 §10.1.1: which headers must be unique, and when a client may send its body. */
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let token: string;
beforeAll(async () => {
  app = await startTestApp();
  ({ token } = await app.signIn('admin'));
});
afterAll(() => app.close());

const open = () => {
  const { hostname, port } = new URL(app.baseUrl);
  return connect(Number(port), hostname);
};

/** Writes the lines unchanged, and returns the status and the body of the response. */
const send = async (...lines: string[]) => {
  const socket = open();
  socket.write(`${lines.join('\r\n')}\r\nConnection: close\r\n\r\n`, 'latin1');
  const [head = '', ...body] = (await socket.toArray()).join('').split('\r\n\r\n');
  const { code, detail } = JSON.parse(body.join('') || '{}') as { code?: string; detail?: string };
  return {
    status: Number(head.slice(9, 12)),
    code,
    detail,
    isProblem: head.includes('application/problem+json'),
  };
};

describe('Host', () => {
  test.each([
    ['a name', 'Host: tradepost.test'],
    ['a name and a port', 'Host: tradepost.test:8080'],
    ['an IPv4 address', 'Host: 127.0.0.1:80'],
    ['an IPv6 address', 'Host: [::1]:80'],
    ['a name in another case', 'HOST: Tradepost.TEST'],
    ['empty, for a target without authority', 'Host:'],
    ['an empty port', 'Host: tradepost.test:'],
    ['an encoded name', 'Host: %C3%BC.test'],
  ])('may be %s', async (_, host) => {
    expect(await send('GET /livez HTTP/1.1', host)).toMatchObject({ status: 200 });
  });

  test.each([
    ['missing', []],
    ['duplicate', ['Host: a.test', 'Host: b.test']],
    ['duplicate with the same value', ['Host: a.test', 'Host: a.test']],
    ['duplicate in different cases', ['Host: a.test', 'X: 1', 'hOST: b.test']],
    ['a list', ['Host: a.test, b.test']],
    ['a URL', ['Host: http://a.test']],
    ['a name with a path', ['Host: a.test/x']],
    ['a name with a user', ['Host: admin@a.test']],
    ['two words', ['Host: a b']],
    ['a name with an invalid port', ['Host: a.test:http']],
    ['an IPv6 address without brackets', ['Host: ::1']],
    ['broken percent-encoding', ['Host: %zz']],
  ])('may not be %s', async (_, hosts) => {
    const { status, code, isProblem } = await send('GET /v1/tags HTTP/1.1', ...hosts);
    expect({ status, code, isProblem }).toEqual({ status: 400, code: 'malformed_request', isProblem: true });
  });

  test('may be absent in HTTP/1.0, which does not define it', async () => {
    expect(await send('GET /livez HTTP/1.0')).toMatchObject({ status: 200 });
  });
});

describe('the request target', () => {
  test.each([
    ['/v1/tags', 200],
    ['/v1/tags?limit=1', 200],
    ['http://a.test/v1/tags', 200],
    ['HTTPS://a.test:8080/v1/tags?limit=1', 200],
    ['http://a.test?limit=1', 404],
    ['http://a.test', 404],
    ['//v1/tags', 404],
    ['//[::1', 404],
    ['/v1/tags;a=b', 404],
    ['/v1/tags/', 404],
    ['/v1\\tags', 404],
    ['/v1/%2e%2e/v1/tags', 404],
    ['/v1/tags#top', 400],
    ['/v1/tags?limit=1#top', 400],
    ['/v1/tags?cursor=\u00e9', 400],
    ['/v1/t\u00e4gs', 400],
    ['http://[::1/v1/tags', 400],
    ['http://a.test:port/v1/tags', 400],
    ['http://a.test:1:2/v1/tags', 400],
    ['http://admin@a.test/v1/tags', 400],
    ['http://%zz/v1/tags', 400],
    ['http:///v1/tags', 400],
    ['http:/v1/tags', 400],
    ['javascript:alert(1)', 400],
    ['*', 400],
  ])('%s: %i', async (target, status) => {
    expect(await send(`GET ${target} HTTP/1.1`, 'Host: a.test')).toMatchObject({ status });
    // An exception in a listener would have ended the process.
    expect(await send('GET /livez HTTP/1.1', 'Host: a.test')).toMatchObject({ status: 200 });
  });
});

describe('the length of a body', () => {
  const post = 'POST /v1/tags HTTP/1.1';

  test.each<[string, string[]]>([
    ['two Content-Length', [post, 'Content-Length: 0', 'Content-Length: 0']],
    ['a list of Content-Length', [post, 'Content-Length: 0, 0']],
    ['a Content-Length with a sign', [post, 'Content-Length: +0']],
    ['Content-Length and Transfer-Encoding', [post, 'Content-Length: 0', 'Transfer-Encoding: chunked']],
    ['another transfer coding', [post, 'Transfer-Encoding: gzip']],
    ['another transfer coding below chunked', [post, 'Transfer-Encoding: gzip, chunked']],
    ['two chunked', [post, 'Transfer-Encoding: chunked', 'Transfer-Encoding: chunked']],
    ['identity', [post, 'Transfer-Encoding: identity']],
    ['chunks in HTTP/1.0', ['POST /v1/tags HTTP/1.0', 'Transfer-Encoding: chunked']],
  ])('may not be given by %s', async (_, [line = '', ...headers]) => {
    expect(await send(line, 'Host: a', ...headers)).toMatchObject({ status: 400, code: 'malformed_request' });
  });
});

test.each(['GET /livez', 'GET /livez HTTP/0.9', 'GET /livez HTTP/2.0', 'GET /livez HTTP/1.2'])(
  '%s is another protocol',
  async (line) => {
    expect(await send(line)).toMatchObject({ status: 400, code: 'malformed_request' });
  },
);

test('a malformed request after a complete one gets its own response', async () => {
  const body = JSON.stringify({ slug: 'pipelined', name: 'Pipelined' });
  const head = [
    'POST /v1/tags HTTP/1.1',
    'Host: a',
    `Authorization: Bearer ${token}`,
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
  ].join('\r\n');
  const get = 'GET /v1/tags HTTP/1.1\r\nHost: a';
  const socket = open();
  socket.write(`${head}\r\n\r\n${body}${get}\r\n\r\nNONSENSE\r\n\r\n`);
  socket.write('NONSENSE\r\n\r\n');
  const statuses = (await socket.toArray()).join('').matchAll(/HTTP\/1\.1 (\d{3})/g);
  expect([...statuses].map(([, status]) => status)).toEqual(['201', '200', '400']);
});

test('a header after a thousand others is read', async () => {
  const others = Array.from({ length: 1_001 }, () => 'x: y');
  expect(await send('GET /livez HTTP/1.1', 'Host: a', ...others, 'Host: b')).toMatchObject({ status: 400 });
});

test.each([
  ['Authorization', 'Bearer a', 'Bearer b'],
  ['authorization', 'Bearer a', 'Bearer a'],
  ['Content-Type', 'application/json', 'text/plain'],
  ['Expect', '100-continue', '100-continue'],
])('%s must be unique', async (name, first, second) => {
  const lines = ['POST /v1/tags HTTP/1.1', 'Host: a', `${name}: ${first}`, `${name}: ${second}`];
  expect(await send(...lines)).toMatchObject({ status: 400, code: 'malformed_request' });
});

test('lists may have several lines', async () => {
  const lines = ['GET /v1/tags HTTP/1.1', 'Host: a', 'Accept: text/csv', 'Accept: application/json'];
  expect(await send(...lines)).toMatchObject({ status: 200 });
});

describe('Expect: 100-continue', () => {
  const body = JSON.stringify({ slug: 'expected', name: 'Expected' });

  /** A client that sends its body after a 100 and not before. Returns the received statuses. */
  const ask = (...lines: string[]): Promise<{ statuses: number[]; text: string }> =>
    new Promise((resolve, reject) => {
      const socket = open();
      let text = '';
      socket.on('data', (chunk) => {
        text += chunk;
        if (/^HTTP\/1\.1 100 Continue\r\n\r\n$/.test(text)) socket.write(body);
      });
      socket.on('error', reject);
      socket.on('close', () => {
        const statuses = [...text.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status));
        resolve({ statuses, text });
      });
      const always = ['Host: a', 'Content-Type: application/json', 'Expect: 100-continue'];
      const head = [...lines, ...always];
      if (!lines.join().includes('Content-Length')) head.push(`Content-Length: ${body.length}`);
      socket.write(`${head.join('\r\n')}\r\n\r\n`);
    });

  test('is granted right before the body is read', async () => {
    const { statuses } = await ask(
      'POST /v1/tags HTTP/1.1',
      `Authorization: Bearer ${token}`,
      'Connection: close',
    );
    expect(statuses).toEqual([100, 201]);
  });

  test.each<[string, number, () => string[]]>([
    ['without a token', 401, () => ['POST /v1/tags HTTP/1.1']],
    ['with a bad token', 401, () => ['POST /v1/tags HTTP/1.1', 'Authorization: Bearer x']],
    ['to an unknown path', 404, () => ['POST /nowhere HTTP/1.1']],
    ['with another method', 405, () => ['DELETE /v1/tags HTTP/1.1']],
    [
      'with an Accept that excludes every media type',
      406,
      () => ['POST /v1/tags HTTP/1.1', `Authorization: Bearer ${token}`, 'Accept: text/csv'],
    ],
    [
      'with too long a body',
      413,
      () => ['POST /v1/tags HTTP/1.1', `Authorization: Bearer ${token}`, 'Content-Length: 99999999'],
    ],
    [
      'without an If-Match',
      428,
      () => ['PATCH /v1/tags/tag_01kjpb4vw00qt9zz5y0x0c0f6e HTTP/1.1', `Authorization: Bearer ${token}`],
    ],
    ['to an operation without a body', 200, () => ['GET /v1/tags HTTP/1.1']],
  ])('%s gets %i at once, and the connection ends', async (_, status, lines) => {
    const { statuses, text } = await ask(...lines());
    expect(statuses).toEqual([status]);
    // Otherwise the next request would be read as the missing body.
    expect(text).toMatch(/\r\nConnection: close\r\n/i);
  });

  test.each(['200-ok', '100-continue, 200-ok', 'x', ''])(
    '%p is an unsupported expectation',
    async (expectation) => {
      const lines = ['POST /v1/tags HTTP/1.1', 'Host: a', `Expect: ${expectation}`, 'Content-Length: 0'];
      const { status, code, isProblem } = await send(...lines);
      expect({ status, code, isProblem }).toEqual({
        status: 417,
        code: 'expectation_failed',
        isProblem: true,
      });
    },
  );

  test('in another case is granted', async () => {
    const lines = ['POST /v1/tags HTTP/1.1', 'Host: a', 'Expect: 100-Continue', 'Content-Length: 2'];
    expect(await send(...lines)).toMatchObject({ status: 401 });
  });
});
