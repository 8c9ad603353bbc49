/** The SDK proves that it has received every event, and says so when it has not. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { createTransport, followEvents, MissedEventsError } from '@tradepost/client';
import { problem, type StubResponse, startStub } from './stub-server.ts';

let stub: Awaited<ReturnType<typeof startStub>>;
afterEach(() => stub.close());

const position = (after: number, id = after) => ({
  event: 'position',
  id: `${id}`,
  retry: 1,
  data: { after },
});
const message = (after: number, id: number) => ({
  event: 'message',
  id: `${id}`,
  data: { after, event: { position: id, type: 'product.created' } },
});
const reset = (after: number, id: number) => ({ event: 'reset', id: `${id}`, data: { after } });

/** Streams the frames; then the server ends the stream, or cuts it off. */
const stream =
  (frames: object[], end: 'ends' | 'cut off' | 'stays open' = 'ends'): StubResponse =>
  (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const text = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
    const lines = frames.map((frame) =>
      Object.entries(frame).map(([name, value]) => `${name}: ${text(value)}\n`),
    );
    response.write(`:\n\n${lines.map((one) => `${one.join('')}\n`).join('')}`, () => {
      if (end === 'ends') response.end();
      if (end === 'cut off') response.destroy();
    });
  };

type Arguments = Parameters<typeof followEvents>;

/** The positions of the first events. */
const follow = async (count: number, input: Arguments[1] = {}, options: Arguments[2] = {}) => {
  const transport = createTransport({ baseUrl: stub.baseUrl, maxRetries: 0 });
  const positions: number[] = [];
  for await (const event of followEvents(transport, input, { reconnectMs: 1, ...options })) {
    positions.push(event.position);
    if (positions.length === count) break;
  }
  return positions;
};
const sentIds = () => stub.received.map(({ headers }) => headers['last-event-id']);

describe('followEvents', () => {
  test('yields the events of a stream, and sends its filters', async () => {
    stub = await startStub(
      stream([position(7), message(7, 8), position(8, 11), message(11, 12)], 'stays open'),
    );
    expect(await follow(2, { after: 7, type: ['product.created'] })).toEqual([8, 12]);
    expect(stub.received[0]?.url).toBe('/v1/events?after=7&type=product.created');
    expect(sentIds()).toEqual(['7']);
  });

  test.each(['ends', 'cut off'] as const)('continues where the stream %s', async (end) => {
    stub = await startStub(
      stream([position(7), message(7, 8), position(8, 10)], end),
      stream([position(10)], end),
      stream([position(10), message(10, 12), message(12, 13)], 'stays open'),
    );
    expect(await follow(3)).toEqual([8, 12, 13]);
    expect(sentIds()).toEqual([undefined, '10', '10']);
  });

  test.each([
    ['503', problem(503, 'unavailable')],
    ['429', problem(429, 'stream_limit_reached')],
    ['no response', ((response) => response.destroy()) as StubResponse],
  ])('tries again after %s', async (_, failure) => {
    stub = await startStub(failure, failure, stream([position(1), message(1, 2)], 'stays open'));
    expect(await follow(1)).toEqual([2]);
    expect(stub.received).toHaveLength(3);
  });

  test.each([
    ['position_in_future', 409],
    ['insufficient_scope', 403],
    ['invalid_token', 401],
  ])('throws %s', async (code, status) => {
    stub = await startStub(problem(status, code));
    await expect(follow(1, { after: 9 })).rejects.toMatchObject({ code });
    expect(stub.received).toHaveLength(1);
  });

  test.each<[what: string, frames: object[], missed: [after: number, until: number]]>([
    ['a lost event', [position(7), message(8, 9)], [7, 9]],
    ['a lost position', [position(7), message(7, 8), position(9, 12)], [8, 12]],
    ['an event that comes twice', [position(7), message(7, 8), message(7, 8)], [8, 8]],
    ['a step back', [position(7), message(7, 6)], [7, 7]],
    ['another beginning', [position(5)], [7, 5]],
  ])('throws at %s', async (_, frames, [after, until]) => {
    stub = await startStub(stream(frames, 'stays open'));
    const failing = follow(9, { after: 7 });
    await expect(failing).rejects.toThrow(MissedEventsError);
    await expect(failing).rejects.toMatchObject({ after, until });
  });

  test('throws at an event that was lost between two streams', async () => {
    stub = await startStub(stream([position(7), message(7, 8)]), stream([position(9)], 'stays open'));
    await expect(follow(9)).rejects.toMatchObject({ after: 8, until: 9 });
  });

  test('throws at a reset, unless the caller handles it', async () => {
    const frames = [position(7), reset(7, 20), message(20, 21)];
    stub = await startStub(stream(frames, 'stays open'));
    await expect(follow(1, { after: 7 })).rejects.toMatchObject({ after: 7, until: 20 });
    const told: unknown[] = [];
    const onReset = (missed: object) => void told.push(missed);
    expect(await follow(1, { after: 7 }, { onReset })).toEqual([21]);
    expect(told).toEqual([{ after: 7, until: 20 }]);
  });

  test('tells a position only when everything up to it was handled', async () => {
    stub = await startStub(
      stream([position(7), message(7, 8), position(8, 10), message(10, 11)], 'stays open'),
    );
    const told: number[] = [];
    await follow(2, {}, { onPosition: (one) => told.push(one) });
    // The caller has left the loop at the event 11.
    expect(told).toEqual([7, 8, 10]);
  });

  test('ends with its signal, also while it waits', async () => {
    stub = await startStub(stream([position(7)]));
    const controller = new AbortController();
    const reason = new Error('enough');
    const options = {
      signal: controller.signal,
      reconnectMs: 60_000,
      onPosition: () => setImmediate(() => controller.abort(reason)),
    };
    await expect(follow(1, {}, options)).rejects.toBe(reason);
  });

  test('throws an error of its caller', async () => {
    stub = await startStub(stream([position(7)], 'stays open'));
    const onPosition = () => {
      throw new TypeError('mine');
    };
    await expect(follow(1, {}, { onPosition })).rejects.toThrow(TypeError);
  });
});
