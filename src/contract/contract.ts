/** The engine: runs any contract from its generated modules, over HTTP or in process. It knows no feature. */
import { type AnyActor, authenticate, authorize, type Credentials } from './authentication.ts';
import type { BodyLimits } from './body-stream.ts';
import { createDispatcher, type Dispatch } from './dispatcher.ts';
import { type ContractOptions, createOperations } from './engine.ts';
import { engineProblem } from './engine-problem.ts';
import { createExchange, type Exchange, type Incoming, type Operation } from './exchange.ts';
import {
  type CalledResponse,
  type CallOptions,
  type GivenRequest,
  incomingCall,
  toCalled,
} from './in-process.ts';
import type { OperationSpec, RouteNode } from './operation.ts';
import { Problem } from './problem.ts';
import { compilePipeline } from './request-pipeline.ts';
import type { RenderedResponse } from './response-writer.ts';
import { type Match, matchRequest } from './router.ts';
import { encodePath } from './style-encoder.ts';

export type Contract = {
  readonly bodyLimits: BodyLimits;
  /** Returns undefined for an undeclared path. Throws method_not_allowed. */
  match: (method: string, path: string) => Match | undefined;
  /** Returns the actor whom the operation accepts, or undefined without credentials. Throws a Problem. */
  authenticate: (credentials: Credentials, spec: OperationSpec) => Promise<AnyActor | undefined>;
  /** Runs an operation. Throws a Problem for a rejection, and other errors for an outage or a defect. */
  run: (match: Match, incoming: Incoming) => Promise<RenderedResponse>;
  /**
   * Calls an operation in process, with the checks, limits, transaction and serializer of a request over HTTP. Returns a
   * problem as a response. Throws for an outage, a defect or an unknown operation.
   */
  call: (operationId: string, request: GivenRequest, options?: CallOptions) => Promise<CalledResponse>;
};

/**
 * Creates the engine of a contract. Rejects if an operation has no handler, a handler has no operation, or a security
 * scheme has no authenticator.
 */
export const createContract = async <Actor extends AnyActor, Db, Services extends object>(
  options: ContractOptions<Actor, Db, Services>,
): Promise<Contract> => {
  const { bodyLimit, uploadLimit = bodyLimit, routes, unauthenticated } = options;
  const operations = createOperations(options);
  const dispatch: Dispatch<Exchange> = await createDispatcher(
    Object.fromEntries(Object.entries(operations).map(([id, each]) => [id, compilePipeline(each)])),
  );
  const run = async ({ operationId, pathParameters }: Match, incoming: Incoming) => {
    const operation = operations[operationId] as Operation;
    const exchange = createExchange(operation, incoming, pathParameters);
    await dispatch(operationId, exchange, options.dbOf(operation.spec));
    return exchange.rendered;
  };
  return {
    bodyLimits: { bodyLimit, uploadLimit },
    match: (method, path) => requireMethod(routes, method, path),
    authenticate: async (credentials, spec) =>
      authorize(spec, await authenticate(options.authenticators, credentials, spec), unauthenticated),
    run,
    call: async (operationId, given, callOptions = {}) => {
      const { spec, engine } = operationOf(operations, operationId);
      const announced: Record<string, string> = {};
      const incoming = incomingCall(spec, given, callOptions, { bodyLimit, unauthenticated, announced });
      const match = { operationId, pathParameters: encodePath(spec, given.params).parameters };
      const rendered = await run(match, incoming).catch((error: unknown) => {
        if (!(error instanceof Problem)) throw error;
        const { requestId } = incoming.origin();
        return engine.renderProblem(error, { requestId, path: incoming.path });
      });
      return toCalled(rendered, announced);
    },
  };
};

const operationOf = (operations: Readonly<Record<string, Operation>>, id: string): Operation => {
  const operation = Object.hasOwn(operations, id) ? operations[id] : undefined;
  if (!operation) throw new Error(`No operation is called ${id}`);
  return operation;
};

const requireMethod = (routes: RouteNode, method: string, path: string): Match | undefined => {
  const routed = matchRequest(routes, method, path);
  if (routed && 'allow' in routed) throw methodNotAllowed(routed.allow);
  return routed;
};

const methodNotAllowed = (methods: string[]): Problem => {
  const allow = methods.includes('GET') && !methods.includes('HEAD') ? ['HEAD', ...methods] : methods;
  return engineProblem('method_not_allowed', {
    detail: `This path allows ${allow.join(', ')}.`,
    headers: { Allow: allow.join(', ') },
  });
};
