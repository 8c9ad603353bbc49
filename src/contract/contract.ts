/** The engine: runs any contract that codegen has been through. It knows no feature. */
import type { Context as KoaContext, Middleware } from 'koa';
import type { validators } from '../../generated/request-validators.js';
import type { serializers } from '../../generated/serializers.js';
import { type MakeProblem, Problem, type ProblemCode } from '../errors.ts';
import type { Clock } from '../lib/clock.ts';
import {
  type AnyActor,
  type Authenticator,
  authorize,
  requireRecentAuthentication,
} from './authentication.ts';
import { createBodyReader, type ReadBody } from './body-reader.ts';
import { type CursorSeal, openCursor } from './cursor-seal.ts';
import { announceDeprecation } from './deprecation.ts';
import { createDispatcher } from './dispatcher.ts';
import { requireMatch } from './etag.ts';
import { execute, type Transactions } from './execution.ts';
import type { AnyHandler, AnyRequest, HandlerResponse } from './handler-type.ts';
import type { IdempotencyStore } from './idempotency.ts';
import { createNegotiator, type Negotiate } from './negotiation.ts';
import type { Observer } from './observer.ts';
import type { OperationSpec, RouteNode } from './operation.ts';
import { type Origin, originOf } from './origin.ts';
import { decodeParameters } from './parameter-decoder.ts';
import { limitRate, type RateLimiter } from './rate-limit.ts';
import { throwFaults } from './request-fault.ts';
import { validateBody, validateParameters } from './request-validation.ts';
import { type CacheStore, createResponseCache, type ResponseCache } from './response-cache.ts';
import { matchRequest } from './router.ts';

/** The modules that codegen makes from a contract. */
export type GeneratedContract = {
  operations: Readonly<Record<string, OperationSpec>>;
  routes: RouteNode;
  validators: typeof validators;
  serializers: typeof serializers;
};

/** What every handler finds in its call, besides the application's services. */
export type CallFacts<Db> = {
  /** The operation's transaction if it has one, else the database. */
  db: Db;
  /**
   * Throws precondition_failed, with what the resource is now as the operation's 200 would show it, unless the
   * request's If-Match names this version. For `x-etag: write`.
   */
  checkIfMatch: (version: number, current: unknown) => void;
  /** Makes the problem to throw. The application's types narrow it to what the operation declares. */
  problem: MakeProblem<ProblemCode>;
  /** Where the request comes from, for those who keep a record of it. */
  origin: () => Origin;
  /**
   * Checks a success against the contract and returns it: for a handler with transactions of its own, before the last of
   * them commits. The engine sends no other success of such a handler.
   */
  checked: <const A extends HandlerResponse>(response: A) => A;
  /**
   * Checks again, in a transaction of the handler's own, that the actor may do this. In each transaction that the engine
   * opens for an actor it has done so before the handler begins.
   */
  confirmActor: (context: { readonly db: Db }) => Promise<void>;
};

export type ContractOptions<Actor extends AnyActor, Db, Services extends object> = GeneratedContract & {
  handlers: Readonly<Record<string, AnyHandler<Services & CallFacts<Db>>>>;
  /** By the name of the contract's security scheme. */
  authenticators: Readonly<Record<string, Authenticator<Actor>>>;
  services: Services;
  /** The database as the handler of an operation gets it. Called for every request. */
  dbOf: (operation: OperationSpec) => Db;
  /** Runs the work in one transaction of the database, or in `db` if that is one. */
  inTransaction: <T>(db: Db, work: (transaction: Db) => Promise<T>) => Promise<T>;
  /**
   * Throws unless the actor may still call the operation, and locks the facts that decide it until the transaction ends.
   * The credentials may prove only an earlier state. Returns the actor in its current state.
   */
  confirmActor: (context: { readonly db: Db }, actor: Actor, spec: OperationSpec) => Promise<Actor>;
  /** The operations whose handlers commit by themselves. Any other that is no GET is run in one transaction. */
  ownTransactions: readonly string[];
  idempotency: IdempotencyStore<Db>;
  limiter: RateLimiter;
  /** Where a request comes from, by nothing that its sender could choose. */
  addressOf: (ctx: KoaContext) => string;
  cache: CacheStore;
  cursors: CursorSeal;
  clock: Clock;
  observer: Observer;
  /** Bytes of a body that is held in memory. */
  bodyLimit: number;
  /** Bytes of a body that streams through its handler; if left out, as many as of any other. */
  uploadLimit?: number;
};

/** One request on its way through the engine. */
export type Exchange = {
  readonly ctx: KoaContext;
  readonly spec: OperationSpec;
  readonly pathParameters: Record<string, string>;
  actor: AnyActor | undefined;
  request: AnyRequest | undefined;
};

/** A path that the contract does not know goes on to `next`; all else is answered here or thrown as a Problem. */
export const createContract = async <Actor extends AnyActor, Db, Services extends object>(
  options: ContractOptions<Actor, Db, Services>,
): Promise<Middleware> => {
  const { bodyLimit, uploadLimit = bodyLimit } = options;
  const surplus = Object.keys(options.handlers).find((id) => !Object.hasOwn(options.operations, id));
  if (surplus !== undefined) throw new Error(`The handler ${surplus} has no operation`);
  const negotiate = createNegotiator(options.operations);
  const readBody = createBodyReader({ bodyLimit, uploadLimit });
  const responseCache = createResponseCache(options.cache, options.clock, options.observer);
  const dispatch = await createDispatcher<Exchange>({
    operations: options.operations,
    authenticators: options.authenticators,
    authorize: async (exchange, results) => {
      try {
        exchange.actor = authorize(exchange.spec, results);
        requireRecentAuthentication(exchange.spec, exchange.actor, options.clock);
      } finally {
        // Who is refused counts too: else credentials could be guessed at any speed.
        await limitRate(exchange, options);
      }
    },
    prepare: async (exchange) => {
      exchange.request = await readRequest(exchange, options, { negotiate, readBody });
    },
    executors: Object.fromEntries(
      Object.keys(options.operations).map((id) => [id, executor(id, options, responseCache)]),
    ),
  });
  return (ctx, next) => {
    const routed = matchRequest(options.routes, ctx.method, ctx.path);
    if (!routed) return next();
    if ('allow' in routed) throw methodNotAllowed(routed.allow);
    const spec = options.operations[routed.operationId] as OperationSpec;
    ctx.state.operationId = spec.id;
    if (spec.vary.length > 0) ctx.vary(spec.vary as string[]);
    const exchange: Exchange = {
      ctx,
      spec,
      pathParameters: routed.pathParameters,
      actor: undefined,
      request: undefined,
    };
    announceDeprecation(exchange, options.observer);
    return dispatch(exchange);
  };
};

const methodNotAllowed = (methods: string[]): Problem => {
  const allow = methods.includes('GET') && !methods.includes('HEAD') ? ['HEAD', ...methods] : methods;
  return new Problem('method_not_allowed', {
    detail: `This path allows ${allow.join(', ')}.`,
    headers: { Allow: allow.join(', ') },
  });
};

const executor = <Actor extends AnyActor, Db, Services extends object>(
  id: string,
  options: ContractOptions<Actor, Db, Services>,
  responseCache: ResponseCache,
) => {
  const handler = options.handlers[id];
  const serializers = options.serializers[id] ?? {};
  if (!handler) throw new Error(`The operation ${id} has no handler`);
  const transactions = transactionsOf(id, options);
  return ({ ctx, spec, request }: Exchange): Promise<void> => {
    const checkIfMatch = (version: number, current: unknown) =>
      requireMatch(ctx.req.headers['if-match'], version, () => asDeclared(serializers, current));
    const origin = () => originOf(ctx, options.addressOf);
    return execute({
      spec,
      ctx,
      request: request as AnyRequest,
      serializers,
      responseCache,
      cursors: options.cursors,
      invalidate: options.cache.invalidate,
      run: async (db, checked) => {
        const actor = request?.actor as Actor | undefined;
        const confirm = async (db: Db) => actor && options.confirmActor({ db }, actor, spec);
        const confirmed = transactions.by === 'engine' ? await confirm(db) : actor;
        const confirmActor = async ({ db }: { readonly db: Db }) => void (await confirm(db));
        const facts = { db, checkIfMatch, problem: newProblem, origin, checked, confirmActor };
        return handler({ ...request, actor: confirmed }, { ...options.services, ...facts });
      },
      db: options.dbOf(spec),
      transactions,
      idempotency: options.idempotency,
    });
  };
};

const transactionsOf = <Actor extends AnyActor, Db, Services extends object>(
  id: string,
  { operations, ownTransactions, inTransaction }: ContractOptions<Actor, Db, Services>,
): Transactions<Db> => {
  if (ownTransactions.includes(id)) return { by: 'handler' };
  return operations[id]?.method === 'GET' ? { by: 'nobody' } : { by: 'engine', run: inTransaction };
};

/** A value as the operation's 200 would show it: what is not declared is left out. */
const asDeclared = (serializers: GeneratedContract['serializers'][string], value: unknown): unknown => {
  const [serialize] = Object.values(serializers['200'] ?? {});
  if (!serialize) throw new Error('checkIfMatch needs an operation whose 200 has a body');
  return JSON.parse(serialize(value));
};

/** The request as the handler gets it, or a Problem that names every fault. */
const readRequest = async (
  { ctx, spec, pathParameters, actor }: Exchange,
  { validators, cursors }: Pick<GeneratedContract, 'validators'> & { cursors: CursorSeal },
  { negotiate, readBody }: { negotiate: Negotiate; readBody: ReadBody },
): Promise<AnyRequest> => {
  const accepted = negotiate(ctx, spec);
  if (spec.etag === 'write' && ctx.req.headers['if-match'] === undefined) throw preconditionRequired();
  const body = await readBody(ctx, spec);
  const parameters = decodeParameters(spec, {
    path: pathParameters,
    query: ctx.querystring,
    header: (name) => ctx.req.headers[name]?.toString(),
  });
  const validate = validators[spec.id] as GeneratedContract['validators'][string];
  throwFaults([
    ...validateParameters(spec, validate.parameters, parameters),
    ...validateBody(spec, validate.body, body),
  ]);
  await openCursor(spec, parameters.query, cursors);
  return {
    params: parameters.path,
    query: parameters.query,
    headers: parameters.header,
    cookies: parameters.cookie,
    body: body?.value,
    mediaType: body?.mediaType,
    accepted,
    actor,
  };
};

const newProblem: MakeProblem<ProblemCode> = (code, options) => new Problem(code, options);

const preconditionRequired = (): Problem =>
  new Problem('precondition_required', { detail: 'Send the ETag that you last read as If-Match.' });
