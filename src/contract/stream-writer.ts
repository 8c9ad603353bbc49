/** The bytes of a streamed response. */
import type { Writable } from 'node:stream';
import type { ItemStream } from './item-stream.ts';
import { comment } from './server-sent-event.ts';

/** A quiet stream of events begins after this time, so that its client knows that it is connected. */
const openingMs = 1_000;

/** Less than the idle timeouts of common proxies and load balancers, which begin at 30 seconds. */
const usualHeartbeatMs = 15_000;

type Options = {
  items: ItemStream;
  /** The response. */
  res: Writable;
  heartbeatMs: number | undefined;
  /** Called once, unless the stream ends with its last item. */
  onCut: (error: Error) => void;
  /** Called when the response is closed. */
  onClose: () => void;
};

/**
 * Writes the text of the items to the response. It takes an item only when the connection has taken the last one, so a slow
 * client stops the handler's iterator. A stream of events has a heartbeat after `heartbeatMs` without an item: the item that
 * the handler's iterable returns from its method `beat`, or a comment. A client that takes nothing during two heartbeats is
 * cut off. The stream fails if an item breaks the contract, and ends the iteration when the response closes.
 *
 * It writes without a Readable and a pipe, because a process holds thousands of open streams, and those two need more memory
 * than the connection itself.
 */
export class StreamWriter {
  readonly #options: Options;
  #timer: NodeJS.Timeout | undefined;
  /** Whether the timer is that of the heartbeat. */
  #isBeating = false;
  /** Settles `begin`. Undefined once the first bytes are written. */
  #beginning: (PromiseWithResolvers<void> & { sendHead: () => void }) | undefined;
  /** Whether the client had not read everything at the last heartbeat. */
  #isLate = false;
  #isOver = false;
  #hasFailed = false;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Whether it ended because of an item, its handler or a client that is too slow. A client that leaves is no failure. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /**
   * Resolves when the first bytes are written, or the client has left. Rejects if the stream fails before. `sendHead` is
   * called once: before the first bytes, or when the client has left before them.
   */
  begin(sendHead: () => void): Promise<void> {
    const { res } = this.#options;
    const beginning = { ...Promise.withResolvers<void>(), sendHead };
    this.#beginning = beginning;
    res.on('close', () => this.#onClose());
    // The client had disconnected before the handler returned.
    if (res.closed || res.destroyed) this.#onClose();
    else {
      this.#startTimer(Math.min(openingMs, this.#heartbeatMs));
      this.#writeAll().catch((error: Error) => this.#fail(error));
    }
    return beginning.promise;
  }

  /** Cuts the client off. */
  cut(): void {
    this.#options.res.destroy();
  }

  get #heartbeatMs(): number {
    return this.#options.heartbeatMs ?? usualHeartbeatMs;
  }

  async #writeAll(): Promise<void> {
    const { items, res } = this.#options;
    for (;;) {
      const text = await items.nextText();
      if (this.#isOver) return;
      if (text === undefined) {
        this.#end();
        return;
      }
      this.#beatLater();
      this.#write(text);
      if (res.writableNeedDrain) await this.#drained();
      this.#isLate = false;
    }
  }

  #write(text: string): void {
    this.#open();
    this.#options.res.write(text);
  }

  #open(): void {
    if (!this.#beginning) return;
    this.#beginning.sendHead();
    this.#beginning.resolve();
    this.#beginning = undefined;
  }

  /** A response that closes never drains, so the promise and its stream are garbage then. */
  #drained(): Promise<void> {
    return new Promise((resolve) => {
      this.#options.res.once('drain', resolve);
    });
  }

  /** Keeps its timer: a new one after each heartbeat would grow old before it is garbage. */
  #beatLater(): void {
    if (this.#isBeating) this.#timer?.refresh();
    else this.#startTimer(this.#heartbeatMs);
    this.#isBeating = true;
  }

  #startTimer(ms: number): void {
    clearTimeout(this.#timer);
    if (this.#options.items.format === 'events') this.#timer = setTimeout(() => this.#beat(), ms);
  }

  #beat(): void {
    const { items, res } = this.#options;
    const isWaiting = res.writableNeedDrain;
    if (isWaiting && this.#isLate) {
      this.#fail(tooSlow());
      return;
    }
    this.#isLate = isWaiting;
    try {
      if (!isWaiting) this.#write(items.beat() ?? comment);
      this.#beatLater();
    } catch (error) {
      this.#fail(error as Error);
    }
  }

  #end(): void {
    this.#stop();
    this.#open();
    this.#options.res.end();
  }

  #fail(error: Error): void {
    if (this.#isOver) return;
    this.#hasFailed = true;
    this.#stop();
    // Before its first bytes the response can still be a problem.
    if (this.#beginning) this.#beginning.reject(error);
    else {
      this.#cutAfterItems();
      this.#options.onCut(error);
    }
  }

  /** The client receives the items before the failure, unless it takes too long for them. */
  #cutAfterItems(): void {
    this.#timer = setTimeout(() => this.cut(), this.#isLate ? 0 : this.#heartbeatMs);
    this.#options.res.write('', () => this.cut());
  }

  #onClose(): void {
    clearTimeout(this.#timer);
    this.#options.onClose();
    if (this.#isOver) return;
    this.#stop();
    this.#open();
    this.#options.onCut(left());
  }

  #stop(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
    this.#options.items.stop();
  }
}

/** With the code of a connection that its client has closed. */
const closedBefore = (message: string): Error =>
  Object.assign(new Error(message), { code: 'ERR_STREAM_PREMATURE_CLOSE' });

const tooSlow = (): Error => closedBefore('The client reads too slowly');

const left = (): Error => closedBefore('The client has disconnected');
