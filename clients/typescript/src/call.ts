import type { Operation } from './http-request.ts';
import type { DataOf, ItemOf, OperationId, ResponseOf } from './operation-type.ts';
import type { CallOptions, Transport } from './transport.ts';

/** The data to come. */
export type Call<Id extends OperationId, IfNoneMatch = undefined> = Promise<DataOf<Id, IfNoneMatch>> & {
  /** The data with its status and headers. */
  withResponse(): Promise<ResponseOf<Id, IfNoneMatch>>;
};

/** The first page to come; iterated over, the items of all pages. A page is fetched when its turn comes. */
export type PagedCall<Id extends OperationId> = Call<Id> &
  AsyncIterable<ItemOf<Id>> & {
    /** All pages instead of their items. */
    pages(): AsyncIterable<DataOf<Id>>;
  };

type Arguments = [operation: Operation, input?: object, options?: CallOptions];

export const call = <Id extends OperationId, IfNoneMatch = undefined>(
  transport: Transport,
  ...args: Arguments
): Call<Id, IfNoneMatch> => {
  const response = transport.send(...args) as Promise<ResponseOf<Id, IfNoneMatch>>;
  const data = response.then((received) => received.data) as Promise<DataOf<Id, IfNoneMatch>>;
  const withResponse = () => {
    // The error comes with the response now; nobody listens for it here, and Node would end the process.
    data.catch(() => {});
    return response;
  };
  return Object.assign(data, { withResponse });
};

export const callPages = <Id extends OperationId>(
  transport: Transport,
  ...[operation, input, options]: Arguments
): PagedCall<Id> => {
  const first = call<Id>(transport, operation, input, options);
  async function* pages() {
    let page: unknown = await first;
    for (;;) {
      yield page as DataOf<Id>;
      const { nextCursor } = page as { nextCursor?: string };
      if (nextCursor === undefined) return;
      page = (await transport.send(operation, { ...input, cursor: nextCursor }, options)).data;
    }
  }
  async function* items() {
    for await (const page of pages()) yield* (page as unknown as { items: ItemOf<Id>[] }).items;
  }
  return Object.assign(first, { pages, [Symbol.asyncIterator]: items });
};

/** An operation's function with its first argument given. */
export const bind =
  <Args extends unknown[], Result>(
    transport: Transport,
    operation: (transport: Transport, ...args: Args) => Result,
  ): ((...args: Args) => Result) =>
  (...args) =>
    operation(transport, ...args);
