/** Types of streams that must and must not compile, as in handler.types.ts. */

import type { AnyActor } from '../../src/contract/authentication.ts';
import type { ContractOptions } from '../../src/contract/engine.ts';
import type { Exact, Immutable } from '../../src/contract/exact.ts';
import type { CallFacts, StreamFacts } from '../../src/contract/handler-call.ts';
import type { ContractOutput, ContractResponse, IfStreaming } from '../../src/contract/handler-type.ts';
import type { OperationSpec } from '../../src/contract/operation.ts';

type Placed = { event: 'placed'; id?: string; data: { total: number } };
type Cancelled = { event: 'cancelled'; data: string | null };

/** As openapi-typescript writes them. */
type Watch = {
  parameters: object;
  responses: {
    200: {
      headers: { [name: string]: unknown };
      content: { 'text/event-stream': AsyncIterable<Placed | Cancelled> };
    };
  };
};
type Read = {
  parameters: object;
  responses: { 200: { headers: object; content: { 'application/json': Placed } } };
};

type Wanted = Immutable<ContractResponse<Watch, OperationSpec & { etag: null; engineHeaders: [] }>>;
declare const handler: <const Given extends Wanted>(
  handle: () => Promise<Given & Exact<Given, Wanted>>,
) => void;

handler(async () => ({
  status: 200,
  body: (async function* () {
    yield { event: 'placed', data: { total: 5 } } as const;
    yield { event: 'cancelled', data: null } as const;
  })(),
}));

declare const placed: AsyncGenerator<Placed>;
handler(async () => ({ status: 200, body: placed }));

declare const mistyped: AsyncGenerator<{ event: 'placed'; data: { total: string } }>;
// @ts-expect-error the total is a number
handler(async () => ({ status: 200, body: mistyped }));

declare const mixed: AsyncGenerator<{ event: 'cancelled'; data: { total: number } }>;
// @ts-expect-error the data of another event
handler(async () => ({ status: 200, body: mixed }));

declare const secretive: AsyncGenerator<Placed & { secret: string }>;
// @ts-expect-error a member that the item does not have
handler(async () => ({ status: 200, body: secretive }));

// @ts-expect-error a list is no stream
handler(async () => ({ status: 200, body: [{ event: 'placed', data: { total: 5 } }] }));

export const read = async ({ body }: ContractOutput<Watch>): Promise<void> => {
  for await (const item of body) {
    // @ts-expect-error only the data of an order that was placed has a total
    void item.data.total;
    if (item.event === 'placed') item.data.total.toFixed();
  }
};

type Call = CallFacts<undefined> & IfStreaming<Watch, StreamFacts>;
/** The engine accepts a handler that needs the signal. */
export const handlers: ContractOptions<AnyActor, undefined, object>['handlers'] = {
  watch: async (_request: unknown, { signal }: Call) => ({ status: signal.aborted ? 500 : 200 }),
};

export const facts: IfStreaming<Watch, StreamFacts> = { signal: new AbortController().signal };
// @ts-expect-error the signal is only for streams
export const noFacts = ({} as IfStreaming<Read, StreamFacts>).signal;
