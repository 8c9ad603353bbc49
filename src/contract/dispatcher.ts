/**
 * openapi-backend runs security, the hooks and the handler of an operation in order. The engine does not use its router,
 * which compiles its regular expressions for each request (576 µs at 300 operations), nor its validator, which ignores
 * formats, media types and OpenAPI 3.1. The engine matches the route before, and passes the operation in the request. The
 * security of an operation is one scheme to openapi-backend, because it creates six promises per scheme.
 */

import type { Context as KoaContext } from 'koa';
import { type Context as BackendContext, OpenAPIBackend } from 'openapi-backend';
import type { AnyActor, Authenticator, SecurityResult, SecurityResults } from './authentication.ts';
import type { OperationSpec } from './operation.ts';

type DispatcherOptions<Exchange> = {
  operations: Readonly<Record<string, OperationSpec>>;
  authenticators: Readonly<Record<string, Authenticator<AnyActor>>>;
  /** Throws unless the results satisfy the operation's security. */
  authorize: (exchange: Exchange, results: SecurityResults) => Promise<void>;
  /** Runs between security and the operation. */
  prepare: (exchange: Exchange) => Promise<void>;
  executors: Readonly<Record<string, (exchange: Exchange) => Promise<void>>>;
};

export const createDispatcher = async <Exchange extends { ctx: KoaContext; spec: OperationSpec }>({
  operations,
  authenticators,
  authorize,
  prepare,
  executors,
}: DispatcherOptions<Exchange>): Promise<(exchange: Exchange) => Promise<void>> => {
  const backend = new OpenAPIBackend({
    definition: skeleton as never,
    strict: true,
    quick: true,
    validate: false,
  });
  await backend.init();
  const known = new Map(
    Object.entries(operations).map(([operationId, { security }]) => [
      operationId,
      { operationId, security: security.length === 0 ? [] : [{ [declared]: [] }] },
    ]),
  );
  backend.router = {
    parseRequest: (request: object) => request,
    matchOperation: (request: { operation: object }) => request.operation,
    getOperation: (id: string) => known.get(id),
  } as never;
  backend.registerSecurityHandler(declared, (_: BackendContext, { ctx, spec }: Exchange) =>
    authenticate(authenticators, ctx, spec),
  );
  backend.register({
    postSecurityHandler: ({ security }: BackendContext, exchange: Exchange) =>
      authorize(exchange, security?.[declared] ?? {}),
    preOperationHandler: (_: BackendContext, exchange: Exchange) => prepare(exchange),
  });
  for (const [id, run] of Object.entries(executors)) {
    backend.register(id, (_: BackendContext, exchange: Exchange) => run(exchange));
  }
  return (exchange) => backend.handleRequest({ operation: known.get(exchange.spec.id) } as never, exchange);
};

/** The result of each scheme of the operation, in order. A failed scheme does not stop the others. */
const authenticate = async (
  authenticators: Readonly<Record<string, Authenticator<AnyActor>>>,
  ctx: KoaContext,
  spec: OperationSpec,
): Promise<SecurityResults> => {
  const results: Record<string, SecurityResult> = {};
  for (const alternative of spec.security) {
    for (const scheme in alternative) {
      if (Object.hasOwn(results, scheme)) continue;
      try {
        results[scheme] = await authenticators[scheme]?.(ctx, spec);
      } catch (error) {
        results[scheme] = { error };
      }
    }
  }
  return results;
};

const declared = 'declared';

/** The smallest document that openapi-backend accepts. */
const skeleton = {
  openapi: '3.1.1',
  info: { title: 'Skeleton', version: '1' },
  paths: {},
  components: { securitySchemes: { [declared]: { type: 'http', scheme: 'bearer' } } },
};
