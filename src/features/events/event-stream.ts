import { type EventFrame, type FeedEvent, messageFrame, positionFrame, resetFrame } from './event-frame.ts';
import type { LoggedEvent } from './event-repository.ts';

/** The log, as the streams of a process read it. */
export type EventLog = {
  /** The last position that the process has read. */
  readonly last: () => number;
  /** Returns the event if it is in memory. */
  readonly recent: (position: number) => FeedEvent | undefined;
  /** Returns the next events after the position that are still in the log, without a gap between them. */
  readonly read: (after: number) => Promise<readonly FeedEvent[]>;
};

type Options = {
  log: EventLog;
  /** The stream begins after this position. */
  after: number;
  selects: (event: LoggedEvent) => boolean;
  /** Milliseconds for the first frame. */
  retry: number;
  onEnd: () => void;
};

type Result = IteratorResult<EventFrame, undefined>;

const ended: Result = { done: true, value: undefined };

/** The frames of one stream. It holds no event: when its client is ready for a frame, it goes on in the log. */
export class EventStream implements AsyncIterableIterator<EventFrame, undefined> {
  readonly #options: Options;
  /** The position of the last frame. */
  #after: number;
  /** All events up to this position are selected and sent, or not selected. */
  #scanned: number;
  #page: readonly FeedEvent[] = [];
  #isOpened = false;
  #isOver = false;
  /** Settles the promise of a client that waits for the next event. */
  #resolve: ((result: Result) => void) | undefined;

  constructor(options: Options) {
    this.#options = options;
    this.#after = options.after;
    this.#scanned = options.after;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<Result> {
    if (this.#isOver) return Promise.resolve(ended);
    const frame = this.#isOpened ? this.#nextMessage() : this.#open();
    if (frame) return Promise.resolve({ done: false, value: frame });
    this.#page = [];
    if (this.#scanned < this.#options.log.last()) return this.#readOn();
    return new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  /** The heartbeat of the engine. */
  beat(): EventFrame | undefined {
    return this.#isOpened && !this.#isOver ? this.#positionFrame() : undefined;
  }

  /** Tells the stream that the log has new events. */
  advance(): void {
    const frame = this.#resolve && this.#nextMessage();
    if (frame) this.#settle({ done: false, value: frame });
  }

  /** Ends the stream after the frame that is on its way. */
  end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#page = [];
    this.#settle(ended);
    this.#options.onEnd();
  }

  async return(): Promise<Result> {
    this.end();
    return ended;
  }

  #settle(result: Result): void {
    const resolve = this.#resolve;
    this.#resolve = undefined;
    resolve?.(result);
  }

  #open(): EventFrame {
    this.#isOpened = true;
    return this.#positionFrame(this.#options.retry);
  }

  #positionFrame(retry?: number): EventFrame {
    const after = this.#after;
    this.#after = this.#scanned;
    return positionFrame({ after, position: this.#after, ...(retry !== undefined && { retry }) });
  }

  /** Scans the events in memory up to the next one that the stream selects. */
  #nextMessage(): EventFrame | undefined {
    for (;;) {
      const next = this.#eventAt(this.#scanned + 1);
      if (next === undefined) return undefined;
      this.#scanned += 1;
      if (!this.#options.selects(next.event)) continue;
      const frame = messageFrame(next, this.#after);
      this.#after = this.#scanned;
      return frame;
    }
  }

  #eventAt(position: number): FeedEvent | undefined {
    const first = this.#page[0]?.event.position ?? 0;
    return this.#page[position - first] ?? this.#options.log.recent(position);
  }

  /** Reads older events from the database until the stream selects one, or until it waits for the next event. */
  async #readOn(): Promise<Result> {
    while (this.#scanned < this.#options.log.last()) {
      const page = await this.#options.log.read(this.#scanned);
      if (this.#isOver) return ended;
      this.#page = page;
      const oldest = page[0]?.event.position ?? this.#options.log.last() + 1;
      const frame = oldest > this.#scanned + 1 ? this.#resetFrame(oldest) : this.#nextMessage();
      if (frame) return { done: false, value: frame };
    }
    return this.next();
  }

  #resetFrame(oldest: number): EventFrame {
    const after = this.#after;
    this.#scanned = oldest - 1;
    this.#after = this.#scanned;
    return resetFrame({ after, position: this.#after });
  }
}
