/** The parts of the engine, and its operations. */
import type { AnyActor, Authenticator, Unauthenticated } from './authentication.ts';
import type { CursorSeal } from './cursor-seal.ts';
import type { Engine, Operation, RenderProblem } from './exchange.ts';
import type { GeneratedContract, Validators } from './generated-contract.ts';
import type { CallFacts, StepFacts, StreamFacts } from './handler-call.ts';
import type { AnyHandler } from './handler-type.ts';
import type { IdempotencyStore } from './idempotency.ts';
import type { StepStore } from './idempotency-steps.ts';
import { createNegotiator } from './negotiation.ts';
import type { Clock, Observer } from './observer.ts';
import type { OperationSpec } from './operation.ts';
import type { RateLimiter } from './rate-limit.ts';
import { type CacheStore, createResponseCache } from './response-cache.ts';

export type ContractOptions<Actor extends AnyActor, Db, Services extends object> = GeneratedContract & {
  handlers: Readonly<Record<string, AnyHandler<Services & CallFacts<Db> & StepFacts<Db> & StreamFacts>>>;
  /** By the name of the contract's security scheme. */
  authenticators: Readonly<Record<string, Authenticator<Actor>>>;
  services: Services;
  /** The database for the handler of an operation. Called for every request. */
  dbOf: (operation: OperationSpec) => Db;
  /** Runs the work in one transaction of the database, or joins `db` if `db` is a transaction. May retry the work. */
  inTransaction: <T>(db: Db, work: (transaction: Db) => Promise<T>) => Promise<T>;
  /**
   * Returns the actor in its current state, because the credentials may prove only an earlier one. Throws unless the actor
   * may still call the operation, and locks the rows that decide it until the transaction ends.
   */
  confirmActor: (context: { readonly db: Db }, actor: Actor, spec: OperationSpec) => Promise<Actor>;
  /** The operations whose handlers commit by themselves. The engine runs any other write in one transaction. */
  ownTransactions: readonly string[];
  idempotency: IdempotencyStore<Db>;
  stepStore: StepStore<Db>;
  limiter: RateLimiter;
  cache: CacheStore;
  cursors: CursorSeal;
  clock: Clock;
  observer: Observer;
  unauthenticated: Unauthenticated;
  renderProblem: RenderProblem;
  /** Maximum bytes of a body in memory. */
  bodyLimit: number;
  /** Maximum bytes of a body that streams through its handler. Default: `bodyLimit`. */
  uploadLimit?: number;
};

/**
 * Joins each operation with its handler and its generated functions. Throws if an operation has no handler, a handler has no
 * operation, or a security scheme has no authenticator.
 */
export const createOperations = <Actor extends AnyActor, Db, Services extends object>(
  options: ContractOptions<Actor, Db, Services>,
): Record<string, Operation> => {
  const { operations, handlers, ownTransactions, validators, serializers, headerSerializers } = options;
  const surplus = Object.keys(handlers).find((id) => !Object.hasOwn(operations, id));
  if (surplus !== undefined) throw new Error(`The handler ${surplus} has no operation`);
  requireAuthenticators(options);
  const engine = engineOf(options);
  const entries = Object.entries(operations).map(([id, spec]): [string, Operation] => {
    const handler = Object.hasOwn(handlers, id) ? handlers[id] : undefined;
    if (!handler) throw new Error(`The operation ${id} has no handler`);
    return [
      id,
      {
        spec,
        handler,
        commitsItself: ownTransactions.includes(id) || spec.steps !== null,
        streams: canStream(spec),
        itemTexts: new Map(),
        validators: validators[id] as Validators,
        serializers: serializers[id] ?? {},
        headerSerializers: headerSerializers[id] ?? {},
        engine,
      },
    ];
  });
  return Object.fromEntries(entries);
};

const canStream = ({ responses }: OperationSpec): boolean =>
  Object.values(responses)
    .flatMap(({ kinds = {} }) => Object.values(kinds))
    .some((kind) => kind === 'events' || kind === 'lines');

/** The database and the actor are opaque to the engine, which only passes them on. */
const engineOf = <Actor extends AnyActor, Db, Services extends object>(
  options: ContractOptions<Actor, Db, Services>,
): Engine => {
  const { operations, cache, clock, observer } = options;
  const { services, limiter, cursors, unauthenticated, renderProblem } = options;
  const { inTransaction, confirmActor, idempotency, stepStore } = options as unknown as ContractOptions<
    AnyActor,
    unknown,
    object
  >;
  return {
    services,
    inTransaction,
    confirmActor,
    idempotency,
    stepStore,
    limiter,
    cursors,
    clock,
    observer,
    unauthenticated,
    renderProblem,
    negotiate: createNegotiator(operations),
    responseCache: createResponseCache(cache, clock, observer),
    invalidate: cache.invalidate,
  };
};

const requireAuthenticators = ({
  operations,
  authenticators,
}: Pick<GeneratedContract, 'operations'> & { authenticators: object }): void => {
  for (const { id, security } of Object.values(operations)) {
    const lacking = security.flatMap(Object.keys).find((scheme) => !Object.hasOwn(authenticators, scheme));
    if (lacking !== undefined)
      throw new Error(`The security scheme ${lacking} of ${id} has no authenticator`);
  }
};
