/** Streams of items over HTTP and in process: Server-Sent Events, and JSON by line. */
import { once } from 'node:events';
import { get, type IncomingMessage, type RequestOptions } from 'node:http';
import { PassThrough, Writable } from 'node:stream';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { StreamFacts } from '../../src/contract/handler-call.ts';
import { ItemStream } from '../../src/contract/item-stream.ts';
import { comment } from '../../src/contract/server-sent-event.ts';
import { StreamWriter } from '../../src/contract/stream-writer.ts';
import { newProblem } from '../../src/errors.ts';
import { eventually } from '../support/eventually.ts';
import { generateFixture } from '../support/foreign-contract.ts';
import { type ForeignServer, startForeignServer } from '../support/foreign-server.ts';
import { firstItems, watchItems } from '../support/stream-items.ts';

type Items = AsyncIterable<unknown>;
type Source = (call: StreamFacts) => unknown;

const generated = generateFixture('streams');
/** The body that the next call of any handler returns. */
let source: Source;
let server: ForeignServer;
/** Runs before the handler returns. */
let before: (() => Promise<void>) | undefined;
/** The signal of the last call. */
let signal: AbortSignal;

const streaming = async (_request: unknown, call: StreamFacts) => {
  signal = call.signal;
  await before?.();
  return { status: 200, body: source(call) };
};
const handlers = {
  watchOrders: streaming,
  exportOrders: streaming,
} as never;

const start = async (options = {}): Promise<ForeignServer> =>
  startForeignServer(await generated, handlers, options);

beforeAll(async () => {
  server = await start();
});
afterAll(() => server.stop());
afterEach(() => {
  expect(unexpected()).toEqual([]);
});
let expectedDefects: string[] = [];
/** The defects of this test that it does not expect. */
const unexpected = (): string[] => {
  const all = server.defects().slice(seen);
  seen += all.length;
  const expected = expectedDefects;
  expectedDefects = [];
  return all.filter((message) => !expected.some((part) => message.includes(part)));
};
let seen = 0;

const events = (path = '/v1/orders/events', init: RequestInit = {}) => fetch(server.baseUrl + path, init);
const lines = () => events('/v1/orders/export');
const of = (...items: unknown[]): Source =>
  async function* () {
    yield* items;
  };
/** Yields the items, and then nothing until the signal is aborted. */
const quietAfter = (...items: unknown[]): Source =>
  async function* ({ signal }) {
    yield* items;
    await once(signal, 'abort');
  };
const order = { total: 5 };
const placed = { event: 'placed', data: order };
const negative = { event: 'placed', data: { total: -1 } };

/** Sends a GET and returns its response at the first byte. The body arrives only when it is read. */
const open = async (path: string, options: RequestOptions = {}): Promise<IncomingMessage> => {
  const request = get(server.baseUrl + path, { agent: false, ...options });
  request.on('error', () => undefined);
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  return response;
};

describe('the text of a stream', () => {
  test.each<[what: string, items: unknown[], text: string]>([
    ['no event', [], ''],
    ['one event', [placed], 'event: placed\ndata: {"total":5}\n\n'],
    [
      'all members, in their order, without undeclared ones',
      [{ secret: 1, data: { ...order, secret: 2 }, retry: 3000, id: 'ord 1', event: 'placed' }],
      'event: placed\nid: ord 1\nretry: 3000\ndata: {"total":5}\n\n',
    ],
    ['data of null', [{ event: 'cancelled', data: null }], 'event: cancelled\ndata: null\n\n'],
    [
      'line breaks and other scripts in data',
      [{ event: 'cancelled', data: 'a\nb\r\nc\u2028 ü 😀' }],
      'event: cancelled\ndata: "a\\nb\\r\\nc\u2028 ü 😀"\n\n',
    ],
    [
      'an empty id, which clears the last one',
      [{ event: 'cancelled', id: '', data: '' }],
      'event: cancelled\nid: \ndata: ""\n\n',
    ],
    [
      'a half of a surrogate pair',
      [{ event: 'cancelled', data: '\ud800' }],
      'event: cancelled\ndata: "\\ud800"\n\n',
    ],
  ])('has %s', async (_, items, text) => {
    source = of(...items);
    const response = await events();
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(text);
  });

  test('has a JSON value by line', async () => {
    source = of({ total: 1, note: 'a\nb', secret: 1 }, { total: 2 });
    const response = await lines();
    expect(response.headers.get('content-type')).toBe('application/x-ndjson');
    expect(await response.text()).toBe('{"total":1,"note":"a\\nb"}\n{"total":2}\n');
  });

  test('has the headers of a stream', async () => {
    source = of(placed);
    const { headers } = await events();
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'text/event-stream',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      'transfer-encoding': 'chunked',
    });
    source = of(order);
    expect((await lines()).headers.has('x-accel-buffering')).toBe(false);
  });

  test('a HEAD has the headers, and no item is taken', async () => {
    let taken = 0;
    source = async function* () {
      taken += 1;
      yield placed;
    };
    const response = await events(undefined, { method: 'HEAD' });
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    expect(await response.text()).toBe('');
    expect([taken, signal.aborted]).toEqual([0, true]);
  });
});

describe('an item of several streams', () => {
  const counted = (item: { event: string; data: unknown }) => {
    let reads = 0;
    const { data } = item;
    const get = () => {
      reads += 1;
      return data;
    };
    return { item: Object.defineProperty(item, 'data', { enumerable: true, get }), reads: () => reads };
  };
  const textOfBoth = async (item: object) => {
    source = of(item, item);
    const all = await Promise.all([events(), events()]);
    return Promise.all(all.map((response) => response.text()));
  };
  const text = 'event: placed\ndata: {"total":5}\n\n';

  test('is checked and written once if it is frozen', async () => {
    const { item, reads } = counted({ ...placed });
    Object.freeze(item);
    expect(await textOfBoth(item)).toEqual([text + text, text + text]);
    const once = reads();
    expect(await textOfBoth(item)).toEqual([text + text, text + text]);
    expect(reads()).toBe(once);
  });

  test('is checked and written each time if it can change', async () => {
    const { item, reads } = counted({ ...placed });
    await textOfBoth(item);
    const twice = reads();
    await textOfBoth(item);
    expect(reads()).toBe(2 * twice);
  });
});

describe('a stream that breaks the contract', () => {
  test.each<[what: string, item: unknown, message: string]>([
    ['an item that breaks its schema', negative, 'Order/total: minimum'],
    ['an item of no alternative', { event: 'shipped', data: order }, 'oneOf'],
    ['no item', undefined, 'oneOf'],
    ['an event without data', { event: 'cancelled' }, 'required data'],
  ])('at its first item is a 500: %s', async (_, item, message) => {
    expectedDefects = [message];
    source = quietAfter(item);
    const response = await events();
    expect([response.status, response.headers.get('content-type')]).toEqual([
      500,
      'application/problem+json',
    ]);
    expect(response.headers.get('x-accel-buffering')).toBeNull();
    expect(await response.json()).toMatchObject({ code: 'internal_error' });
    expect(signal.aborted).toBe(true);
  });

  test.each<[what: string, body: unknown]>([
    ['a list', [placed]],
    ['text', 'data: 1\n\n'],
    ['nothing', undefined],
  ])('with %s as its body is a 500', async (_, body) => {
    expectedDefects = ['the body is no async iterable'];
    source = () => body;
    expect((await events()).status).toBe(500);
  });

  test('at a later item is cut off, and logged as a defect', async () => {
    expectedDefects = ['minimum'];
    source = quietAfter(placed, negative);
    const response = await open('/v1/orders/events');
    let text = '';
    await expect(
      (async () => {
        for await (const chunk of response) text += chunk;
      })(),
    ).rejects.toThrow('aborted');
    expect(text).toBe('event: placed\ndata: {"total":5}\n\n');
    expect(signal.aborted).toBe(true);
    await eventually(() => server.defects().length > seen || undefined);
    expect(server.defects().slice(seen)).toHaveLength(1);
  });

  test('has all items before the one that breaks it', async () => {
    expectedDefects = ['minimum'];
    source = of(...Array.from({ length: 1_000 }, () => order), { total: -1 });
    const response = await open('/v1/orders/export');
    let text = '';
    response.on('data', (chunk) => {
      text += chunk;
    });
    await once(response, 'error');
    expect(text.split('\n')).toHaveLength(1_001);
    await eventually(() => server.defects().length > seen || undefined);
  });

  test('a handler that fails later cuts the stream off', async () => {
    expectedDefects = ['no disk'];
    source = async function* () {
      yield order;
      throw new Error('no disk');
    };
    const response = await lines();
    await expect(response.text()).rejects.toThrow('terminated');
    await eventually(() => server.defects().length > seen || undefined);
  });

  test('a declared problem before the first item is a response', async () => {
    source = async function* () {
      if (server) throw newProblem('not_found');
      yield placed;
    };
    const response = await events();
    expect([response.status, response.headers.get('content-type')]).toEqual([
      404,
      'application/problem+json',
    ]);
  });

  test('an undeclared problem before the first item is a 500', async () => {
    expectedDefects = ['out_of_stock'];
    source = async function* () {
      if (server) throw newProblem('out_of_stock');
      yield placed;
    };
    expect((await events()).status).toBe(500);
  });
});

describe('the iteration', () => {
  test('waits while the client does not read, and goes on when it does', async () => {
    let taken = 0;
    source = async function* () {
      for (; taken < 5_000; taken += 1) yield { total: taken, note: 'x'.repeat(10_000) };
    };
    const response = await open('/v1/orders/export');
    let before = -1;
    // No item is taken during many event-loop ticks.
    const stalled = await eventually(async () => {
      if (taken !== before) {
        before = taken;
        for (let tick = 0; tick < 200; tick += 1) await eventually(() => true);
        return undefined;
      }
      return taken;
    });
    expect(stalled).toBeLessThan(3_000);
    let text = '';
    for await (const chunk of response) text += chunk;
    expect(text.trimEnd().split('\n')).toHaveLength(5_000);
  });

  test.each([
    ['after an item', [placed]],
    ['before the first item', []],
  ])('ends at once when the client disconnects %s', async (_, items) => {
    let returned = false;
    source = ({ signal }) => {
      const iterator = quietAfter(...items)({ signal } as StreamFacts) as AsyncGenerator;
      return {
        [Symbol.asyncIterator]: () => ({
          next: () => iterator.next(),
          return: async () => {
            returned = true;
            return iterator.return(undefined);
          },
        }),
      };
    };
    signal = new AbortController().signal;
    const earlier = signal;
    const request = get(`${server.baseUrl}/v1/orders/events`, { agent: false });
    request.on('error', () => undefined);
    if (items.length > 0) await once(request, 'response');
    await eventually(() => signal !== earlier || undefined);
    request.destroy();
    await eventually(() => (signal.aborted && returned) || undefined);
  });

  test.each(['/v1/orders/events', '/v1/orders/export'])(
    'of %s needs no warning when the client disconnects',
    async (path) => {
      source = quietAfter(path.endsWith('events') ? placed : order);
      const known = server.log().length;
      const response = await open(path);
      response.on('error', () => undefined).destroy();
      const line = await eventually(() =>
        server
          .log()
          .slice(known)
          .find(({ err }) => err?.message === 'The client has disconnected'),
      );
      expect(line).toMatchObject({ level: 20, msg: 'a client left a stream' });
    },
  );

  test('that fails like a closed connection is a warning', async () => {
    source = async function* () {
      yield order;
      throw Object.assign(new Error('no upstream'), { code: 'ERR_STREAM_PREMATURE_CLOSE' });
    };
    const known = server.log().length;
    await expect((await lines()).text()).rejects.toThrow('terminated');
    const line = await eventually(() =>
      server
        .log()
        .slice(known)
        .find(({ err }) => err?.message === 'no upstream'),
    );
    expect(line).toMatchObject({ level: 40, msg: 'a response could not be completed' });
  });

  test('never begins if the client has disconnected before the handler returns', async () => {
    const idle = process.getActiveResourcesInfo().filter((kind) => kind === 'TCPSocketWrap').length;
    const request = get(`${server.baseUrl}/v1/orders/events`, { agent: false });
    request.on('error', () => undefined);
    let taken = 0;
    let release = () => {};
    before = () =>
      new Promise((resolve) => {
        release = resolve;
        request.destroy();
      });
    source = async function* ({ signal }) {
      taken += 1;
      await once(signal, 'abort');
      yield placed;
    };
    const earlier = signal;
    await eventually(() => signal !== earlier || undefined);
    // Both ends of the connection are closed.
    const ends = () => process.getActiveResourcesInfo().filter((kind) => kind === 'TCPSocketWrap').length;
    await eventually(() => ends() <= idle || undefined);
    before = undefined;
    release();
    await eventually(() => signal.aborted || undefined);
    expect(taken).toBe(0);
  });

  test('runs the end of a generator when the client disconnects', async () => {
    let isClean = false;
    source = async function* ({ signal }) {
      try {
        yield placed;
        await once(signal, 'abort');
      } finally {
        isClean = true;
      }
    };
    const response = await open('/v1/orders/events');
    response.on('error', () => undefined).destroy();
    await eventually(() => isClean || undefined);
  });

  test('a failure of the clean-up does not end the process', async () => {
    let isClean = false;
    source = () => ({
      [Symbol.asyncIterator]: () => ({
        next: async () => ({ value: placed, done: false }),
        return: async () => {
          isClean = true;
          throw new Error('no disk');
        },
      }),
    });
    const response = await open('/v1/orders/events');
    response.on('error', () => undefined).destroy();
    await eventually(() => isClean || undefined);
  });
});

describe('an operation that may also return a whole response', () => {
  const transactions: string[] = [];
  let answers: ForeignServer;
  beforeAll(async () => {
    const createAnswer = async ({ accepted }: { accepted: string | undefined }, call: StreamFacts) =>
      accepted === 'text/event-stream'
        ? { status: 200, mediaType: accepted, body: source(call) }
        : { status: 200, mediaType: 'application/json', body: { text: 'whole' } };
    const inTransaction = (_db: undefined, work: (db: undefined) => Promise<unknown>) => {
      transactions.push('begun');
      return work(undefined);
    };
    const generated = await generateFixture('answers');
    answers = await startForeignServer(generated, { createAnswer } as never, { inTransaction } as never);
  });
  afterAll(() => answers.stop());
  const ask = (accept: string) =>
    fetch(`${answers.baseUrl}/v1/answers`, {
      method: 'POST',
      headers: { accept, 'content-type': 'application/json' },
      body: '{}',
    });

  test('returns what the client accepts', async () => {
    source = of({ data: 'in ' }, { data: 'parts' });
    expect(await (await ask('text/event-stream')).text()).toBe('data: "in "\n\ndata: "parts"\n\n');
    expect(await (await ask('application/json')).json()).toEqual({ text: 'whole' });
  });

  test('has no transaction, because the stream outlives the handler', async () => {
    source = of({ data: 'a' });
    await (await ask('text/event-stream')).text();
    expect(transactions).toEqual([]);
  });

  test.each([
    ['an event with a line break', 'event', 'a\nid: 1'],
    ['an event with a carriage return', 'event', 'a\rdata: 1'],
    ['an empty event, which clients ignore', 'event', ''],
    ['an id with a line break', 'id', 'a\r\ndata: 1'],
    ['an id with NUL, which clients ignore', 'id', 'a\0b'],
    ['a negative retry', 'retry', -1],
  ])('never sends %s', async (_, member, value) => {
    source = of({ [member]: value, data: '' });
    const response = await ask('text/event-stream');
    expect([response.status, answers.defects().at(-1)]).toEqual([
      500,
      expect.stringContaining(`The response breaks the contract: no event can have this member "${member}"`),
    ]);
  });
});

describe('heartbeats', () => {
  let quick: ForeignServer;
  beforeAll(async () => {
    quick = await start({ heartbeatMs: 5 });
  });
  afterAll(() => quick.stop());

  test('begin a quiet stream, and continue until an item comes', async () => {
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    source = async function* () {
      await released;
      yield placed;
    };
    const response = await fetch(`${quick.baseUrl}/v1/orders/events`);
    expect(response.status).toBe(200);
    let text = '';
    for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
      text += Buffer.from(chunk);
      if (text.length >= 9) release();
    }
    expect(text).toMatch(/^(?::\n\n){3,}event: placed\ndata: \{"total":5\}\n\n$/);
  });

  test('open a stream after a second at most', async () => {
    source = quietAfter();
    const startedAt = performance.now();
    const response = await open('/v1/orders/events');
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    response.on('error', () => undefined).destroy();
  });

  const options = {
    spec: {} as never,
    format: 'events',
    serialize: String,
    abort: undefined,
    texts: new WeakMap(),
  } as const;
  const never = { [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => {}) }) };

  test('stop while nothing is read, and then end the stream', async () => {
    const unread = new Writable({ highWaterMark: 1, write() {} });
    const cut = Promise.withResolvers<Error>();
    const items = new ItemStream(never, options);
    await new StreamWriter({ items, res: unread, heartbeatMs: 1, onCut: cut.resolve, onClose() {} }).begin(
      () => {},
    );
    expect((await cut.promise).message).toBe('The client reads too slowly');
    expect(unread.writableLength).toBe(comment.length);
    await eventually(() => unread.destroyed || undefined);
  });

  test('are items of the handler if its iterable has some', async () => {
    let beats = 0;
    source = () => ({
      ...never,
      beat: () => {
        beats += 1;
        return beats % 2 === 0 ? { event: 'cancelled', id: `${beats}`, data: null } : undefined;
      },
    });
    const response = await fetch(`${quick.baseUrl}/v1/orders/events`);
    let text = '';
    for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
      text += Buffer.from(chunk);
      if (beats >= 4) break;
    }
    expect(text).toMatch(
      /^:\n\nevent: cancelled\nid: 2\ndata: null\n\n:\n\nevent: cancelled\nid: 4\ndata: null\n\n/,
    );
  });

  test('that break the contract are a 500 at the beginning of a stream', async () => {
    source = () => ({ ...never, beat: () => ({ event: 'other', data: 1 }) });
    expect((await fetch(`${quick.baseUrl}/v1/orders/events`)).status).toBe(500);
    expect([quick.defects().length, signal.aborted]).toEqual([1, true]);
  });

  test('cut a client off that takes nothing during two of them', async () => {
    let taken = 0;
    source = async function* () {
      for (; taken < 2_000; taken += 1) yield { event: 'cancelled', data: 'x'.repeat(100_000) };
    };
    const response = await open('/v1/orders/events', { port: new URL(quick.baseUrl).port });
    response.pause();
    await eventually(() => signal.aborted || undefined);
    await expect(response.toArray()).rejects.toThrow('aborted');
    // The client may have read a part that the system's buffers held.
    expect(taken).toBeLessThan(2_000);
    const warned = () => quick.log().find(({ err }) => err?.message === 'The client reads too slowly');
    expect(await eventually(warned)).toMatchObject({ level: 40 });
  });

  test('are not in a stream of lines', async () => {
    source = async function* () {
      const startedAt = performance.now();
      yield order;
      await eventually(() => performance.now() - startedAt > 50 || undefined);
    };
    expect(await (await fetch(`${quick.baseUrl}/v1/orders/export`)).text()).toBe('{"total":5}\n');
  });

  test('leave no timer behind', async () => {
    const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
    const before = timers();
    const write = (body: unknown) => {
      const res = new PassThrough();
      const items = new ItemStream(body, options);
      void new StreamWriter({ items, res, heartbeatMs: undefined, onCut() {}, onClose() {} }).begin(() => {});
      return res.resume();
    };
    const quiet = Array.from({ length: 100 }, () => write(never));
    expect(timers()).toBeGreaterThan(before + 50);
    for (const res of quiet) res.destroy();
    await eventually(() => timers() < before + 50 || undefined);
    const ended = Array.from({ length: 100 }, () => write(of()({} as never)));
    await eventually(() => ended.every(({ closed }) => closed) || undefined);
    await eventually(() => timers() < before + 50 || undefined);
  });
});

describe('a server that stops', () => {
  test.each([
    ['after an item', [placed]],
    ['before the first item', []],
  ])('cuts a stream off %s', async (_, items) => {
    const stopping = await start();
    source = quietAfter(...items);
    signal = new AbortController().signal;
    const earlier = signal;
    const response = fetch(`${stopping.baseUrl}/v1/orders/events`).then((received) => received.text());
    response.catch(() => undefined);
    await eventually(() => signal !== earlier || undefined);
    if (items.length > 0) await eventually(() => true);
    const startedAt = performance.now();
    await stopping.drain();
    expect(performance.now() - startedAt).toBeLessThan(5_000);
    await expect(response).rejects.toThrow(/terminated|fetch failed/);
    await eventually(() => signal.aborted || undefined);
    expect(stopping.defects()).toEqual([]);
  });

  test('cuts off many streams without a warning', async () => {
    const stopping = await start();
    const warnings: string[] = [];
    const warn = ({ message }: Error) => void warnings.push(message);
    process.on('warning', warn);
    source = quietAfter(placed);
    const opened = Array.from({ length: 30 }, () =>
      open('/v1/orders/events', { port: new URL(stopping.baseUrl).port }),
    );
    for (const response of await Promise.all(opened)) response.on('error', () => undefined).resume();
    await stopping.drain();
    process.off('warning', warn);
    expect(warnings).toEqual([]);
  });
});

describe('the watching fetch of the tests', () => {
  test('passes the items on, tells each, and cancels the stream', async () => {
    source = quietAfter(placed, { event: 'cancelled', id: '7', data: 'ü\n' });
    const told: unknown[] = [];
    const response = watchItems(await events(), 'events', (item) => told.push(item));
    const items = [placed, { event: 'cancelled', id: '7', data: 'ü\n' }];
    expect(await firstItems(response, 'events', 2)).toEqual(items);
    expect(told).toEqual(items);
    await eventually(() => signal.aborted || undefined);
  });

  test('reads all lines', async () => {
    source = of(order, order);
    expect(await firstItems(await lines(), 'lines')).toEqual([order, order]);
  });
});

describe('a reader of the first items', () => {
  test('leaves out the others of one chunk', async () => {
    const chunk = new Response('event: first\n\nevent: second\n\n');
    expect(await firstItems(chunk, 'events', 1)).toEqual([{ event: 'first' }]);
  });
});

describe('a call in process', () => {
  const call = async (id = 'watchOrders') => (await server.call(id, {})) as { status: number; body: Items };

  test('returns the checked items', async () => {
    source = of({ ...placed, id: 'a', secret: 1 }, { event: 'cancelled', data: null });
    const { status, body } = await call();
    expect(status).toBe(200);
    const items: unknown[] = [];
    for await (const item of body) items.push(item);
    expect(items).toEqual([
      { ...placed, id: 'a' },
      { event: 'cancelled', data: null },
    ]);
  });

  test('ends the iteration when its caller does', async () => {
    source = quietAfter(placed, placed);
    for await (const item of (await call()).body) {
      expect(item).toEqual(placed);
      break;
    }
    expect(signal.aborted).toBe(true);
  });

  test('throws at an item that breaks its schema', async () => {
    source = of(order, { total: -1 });
    const items: unknown[] = [];
    await expect(
      (async () => {
        for await (const item of (await call('exportOrders')).body) items.push(item);
      })(),
    ).rejects.toThrow('exportOrders The response breaks the contract: Order/total: minimum');
    expect(items).toEqual([order]);
    expect(signal.aborted).toBe(true);
  });
});
