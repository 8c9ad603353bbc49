import type { AnyActor } from './authentication.ts';
import { requireMatch } from './etag.ts';
import type { Exchange } from './exchange.ts';
import { render } from './exchange-response.ts';
import type { Serializers } from './generated-contract.ts';
import type { HandlerResponse } from './handler-type.ts';
import type { Steps } from './idempotency-steps.ts';
import type { Origin } from './origin.ts';

/** Checks a response against the contract and returns it. */
export type Check = <const Response extends HandlerResponse>(response: Response) => Response;

/** The engine's part of a handler's call, besides the application's services. */
export type CallFacts<Db> = {
  /** The operation's transaction if it has one, else the database. */
  db: Db;
  /**
   * Throws precondition_failed, with `current` as the operation's 200 would show it, unless the request's If-Match names
   * this version. For `x-etag: write`.
   */
  checkIfMatch: (version: number, current: unknown) => void;
  /** The source of the request, for records of it. */
  origin: () => Origin;
  /**
   * Checks a success against the contract and returns it. A handler with transactions of its own calls it before the last
   * of them commits; the engine sends no other success of such a handler.
   */
  checked: Check;
  /**
   * Throws unless the actor may still call the operation. For a handler with transactions of its own, inside one of them.
   * The engine does the same in each transaction that it opens for an actor, before the handler begins.
   */
  confirmActor: (context: { readonly db: Db }) => Promise<void>;
};

/** The engine's part of a call whose operation declares steps in `x-idempotency`. The application's types narrow it. */
export type StepFacts<Db> = { steps: Steps<string, Db, HandlerResponse> };

/** The engine's part of a call whose response is a stream of items. */
export type StreamFacts = {
  /** Aborted when nobody reads the items any more: the client has disconnected, or the server stops. */
  signal: AbortSignal;
};

/** The actor as the transaction has confirmed it. The application's types narrow it. */
type CallActor = { actor: AnyActor | undefined };

/** A handler sees only the parts that its operation declares. */
type HandlerCall = CallFacts<unknown> & CallActor & Pick<Exchange, 'steps'> & Partial<StreamFacts>;

/** Returns the second argument of a handler: the services and the engine's part. */
export const createCall = (exchange: Exchange, db: unknown): HandlerCall => {
  const { operation, incoming, actor, confirmed = actor } = exchange;
  const { spec, serializers, engine } = operation;
  const call: HandlerCall = {
    // One literal with one spread: a second spread would take longer than all closures together.
    ...engine.services,
    db,
    actor: confirmed,
    steps: exchange.steps,
    origin: () => incoming.origin(),
    checked: (response) => {
      exchange.checked = { response, rendered: render(exchange, response) };
      return response;
    },
    confirmActor: async (context) => {
      if (actor) await engine.confirmActor(context, actor, spec);
    },
    checkIfMatch: (version, current) =>
      requireMatch(incoming.headers['if-match'], version, () => asDeclared(serializers, current)),
  };
  if (!operation.streams) return call;
  exchange.abort = new AbortController();
  return { ...call, signal: exchange.abort.signal };
};

/** A value as the operation's 200 would show it, without undeclared fields. */
const asDeclared = (serializers: Serializers, value: unknown): unknown => {
  const [serialize] = Object.values(serializers['200'] ?? {});
  if (!serialize) throw new Error('checkIfMatch needs an operation whose 200 has a body');
  return JSON.parse(serialize(value));
};
