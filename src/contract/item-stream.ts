/** A streamed response: the items of the handler, each checked against its schema. */
import { ContractBreach } from './contract-breach.ts';
import { toDeclared } from './declared-problem.ts';
import type { Serializer } from './generated-contract.ts';
import type { OperationSpec } from './operation.ts';
import { formatEvent, parseEvent } from './server-sent-event.ts';

export type ItemFormat = 'events' | 'lines';

type Options = {
  spec: OperationSpec;
  format: ItemFormat;
  /** Checks an item. */
  serialize: Serializer;
  /** Aborts the signal of the handler's call. */
  abort: AbortController | undefined;
  texts: WeakMap<object, string>;
};

/** The texts of frozen items, by status and media type. The streams of an operation share them. */
export type ItemTexts = Map<string, WeakMap<object, string>>;

export class ItemStream {
  readonly #body: Beating;
  readonly #iterator: AsyncIterator<unknown>;
  readonly #options: Options;
  #isOver = false;

  /** The iteration begins with the first `next`. Throws a TypeError if the body is no async iterable. */
  constructor(body: unknown, options: Options) {
    if (!isAsyncIterable(body)) {
      throw new TypeError('The response breaks the contract: the body is no async iterable');
    }
    this.#body = body;
    this.#iterator = body[Symbol.asyncIterator]();
    this.#options = options;
  }

  get format(): ItemFormat {
    return this.#options.format;
  }

  /** Returns the next item, or undefined at the end. Rejects, and ends the iteration, if the item breaks the contract. */
  next(): Promise<unknown> {
    return this.#pull((value) => parse(this.format, this.#options.serialize(value)));
  }

  /** Like `next`, as the client receives the item. An item that is frozen is checked and written once for all streams. */
  nextText(): Promise<string | undefined> {
    return this.#pull(this.#textOf);
  }

  /** The text of the item that the handler's iterable has for a heartbeat. Undefined if it has none. */
  beat(): string | undefined {
    const value = this.#isOver ? undefined : this.#body.beat?.();
    return value === undefined ? undefined : this.#checked(() => this.#textOf(value));
  }

  /** Ends the iteration: aborts the signal of the handler's call, and calls `return` of the handler's iterator. */
  stop(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    // The signal comes first, because a generator returns only after the promise that it awaits.
    this.#options.abort?.abort();
    // Nobody waits for the items any more, so nobody can handle a failure of the handler's clean-up.
    this.#close().catch(() => undefined);
  }

  async #close(): Promise<void> {
    await this.#iterator.return?.();
  }

  /** One asynchronous function, because thousands of open streams wait in it. */
  async #pull<Result>(write: (this: this, value: unknown) => Result): Promise<Result | undefined> {
    if (this.#isOver) return undefined;
    let result: IteratorResult<unknown>;
    try {
      result = await this.#iterator.next();
    } catch (error) {
      if (this.#isOver) return undefined;
      this.#isOver = true;
      throw toDeclared(this.#options.spec, error);
    }
    if (this.#isOver) return undefined;
    if (!result.done) return this.#checked(() => write.call(this, result.value));
    this.#isOver = true;
    return undefined;
  }

  #textOf(value: unknown): string {
    const { format, serialize, texts } = this.#options;
    const isShared = typeof value === 'object' && value !== null && Object.isFrozen(value);
    const known = isShared ? texts.get(value) : undefined;
    if (known !== undefined) return known;
    const text = textOf(format, serialize(value));
    if (isShared) texts.set(value, text);
    return text;
  }

  #checked<Result>(write: () => Result): Result {
    try {
      return write();
    } catch (cause) {
      this.stop();
      throw new ContractBreach(`${this.#options.spec.id} ${(cause as Error).message}`, { cause });
    }
  }
}

/** Returns the items as values, for a call in process. */
export const valuesOf = (items: ItemStream): AsyncIterable<unknown> => ({
  [Symbol.asyncIterator]: () => ({
    next: async () => {
      const value = await items.next();
      return value === undefined ? { done: true, value } : { done: false, value };
    },
    return: async () => {
      items.stop();
      return { done: true, value: undefined };
    },
  }),
});

const parse = (format: ItemFormat, json: string): unknown =>
  format === 'events' ? parseEvent(json) : JSON.parse(json);

/** Writes an item as the client receives it. Throws a TypeError for an event that the format cannot carry. */
const textOf = (format: ItemFormat, json: string): string =>
  format === 'events' ? formatEvent(parseEvent(json)) : `${json}\n`;

/** The body of a streamed response. */
type Beating = AsyncIterable<unknown> & {
  /** Returns the item to send when there has been none for a while. */
  beat?: () => unknown;
};

const isAsyncIterable = (body: unknown): body is Beating =>
  typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
