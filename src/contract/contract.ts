/** The engine: serves any contract from its generated modules. It knows no feature. */
import type { ServerResponse } from 'node:http';
import type { Context as KoaContext, Middleware } from 'koa';
import {
  type AnyActor,
  type Authenticator,
  authorize,
  requireRecentAuthentication,
  type Unauthenticated,
} from './authentication.ts';
import { createBodyReader, type ReadBody } from './body-reader.ts';
import { type CursorSeal, openCursor } from './cursor-seal.ts';
import { announceDeprecation } from './deprecation.ts';
import { createDispatcher } from './dispatcher.ts';
import { engineProblem } from './engine-problem.ts';
import { execute, type Operation, type ProblemText, type Transactions } from './execution.ts';
import type { GeneratedContract, Validators } from './generated-contract.ts';
import type { CallFacts } from './handler-call.ts';
import type { AnyHandler, AnyRequest } from './handler-type.ts';
import type { IdempotencyStore } from './idempotency.ts';
import { createNegotiator, type Negotiate } from './negotiation.ts';
import type { Clock, Observer } from './observer.ts';
import type { OperationSpec } from './operation.ts';
import { decodeParameters } from './parameter-decoder.ts';
import type { Problem } from './problem.ts';
import { limitRate, type RateLimiter } from './rate-limit.ts';
import { throwFaults } from './request-fault.ts';
import { validateBody, validateParameters } from './request-validation.ts';
import { type CacheStore, createResponseCache, type ResponseCache } from './response-cache.ts';
import { matchRequest } from './router.ts';

export type ContractOptions<Actor extends AnyActor, Db, Services extends object> = GeneratedContract & {
  handlers: Readonly<Record<string, AnyHandler<Services & CallFacts<Db>>>>;
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
  limiter: RateLimiter;
  /** The IP address of the client, which the client cannot forge. */
  ipAddressOf: (ctx: KoaContext) => string;
  cache: CacheStore;
  cursors: CursorSeal;
  clock: Clock;
  observer: Observer;
  unauthenticated: Unauthenticated;
  problemText: ProblemText;
  /** Maximum bytes of a body in memory. */
  bodyLimit: number;
  /** Maximum bytes of a body that streams through its handler. Default: `bodyLimit`. */
  uploadLimit?: number;
};

/** The state of one request in the engine. */
export type Exchange = {
  readonly ctx: KoaContext;
  readonly spec: OperationSpec;
  readonly pathParameters: Record<string, string>;
  actor: AnyActor | undefined;
  request: AnyRequest | undefined;
};

/**
 * Creates the middleware that serves the contract. It passes an undeclared path to `next`, and throws every rejection as a
 * Problem. Rejects if an operation has no handler, a handler has no operation, or a security scheme has no authenticator.
 */
export const createContract = async <Actor extends AnyActor, Db, Services extends object>(
  options: ContractOptions<Actor, Db, Services>,
): Promise<Middleware> => {
  const { bodyLimit, uploadLimit = bodyLimit } = options;
  const surplus = Object.keys(options.handlers).find((id) => !Object.hasOwn(options.operations, id));
  if (surplus !== undefined) throw new Error(`The handler ${surplus} has no operation`);
  requireAuthenticators(options);
  const negotiate = createNegotiator(options.operations);
  const readBody = createBodyReader({ bodyLimit, uploadLimit });
  const responseCache = createResponseCache(options.cache, options.clock, options.observer);
  const dispatch = await createDispatcher<Exchange>({
    operations: options.operations,
    authenticators: options.authenticators,
    authorize: async (exchange, results) => {
      try {
        exchange.actor = authorize(exchange.spec, results, options.unauthenticated);
        requireRecentAuthentication(exchange.spec, exchange.actor, {
          clock: options.clock,
          challenge: options.unauthenticated.challenge,
        });
      } finally {
        // A request that fails authentication counts too, which limits guessing of credentials.
        await limitRate(exchange, options);
      }
    },
    prepare: async (exchange) => {
      exchange.request = await readRequest(exchange, options, { negotiate, readBody });
    },
    executors: Object.fromEntries(
      Object.keys(options.operations).map((id) => [id, createExecutor(id, options, responseCache)]),
    ),
  });
  return (ctx, next) => {
    const routed = matchRequest(options.routes, ctx.method, ctx.path);
    if (!routed) return next();
    if ('allow' in routed) throw methodNotAllowed(routed.allow);
    const spec = options.operations[routed.operationId] as OperationSpec;
    ctx.state.operationId = spec.id;
    if (spec.vary.length > 0) appendVary(ctx.res, spec.vary);
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

/** One line, because some caches read only one. ctx.vary also parses both lists, which takes 1.5 µs per request. */
const appendVary = (res: ServerResponse, fields: readonly string[]): void => {
  const earlier = res.getHeader('Vary');
  res.setHeader('Vary', earlier === undefined ? fields.join(', ') : `${earlier}, ${fields.join(', ')}`);
};

const methodNotAllowed = (methods: string[]): Problem => {
  const allow = methods.includes('GET') && !methods.includes('HEAD') ? ['HEAD', ...methods] : methods;
  return engineProblem('method_not_allowed', {
    detail: `This path allows ${allow.join(', ')}.`,
    headers: { Allow: allow.join(', ') },
  });
};

const createExecutor = <Actor extends AnyActor, Db, Services extends object>(
  id: string,
  options: ContractOptions<Actor, Db, Services>,
  responseCache: ResponseCache,
) => {
  const handler = options.handlers[id];
  if (!handler) throw new Error(`The operation ${id} has no handler`);
  const operation: Operation<Db> = {
    spec: options.operations[id] as OperationSpec,
    handler: handler as AnyHandler<CallFacts<Db>>,
    serializers: options.serializers[id] ?? {},
    services: options.services,
    ipAddressOf: options.ipAddressOf,
    transactions: transactionsOf(id, options),
    confirmActor: (context, actor, spec) => options.confirmActor(context, actor as Actor, spec),
    idempotency: options.idempotency,
    responseCache,
    cursors: options.cursors,
    invalidate: options.cache.invalidate,
    problemText: options.problemText,
  };
  return ({ ctx, spec, request }: Exchange): Promise<void> =>
    execute({ operation, ctx, request: request as AnyRequest, db: options.dbOf(spec) });
};

const transactionsOf = <Actor extends AnyActor, Db, Services extends object>(
  id: string,
  { operations, ownTransactions, inTransaction }: ContractOptions<Actor, Db, Services>,
): Transactions<Db> => {
  if (ownTransactions.includes(id)) return { by: 'handler' };
  return operations[id]?.method === 'GET' ? { by: 'nobody' } : { by: 'engine', run: inTransaction };
};

/** Negotiates, reads the body, decodes and validates. Throws one validation_failed for all faults of the request. */
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
  const validate = validators[spec.id] as Validators;
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

const preconditionRequired = (): Problem =>
  engineProblem('precondition_required', { detail: 'Send the ETag that you last read as If-Match.' });
