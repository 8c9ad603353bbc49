/** Streams in the SDK of a foreign contract: the parsers, and calls of a real server. */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CallOptions, ClientOptions, Transport } from '../../clients/typescript/src/transport.ts';
import type { StreamFacts } from '../../src/contract/handler-call.ts';
import { newProblem } from '../../src/errors.ts';
import { eventually } from '../support/eventually.ts';
import { generateClient } from '../support/foreign-client.ts';
import { generateFixture } from '../support/foreign-contract.ts';
import { type ForeignServer, startForeignServer } from '../support/foreign-server.ts';
import { startStub, text } from './stub-server.ts';

type Stream = AsyncGenerator<unknown, void, undefined>;
type Sdk = {
  createTransport: (options: ClientOptions) => Transport;
  watchOrders: (transport: Transport, input?: object, options?: CallOptions) => Stream;
  exportOrders: (transport: Transport, input?: object, options?: CallOptions) => Stream;
};

const root = join(import.meta.dirname, '..', '..');
let dir: string;
let sdk: Sdk;
beforeAll(async () => {
  dir = await generateClient('streams');
  const load = (name: string) => import(pathToFileURL(join(dir, name)).href);
  sdk = { ...(await load('transport.ts')), ...(await load('generated/operations.ts')) };
});
afterAll(() => rmSync(dir, { recursive: true }));

const collect = async (stream: Stream, items: unknown[] = []): Promise<unknown[]> => {
  for await (const item of stream) items.push(item);
  return items;
};

/** A transport whose only response has these chunks as its body. */
const respond = (type: string, ...chunks: (string | Uint8Array)[]): Transport => {
  const bytes = new TextEncoder();
  const body = ReadableStream.from(
    chunks.map((chunk) => (typeof chunk === 'string' ? bytes.encode(chunk) : chunk)),
  );
  const fetch = async () => new Response(body, { headers: { 'content-type': type } });
  return sdk.createTransport({ baseUrl: 'http://x', fetch, maxRetries: 0 });
};

const events = (...chunks: (string | Uint8Array)[]): Stream =>
  sdk.watchOrders(respond('text/event-stream', ...chunks));
const lines = (...chunks: (string | Uint8Array)[]): Stream =>
  sdk.exportOrders(respond('application/x-ndjson', ...chunks));

const eventTexts: [what: string, text: string, items: unknown[]][] = [
  ['nothing', '', []],
  [
    'one event',
    'event: a\nid: 7\nretry: 3000\ndata: {"b":1}\n\n',
    [{ event: 'a', id: '7', retry: 3000, data: { b: 1 } }],
  ],
  [
    'an event per block',
    'data: 1\n\nid: 2\ndata: 2\n\ndata: 3\n\n',
    [{ data: 1 }, { id: '2', data: 2 }, { data: 3 }],
  ],
  ['CRLF', 'event: a\r\ndata: 1\r\n\r\ndata: 2\r\n\r\n', [{ event: 'a', data: 1 }, { data: 2 }]],
  ['CR', 'event: a\rdata: 1\r\rdata: 2\r\r', [{ event: 'a', data: 1 }, { data: 2 }]],
  ['mixed line ends', 'data: 1\r\n\ndata: 2\r\rdata: 3\n\r\n', [{ data: 1 }, { data: 2 }, { data: 3 }]],
  ['a byte order mark', '\ufeffdata: 1\n\n', [{ data: 1 }]],
  ['a byte order mark in data', 'data: "\ufeff"\n\n', [{ data: '\ufeff' }]],
  ['comments', ': a\n:\n\n:data: 1\ndata: 2\n: b\n\n:\n\n', [{ data: 2 }]],
  ['data of several lines', 'data: [1,\ndata:2,\ndata:  3]\n\n', [{ data: [1, 2, 3] }]],
  [
    'one space after the colon less',
    'data:1\n\ndata:  "a"\n\nid:  b\ndata: 1\n\n',
    [{ data: 1 }, { data: 'a' }, { id: ' b', data: 1 }],
  ],
  ['colons in a value', 'id: a:b: c\ndata: ":"\n\n', [{ id: 'a:b: c', data: ':' }]],
  ['an id with NUL', 'id: a\0b\ndata: 1\n\n', [{ data: 1 }]],
  [
    'an empty id',
    'id\ndata: 1\n\nid:\ndata: 2\n\n',
    [
      { id: '', data: 1 },
      { id: '', data: 2 },
    ],
  ],
  ['an empty event', 'event: a\nevent\ndata: 1\n\n', [{ data: 1 }]],
  ['a retry that is no number', 'retry: 3s\ndata: 1\n\nretry:\ndata: 2\n\n', [{ data: 1 }, { data: 2 }]],
  ['unknown fields', 'time: 5\nDATA: 5\nda\ndata: 1\n\n', [{ data: 1 }]],
  ['a block without data', 'event: a\nid: 5\n\ndata: 1\n\n', [{ data: 1 }]],
  [
    'the last of several fields',
    'event: a\nevent: b\nid: 1\nid: 2\ndata: 1\n\n',
    [{ event: 'b', id: '2', data: 1 }],
  ],
  ['characters of two, three and four bytes', 'data: "ü€😀\u2028"\n\n', [{ data: 'ü€😀\u2028' }]],
  ['a comment at the end', 'data: 1\n\n: bye', [{ data: 1 }]],
];

const lineTexts: [what: string, text: string, items: unknown[]][] = [
  ['nothing', '', []],
  ['values', '{"a":1}\n[2]\nnull\n"ü€😀"\n', [{ a: 1 }, [2], null, 'ü€😀']],
  ['a last line without its end', '1\n2', [1, 2]],
  ['blank lines', '\n1\n\n \t\n2\n\n', [1, 2]],
  ['CRLF', '1\r\n2\r\n', [1, 2]],
  ['a byte order mark', '\ufeff1\n', [1]],
];

describe('the parser', () => {
  test.each([
    ...eventTexts.map((row) => [...row, events] as const),
    ...lineTexts.map((row) => [...row, lines] as const),
  ])('reads %s, cut anywhere', async (_, whole, items, read) => {
    const bytes = new TextEncoder().encode(whole);
    expect(await collect(read(bytes))).toEqual(items);
    expect(await collect(read(...Array.from(bytes, (byte) => Uint8Array.of(byte))))).toEqual(items);
    for (let at = 0; at <= bytes.length; at += 1) {
      expect(await collect(read(bytes.slice(0, at), new Uint8Array(), bytes.slice(at)))).toEqual(items);
    }
  });

  test('yields an item before the next chunk arrives, also after a CR', async () => {
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    const writer = writable.getWriter();
    const fetch = async () => new Response(readable, { headers: { 'content-type': 'text/event-stream' } });
    const stream = sdk.watchOrders(sdk.createTransport({ baseUrl: 'http://x', fetch }));
    void writer.write(new TextEncoder().encode('data: 1\r\r'));
    expect(await stream.next()).toEqual({ done: false, value: { data: 1 } });
    void writer.write(new TextEncoder().encode('\ndata: 2\n\n'));
    expect(await stream.next()).toEqual({ done: false, value: { data: 2 } });
    await stream.return();
  });

  test('reads a line of many chunks in linear time', async () => {
    const chunk = 'x'.repeat(64_000);
    const startedAt = performance.now();
    const [item] = await collect(lines('"', ...Array.from({ length: 500 }, () => chunk), '"'));
    expect(item).toHaveLength(32_000_000);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });

  test.each<[what: string, read: () => Stream, items: unknown[], body: string]>([
    ['an event', () => events('data: 1\n\ndata: {"a":\n\n'), [{ data: 1 }], '{"a":'],
    ['a line', () => lines('1\n{"a":\n'), [1], '{"a":'],
    ['a last line', () => lines('1\n{"a'), [1], '{"a'],
  ])('rejects %s that is no JSON', async (_, read, before, body) => {
    const items: unknown[] = [];
    await expect(collect(read(), items)).rejects.toMatchObject({
      name: 'ApiError',
      code: 'unexpected_response',
      status: 200,
      body,
    });
    expect(items).toEqual(before);
  });

  test('rejects a stream of events that ends within an event', async () => {
    const items: unknown[] = [];
    await expect(collect(events('data: 1\n\ndata: 2\n'), items)).rejects.toMatchObject({
      name: 'ConnectionError',
      message: 'GET /v1/orders/events ended within an event',
    });
    expect(items).toEqual([{ data: 1 }]);
  });

  test('rejects another media type, such as the page of a proxy', async () => {
    const page = sdk.watchOrders(respond('text/html', '<p>data: log in</p>'));
    await expect(collect(page)).rejects.toMatchObject({
      code: 'unexpected_response',
      message: '200 unexpected_response: data: log in',
    });
  });

  test('accepts parameters of the media type', async () => {
    const stream = sdk.watchOrders(respond('Text/Event-Stream; charset=utf-8', 'data: 1\n\n'));
    expect(await collect(stream)).toEqual([{ data: 1 }]);
  });
});

describe('a call', () => {
  let server: ForeignServer;
  let source: (call: StreamFacts) => AsyncIterable<unknown>;
  let signal: AbortSignal;
  const streaming = async ({ query }: { query: object }, call: StreamFacts) => {
    signal = call.signal;
    queries.push(query);
    return { status: 200, body: source(call) };
  };
  const queries: object[] = [];
  const placed = { event: 'placed', id: '1', data: { total: 5 } };
  const quietAfter = (...items: unknown[]) =>
    async function* ({ signal }: StreamFacts) {
      yield* items;
      await once(signal, 'abort');
    };
  let transport: Transport;

  beforeAll(async () => {
    const handlers = { watchOrders: streaming, exportOrders: streaming } as never;
    server = await startForeignServer(await generateFixture('streams'), handlers, { heartbeatMs: 5 });
    transport = sdk.createTransport({ baseUrl: server.baseUrl, retryDelayMs: 1 });
  });
  afterAll(() => server.stop());

  test('sends its input and yields the items, without the comments between them', async () => {
    source = async function* () {
      yield placed;
      const startedAt = performance.now();
      await eventually(() => performance.now() - startedAt > 30 || undefined);
      yield { event: 'cancelled', data: 'ü€😀\n' };
    };
    expect(await collect(sdk.watchOrders(transport, { after: 'a&b' }))).toEqual([
      placed,
      { event: 'cancelled', data: 'ü€😀\n' },
    ]);
    expect(queries.at(-1)).toEqual({ after: 'a&b' });
    source = async function* () {
      for (let total = 0; total < 20_000; total += 1) yield { total };
    };
    expect(await collect(sdk.exportOrders(transport))).toHaveLength(20_000);
  });

  test('sends nothing before its iteration', async () => {
    const before = queries.length;
    sdk.watchOrders(transport);
    await collect(sdk.exportOrders(transport));
    expect(queries).toHaveLength(before + 1);
  });

  test('is cancelled by a break', async () => {
    source = quietAfter(placed, placed);
    for await (const item of sdk.watchOrders(transport)) {
      expect(item).toEqual(placed);
      break;
    }
    await eventually(() => signal.aborted || undefined);
  });

  test('is cancelled by an exception in the loop', async () => {
    source = quietAfter(placed);
    const run = async () => {
      for await (const _ of sdk.watchOrders(transport)) throw new RangeError('enough');
    };
    await expect(run()).rejects.toThrow('enough');
    await eventually(() => signal.aborted || undefined);
  });

  test.each([
    ['while it waits for an item', 1],
    ['between two items', 2],
  ])('is cancelled by its signal %s', async (_, count) => {
    source = quietAfter(...Array.from({ length: count }, () => placed));
    const stopping = new AbortController();
    const stream = sdk.watchOrders(transport, {}, { signal: stopping.signal });
    await stream.next();
    const pending = count === 1 ? stream.next() : undefined;
    const reason = new Error('no longer wanted');
    pending?.catch(() => undefined);
    stopping.abort(reason);
    await eventually(() => signal.aborted || undefined);
    await expect(pending ?? stream.next()).rejects.toBe(reason);
  });

  test('with an aborted signal sends nothing', async () => {
    const before = queries.length;
    const stream = sdk.watchOrders(transport, {}, { signal: AbortSignal.abort() });
    await expect(stream.next()).rejects.toThrow('aborted');
    expect(queries).toHaveLength(before);
  });

  test('leaves no listener at its signal', async () => {
    source = async function* () {
      yield placed;
    };
    const { signal } = new AbortController();
    const listeners = new Set<unknown>();
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    signal.addEventListener = (type: string, listener: never) => {
      listeners.add(listener);
      add(type, listener);
    };
    signal.removeEventListener = (type: string, listener: never) => {
      listeners.delete(listener);
      remove(type, listener);
    };
    await collect(sdk.watchOrders(transport, {}, { signal }));
    expect(listeners.size).toBe(0);
  });

  test('rejects at a stream that the server cuts off', async () => {
    source = quietAfter(placed, { event: 'placed', data: 'no order' });
    const items: unknown[] = [];
    await expect(collect(sdk.watchOrders(transport), items)).rejects.toMatchObject({
      name: 'ConnectionError',
      message: 'GET /v1/orders/events was cut off',
    });
    expect(items).toEqual([placed]);
  });

  test('rejects with the problem of an error response', async () => {
    source = async function* () {
      if (server) throw newProblem('not_found');
      yield placed;
    };
    await expect(collect(sdk.watchOrders(transport))).rejects.toMatchObject({
      code: 'not_found',
      status: 404,
    });
  });

  test('is repeated after a 503 before the stream', async () => {
    const busy = text(503, 'text/plain', 'busy');
    const stub = await startStub(busy, text(200, 'text/event-stream', 'data: 1\n\n'));
    const other = sdk.createTransport({ baseUrl: stub.baseUrl, retryDelayMs: 1 });
    expect(await collect(sdk.watchOrders(other))).toEqual([{ data: 1 }]);
    expect(stub.received.map(({ headers }) => headers.accept)).toEqual([
      'text/event-stream, application/problem+json',
      'text/event-stream, application/problem+json',
    ]);
    await stub.close();
  });

  test('may last longer than the limit of an attempt, but not in silence', async () => {
    const stub = await startStub((response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      let count = 0;
      const timer = setInterval(() => {
        count += 1;
        if (count < 12) response.write(':\n\n');
        else clearInterval(timer);
      }, 20);
    });
    const startedAt = performance.now();
    const stream = sdk.watchOrders(
      sdk.createTransport({ baseUrl: stub.baseUrl, maxRetries: 0 }),
      {},
      { timeoutMs: 150 },
    );
    await expect(collect(stream)).rejects.toMatchObject({
      name: 'TimeoutError',
      message: 'GET /v1/orders/events was silent for 150 ms',
    });
    expect(performance.now() - startedAt).toBeGreaterThan(300);
    await stub.close();
  });
});

describe('the generated code', () => {
  test('has typed items', async () => {
    const consumer = `
import { createClient } from './create-client.ts';
import { watchOrders } from './generated/operations.ts';
import { createTransport } from './transport.ts';
const transport = createTransport({ baseUrl: '' });
for await (const event of watchOrders(transport, { after: 'a' })) {
  if (event.event === 'placed') console.log(event.data.total.toFixed(), event.retry?.toFixed());
  // An enum that will grow is open in items too.
  if (event.event === 'placed' && event.data.channel === 'kiosk') console.log(event.id);
  // @ts-expect-error only an order that was placed has a total
  console.log(event.data.total);
}
for await (const { total } of createClient(transport).orders.export()) console.log(total.toFixed());
// @ts-expect-error an unknown parameter
watchOrders(transport, { before: 'a' });
// @ts-expect-error a stream is no promise of a response
watchOrders(transport).withResponse();
`;
    const options = {
      extends: join(root, 'clients/typescript/tsconfig.json'),
      compilerOptions: { noEmit: true, emitDeclarationOnly: false, rootDir: '.', declaration: false },
      include: ['**/*.ts'],
    };
    writeFileSync(join(dir, 'consumer.ts'), `${consumer}export {};\n`);
    writeFileSync(join(dir, 'tsconfig.json'), JSON.stringify(options));
    const compiler = join(root, 'node_modules/typescript-7/bin/tsc');
    const complaints = await promisify(execFile)(process.execPath, [compiler, '-p', dir]).then(
      () => '',
      (error: { stdout?: string }) => error.stdout ?? String(error),
    );
    expect(complaints).toBe('');
  });

  test('cannot receive a stream beside a whole response', async () => {
    await expect(generateClient('answers')).rejects.toThrow(
      'createAnswer: the SDK can only receive a stream that is the only success',
    );
  });
});
