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
};

const ended: IteratorResult<unknown> = { done: true, value: undefined };

export class ItemStream {
  readonly #iterator: AsyncIterator<unknown>;
  readonly #options: Options;
  #isOver = false;

  /** The iteration begins with the first `next`. Throws a TypeError if the body is no async iterable. */
  constructor(body: unknown, options: Options) {
    if (!isAsyncIterable(body)) {
      throw new TypeError('The response breaks the contract: the body is no async iterable');
    }
    this.#iterator = body[Symbol.asyncIterator]();
    this.#options = options;
  }

  get format(): ItemFormat {
    return this.#options.format;
  }

  /** Returns the next item, or undefined at the end. Rejects, and ends the iteration, if the item breaks the contract. */
  async next<Item>(convert: (json: string) => Item): Promise<Item | undefined> {
    const { done, value } = this.#isOver ? ended : await this.#pull();
    if (!done) return this.#convert(value, convert);
    this.#isOver = true;
    return undefined;
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

  async #pull(): Promise<IteratorResult<unknown>> {
    try {
      const result = await this.#iterator.next();
      return this.#isOver ? ended : result;
    } catch (error) {
      if (this.#isOver) return ended;
      this.#isOver = true;
      throw toDeclared(this.#options.spec, error);
    }
  }

  #convert<Item>(value: unknown, convert: (json: string) => Item): Item {
    const { spec, serialize } = this.#options;
    try {
      return convert(serialize(value));
    } catch (cause) {
      this.stop();
      throw new ContractBreach(`${spec.id} ${(cause as Error).message}`, { cause });
    }
  }
}

/** Returns the items as values, for a call in process. */
export const valuesOf = (items: ItemStream): AsyncIterable<unknown> => ({
  [Symbol.asyncIterator]: () => ({
    next: async () => {
      const value = await items.next(items.format === 'events' ? parseEvent : JSON.parse);
      return value === undefined ? { done: true, value } : { done: false, value };
    },
    return: async () => {
      items.stop();
      return { done: true, value: undefined };
    },
  }),
});

/** Writes an item as the client receives it. Throws a TypeError for an event that the format cannot carry. */
export const textOf = (format: ItemFormat, json: string): string =>
  format === 'events' ? formatEvent(parseEvent(json)) : `${json}\n`;

const isAsyncIterable = (body: unknown): body is AsyncIterable<unknown> =>
  typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
