/** The bytes of a streamed response. */
import { Readable } from 'node:stream';
import type { ItemStream } from './item-stream.ts';
import { comment } from './server-sent-event.ts';

/** A quiet stream of events begins after this time, so that its client knows that it is connected. */
const openingMs = 1_000;

/** Less than the idle timeouts of common proxies and load balancers, which begin at 30 seconds. */
const usualHeartbeatMs = 15_000;

/**
 * The text of the items. It takes an item only when its reader has taken the last one, so a slow client stops the handler's
 * iterator. A stream of events has a heartbeat after `heartbeatMs` without an item: the item that the handler's iterable
 * returns from its method `beat`, or a comment. A client that takes nothing during two heartbeats is cut off. The stream
 * fails if an item breaks the contract, and ends the iteration when it is destroyed.
 */
export class StreamBody extends Readable {
  readonly #items: ItemStream;
  readonly #heartbeatMs: number;
  #timer: NodeJS.Timeout | undefined;
  #isTaking = false;
  /** Whether the client had not read everything at the last heartbeat. */
  #isLate = false;
  #hasFailed = false;

  constructor(items: ItemStream, heartbeatMs = usualHeartbeatMs) {
    // A failure would discard the items in a buffer.
    super({ highWaterMark: 0 });
    this.#items = items;
    this.#heartbeatMs = heartbeatMs;
  }

  /** Whether it ended because of an item, its handler or a client that is too slow. A client that leaves is no failure. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  override _read(): void {
    if (this.#timer === undefined) this.#beatAfter(Math.min(openingMs, this.#heartbeatMs));
    if (!this.#isTaking) this.#take().catch((error: Error) => this.#fail(error));
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    clearTimeout(this.#timer);
    this.#items.stop();
    done(error);
  }

  async #take(): Promise<void> {
    this.#isTaking = true;
    const text = await this.#items.nextText();
    this.#isTaking = false;
    this.#isLate = false;
    if (this.destroyed) return;
    if (text === undefined) clearTimeout(this.#timer);
    else this.#beatAfter(this.#heartbeatMs);
    this.push(text ?? null);
  }

  #beatAfter(ms: number): void {
    clearTimeout(this.#timer);
    if (this.#items.format === 'events') this.#timer = setTimeout(() => this.#beat(), ms);
  }

  #beat(): void {
    if (this.readableLength > 0 && this.#isLate) {
      this.#fail(tooSlow());
      return;
    }
    this.#isLate = this.readableLength > 0;
    try {
      if (!this.#isLate) this.push(this.#items.beat() ?? comment);
      this.#beatAfter(this.#heartbeatMs);
    } catch (error) {
      this.#fail(error as Error);
    }
  }

  #fail(error: Error): void {
    this.#hasFailed = true;
    this.destroy(error);
  }
}

/** With the code of a connection that its client has closed. */
const tooSlow = (): Error =>
  Object.assign(new Error('The client reads too slowly'), { code: 'ERR_STREAM_PREMATURE_CLOSE' });
