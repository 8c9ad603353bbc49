import type { Operation } from './http-request.ts';
import type { DataOf, ItemOf, OperationId, ResponseOf } from './operation-type.ts';
import type { CallOptions, Transport } from './transport.ts';

/** A promise of the response data. */
export type Call<Id extends OperationId, IfNoneMatch = undefined, Field = never> = Promise<
  DataOf<Id, IfNoneMatch, Field>
> & {
  /** Resolves to the data with its status and headers. */
  withResponse(): Promise<ResponseOf<Id, IfNoneMatch, Field>>;
};

/** A promise of the first page, and an iterable over the items of all pages, which fetches each page when it is needed. */
export type PagedCall<Id extends OperationId, Field = never> = Call<Id, undefined, Field> &
  AsyncIterable<ItemOf<Id, Field>> & {
    /** Iterates over the pages instead of their items. */
    pages(): AsyncIterable<DataOf<Id, undefined, Field>>;
  };

type Arguments = [operation: Operation, input?: object, options?: CallOptions];

/** Sends the request at once and returns the promise of its data. */
export const call = <Id extends OperationId, IfNoneMatch = undefined, Field = never>(
  transport: Transport,
  ...args: Arguments
): Call<Id, IfNoneMatch, Field> => {
  const response = transport.send(...args) as Promise<ResponseOf<Id, IfNoneMatch, Field>>;
  const data = response.then((received) => received.data) as Promise<DataOf<Id, IfNoneMatch, Field>>;
  const withResponse = () => {
    // The caller receives the error from `response`; an unhandled rejection of `data` would end a Node process.
    data.catch(() => {});
    return response;
  };
  return Object.assign(data, { withResponse });
};

/** Sends the request for the first page at once; iteration requests the others, one at a time. */
export const callPages = <Id extends OperationId, Field = never>(
  transport: Transport,
  ...[operation, input, options]: Arguments
): PagedCall<Id, Field> => {
  const first = call<Id, undefined, Field>(transport, operation, input, options);
  async function* pages() {
    let page: unknown = await first;
    for (;;) {
      yield page as DataOf<Id, undefined, Field>;
      const { nextCursor } = page as { nextCursor?: string };
      if (nextCursor === undefined) return;
      page = (await transport.send(operation, { ...input, cursor: nextCursor }, options)).data;
    }
  }
  async function* items() {
    for await (const page of pages()) yield* (page as unknown as { items: ItemOf<Id, Field>[] }).items;
  }
  return Object.assign(first, { pages, [Symbol.asyncIterator]: items });
};

/** Binds the transport of an operation's function. */
export const bind =
  <Args extends unknown[], Result>(
    transport: Transport,
    operation: (transport: Transport, ...args: Args) => Result,
  ): ((...args: Args) => Result) =>
  (...args) =>
    operation(transport, ...args);
