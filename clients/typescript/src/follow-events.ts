import { ApiError, ConnectionError } from './api-error.ts';
import { streamEvents } from './generated/operations.ts';
import type { InputOf, ItemOf } from './operation-type.ts';
import { sleep } from './retry.ts';
import type { CallOptions, Transport } from './transport.ts';

/** Events that a stream did not deliver, by their positions: those after `after`, up to `until`. */
export type MissedEvents = { readonly after: number; readonly until: number };

/**
 * Events are missing: the log does not have them any more, or a part between the server and this program has lost them. Read
 * the resources that you follow again.
 *
 * @example
 * ```ts
 * try {
 *   for await (const event of followEvents(tradepost, { after: 0 })) console.log(event.type);
 * } catch (error) {
 *   if (!(error instanceof MissedEventsError)) throw error;
 *   console.log(`The events ${error.after + 1} to ${error.until} are missing`);
 * }
 * ```
 */
export class MissedEventsError extends Error implements MissedEvents {
  override readonly name = 'MissedEventsError';
  readonly after: number;
  readonly until: number;

  constructor({ after, until }: MissedEvents) {
    super(`The events after the position ${after} up to ${until} are missing`);
    this.after = after;
    this.until = until;
  }
}

export type FollowOptions = CallOptions & {
  /** Called with each position up to which everything has arrived and was handled. Store it, and pass it as `after`. */
  onPosition?: ((position: number) => void) | undefined;
  /** Called if the log does not reach back to the position; then the iteration goes on. Without it the iteration throws. */
  onReset?: ((missed: MissedEvents) => void | Promise<void>) | undefined;
  /** Milliseconds until the first attempt to reconnect. By default the server chooses them. */
  reconnectMs?: number | undefined;
};

/** An event of `streamEvents`. A newer server may send types that this package does not list. */
export type StreamedEvent = Extract<ItemOf<'streamEvents'>, { event: 'message' }>['data']['event'];

type Filters = Omit<InputOf<'streamEvents'>, 'lastEventID'>;

const longestBackoffMs = 30_000;

/**
 * Yields the events of `streamEvents`, and reconnects when the stream ends or breaks. Each frame of the stream names the one
 * before it, so no event can be missing unnoticed: the iteration throws a MissedEventsError. An event is yielded at least once
 * and in order; after a restart of the program, the event in hand comes again.
 *
 * @example
 * ```ts
 * for await (const event of followEvents(tradepost, { type: ['product.created'], after: 4709 })) {
 *   console.log(event.position, event.type);
 *   break;
 * }
 * ```
 */
export async function* followEvents(
  transport: Transport,
  input: Filters = {},
  { onPosition, onReset, reconnectMs, ...options }: FollowOptions = {},
): AsyncGenerator<StreamedEvent, void, undefined> {
  let position = input.after;
  let retryMs = 1_000;
  for (let failures = 0; ; failures += 1) {
    try {
      const begin = position === undefined ? {} : { lastEventID: String(position) };
      for await (const frame of streamEvents(transport, { ...input, ...begin }, options)) {
        failures = 0;
        if ('retry' in frame) retryMs = frame.retry ?? retryMs;
        const { after } = frame.data;
        const id = Number(frame.id);
        if (after !== (position ?? after) || id < after)
          throw new MissedEventsError({ after: position ?? after, until: Math.max(after, id) });
        if (frame.event === 'reset') {
          const missed = { after, until: id };
          if (!onReset) throw new MissedEventsError(missed);
          await onReset(missed);
        }
        if (frame.event === 'message') yield frame.data.event;
        position = id;
        onPosition?.(id);
      }
    } catch (error) {
      if (!isTemporary(error)) throw error;
    }
    const backoffMs = (reconnectMs ?? retryMs) * 2 ** Math.max(0, failures - 1);
    await sleep(Math.min(longestBackoffMs, backoffMs), options.signal);
  }
}

/** A lost connection may count as an open stream of the account for a while, so too many streams are temporary. */
const isTemporary = (error: unknown): boolean =>
  error instanceof ConnectionError ||
  (error instanceof ApiError && (error.status === 429 || error.status >= 500));
