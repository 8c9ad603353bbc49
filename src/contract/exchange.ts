/** The state of one request on its way through the pipeline. */
import type { IncomingHttpHeaders } from 'node:http';
import type { AnyActor, Unauthenticated } from './authentication.ts';
import type { Body } from './body-reader.ts';
import type { CursorSeal } from './cursor-seal.ts';
import type { HeaderSerializers, Serializers, Validators } from './generated-contract.ts';
import type { AnyHandler, AnyRequest, HandlerResponse } from './handler-type.ts';
import type { IdempotencyStore } from './idempotency.ts';
import type { StepStore, Steps } from './idempotency-steps.ts';
import type { ItemTexts } from './item-stream.ts';
import type { Negotiate } from './negotiation.ts';
import type { Clock, Observer } from './observer.ts';
import type { OperationSpec } from './operation.ts';
import type { Origin } from './origin.ts';
import type { Parameters } from './parameter-decoder.ts';
import type { Problem } from './problem.ts';
import type { RateLimiter } from './rate-limit.ts';
import type { ResponseCache } from './response-cache.ts';
import type { RenderedResponse } from './response-writer.ts';

/** A request that the engine has not read yet: an HTTP message, or a call in process. */
export type Incoming = {
  /** In upper case. A HEAD is for the operation of the GET. */
  readonly method: string;
  /** The path, percent-encoded. */
  readonly path: string;
  /** The query string without its "?". */
  readonly query: string;
  readonly headers: IncomingHttpHeaders;
  origin(): Origin;
  /** Returns the actor, or undefined without credentials. Throws a Problem unless the operation accepts the caller. */
  authenticate(spec: OperationSpec): Promise<AnyActor | undefined>;
  /** Decodes the parameters. Throws malformed_request or validation_failed. */
  readParameters(spec: OperationSpec, pathParameters: Record<string, string>): Parameters;
  /** Decodes the body. Throws payload_too_large, unsupported_media_type or malformed_request. */
  readBody(spec: OperationSpec): Promise<Body | undefined>;
  /** Sets a header of the response, of a problem too. Adds a value to Link and Vary. */
  announce(name: string, value: string): void;
};

/** Writes the response to a problem. `path` is the requested path, unchanged. */
export type RenderProblem = (
  problem: Problem,
  request: { requestId: string; path: string },
) => RenderedResponse & { body: string };

/** The parts of the engine that all operations share. The database is opaque to the engine. */
export type Engine = {
  readonly services: object;
  readonly inTransaction: <T>(db: unknown, work: (transaction: unknown) => Promise<T>) => Promise<T>;
  readonly confirmActor: (
    context: { readonly db: unknown },
    actor: AnyActor,
    spec: OperationSpec,
  ) => Promise<AnyActor>;
  readonly idempotency: IdempotencyStore<unknown>;
  readonly stepStore: StepStore<unknown>;
  readonly limiter: RateLimiter;
  readonly negotiate: Negotiate;
  readonly responseCache: ResponseCache;
  readonly invalidate: (tags: readonly string[]) => Promise<void>;
  readonly cursors: CursorSeal;
  readonly clock: Clock;
  readonly observer: Observer;
  readonly unauthenticated: Unauthenticated;
  readonly renderProblem: RenderProblem;
};

/** An operation, with everything that its requests share. */
export type Operation = {
  readonly spec: OperationSpec;
  // biome-ignore lint/suspicious/noExplicitAny: the compiler has checked the handler against the contract
  readonly handler: AnyHandler<any>;
  /** Whether the handler commits by itself. It must check its success before its last commit. */
  readonly commitsItself: boolean;
  /** Whether a response is a stream of items. It outlives the handler, so the engine opens no transaction. */
  readonly streams: boolean;
  readonly itemTexts: ItemTexts;
  readonly validators: Validators;
  readonly serializers: Serializers;
  readonly headerSerializers: HeaderSerializers;
  readonly engine: Engine;
};

/** The step of its name sets each field; later steps read it. */
export type Exchange = {
  readonly operation: Operation;
  readonly incoming: Incoming;
  readonly pathParameters: Record<string, string>;
  actor: AnyActor | undefined;
  /** The error of a caller whom the operation rejects, until the request is counted. */
  rejection: unknown;
  /** The actor as the transaction has confirmed it. */
  confirmed: AnyActor | undefined;
  accepted: string | undefined;
  body: Body | undefined;
  parameters: Parameters;
  request: AnyRequest;
  /** For an operation whose `x-idempotency` declares steps. */
  steps: Steps<string, unknown, HandlerResponse> | undefined;
  response: HandlerResponse;
  /** Ends the handler's iteration of a stream. */
  abort: AbortController | undefined;
  /** The success that a handler has checked before its own commit. */
  checked: { response: HandlerResponse; rendered: RenderedResponse } | undefined;
  rendered: RenderedResponse;
};

/** Runs the later steps. `db` is the database or the transaction of a step before. */
export type Next = (exchange: Exchange, db: unknown) => Promise<void> | void;

/** Creates the state of a request. V8 optimises objects whose fields all exist from the beginning. */
export const createExchange = (
  operation: Operation,
  incoming: Incoming,
  pathParameters: Record<string, string>,
): Exchange => ({
  operation,
  incoming,
  pathParameters,
  actor: undefined,
  rejection: undefined,
  confirmed: undefined,
  accepted: undefined,
  body: undefined,
  parameters: unset,
  request: unset,
  steps: undefined,
  response: unset,
  abort: undefined,
  checked: undefined,
  rendered: unset,
});

/** A step always precedes the steps that read its field. */
const unset = undefined as never;
