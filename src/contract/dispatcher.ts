/**
 * openapi-backend does what it is good at: security, the hooks, and the handler of an operationId, in their order. Its
 * router builds its regular expressions anew for each request (576 µs at 300 operations), and its validator ignores
 * formats, media types and OpenAPI 3.1; neither is asked. The match is made before, and travels in the request. An
 * operation's security is one scheme to it, as it spends six promises on each.
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
  /** Between security and the operation. */
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

/** What each scheme that the operation names has to say to the request. */
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

/** The least that openapi-backend accepts as a contract. */
const skeleton = {
  openapi: '3.1.1',
  info: { title: 'Skeleton', version: '1' },
  paths: {},
  components: { securitySchemes: { [declared]: { type: 'http', scheme: 'bearer' } } },
};
