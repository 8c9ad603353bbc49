import { Readable } from 'node:stream';
import type { Context as KoaContext } from 'koa';
import type { AnyActor } from './authentication.ts';
import { type CursorSeal, withSealedCursor } from './cursor-seal.ts';
import { BodyProblem } from './engine-problem.ts';
import { etagOf, isUnmodified, type Version } from './etag.ts';
import { firstChunk } from './first-chunk.ts';
import { type CallFacts, type CallParts, createCall } from './handler-call.ts';
import type { AnyHandler, AnyRequest, HandlerResponse } from './handler-type.ts';
import { canonical, fingerprintOf, type IdempotencyStore, isFinal } from './idempotency.ts';
import type { CacheSpec, OperationSpec } from './operation.ts';
import { Problem } from './problem.ts';
import type { ResponseCache } from './response-cache.ts';
import { ContractBreach, type RenderedResponse, renderResponse } from './response-writer.ts';

/**
 * The opener of the handler's transaction, who also commits it: nobody for a GET; the engine, which wraps the handler
 * with `run`; or the handler itself, which must check its success before its last commit.
 */
export type Transactions<Db> =
  | { by: 'nobody' | 'handler' }
  | { by: 'engine'; run: <T>(db: Db, work: (transaction: Db) => Promise<T>) => Promise<T> };

/** Writes the body of a problem. `path` is the requested path, unchanged. */
export type ProblemText = (problem: Problem, request: { requestId: string; path: string }) => string;

/** An operation, with everything that its requests share. */
export type Operation<Db> = CallParts & {
  spec: OperationSpec;
  handler: AnyHandler<CallFacts<Db>>;
  transactions: Transactions<Db>;
  confirmActor: (context: { readonly db: Db }, actor: AnyActor, spec: OperationSpec) => Promise<AnyActor>;
  idempotency: IdempotencyStore<Db>;
  responseCache: ResponseCache;
  cursors: CursorSeal;
  invalidate: (tags: readonly string[]) => Promise<void>;
  problemText: ProblemText;
};

/** A validated request to an operation. `db` is the database, not yet a transaction. */
export type Execution<Db> = { operation: Operation<Db>; ctx: KoaContext; request: AnyRequest; db: Db };

/**
 * Sends the response of the cache, of the idempotency key or of the handler, as the operation declares. A success then
 * invalidates the tags of the operation.
 */
export const execute = async <Db>(execution: Execution<Db>): Promise<void> => {
  const { operation, ctx, request, db } = execution;
  const { spec } = operation;
  if (isCached(spec)) {
    const load = () => produce(execution, db);
    return send(execution, await operation.responseCache(spec, cacheKeyOf(spec, request), load));
  }
  const hasKey = spec.idempotency !== null && ctx.req.headers['idempotency-key'] !== undefined;
  const response = hasKey ? await produceOnce(execution) : await produce(execution, db);
  if (spec.invalidates.length > 0 && response.status < 300) await operation.invalidate(spec.invalidates);
  if (response.content instanceof Readable) await firstChunk(response.content, ctx.res);
  send(execution, response);
};

/** Commits the handler's effect and response with the idempotency key in one transaction, or replays the stored response. */
const produceOnce = async <Db>(execution: Execution<Db>): Promise<RenderedResponse> => {
  const { response, replayed } = await execution.operation.idempotency.run(
    execution.db,
    keyOf(execution),
    (transaction) => produce(execution, transaction),
    (error) => renderProblem(execution, error),
  );
  if (replayed) execution.ctx.set('Idempotent-Replayed', 'true');
  return response;
};

/** The response is serialised before its transaction commits, so a response that breaks the contract stores nothing. */
const produce = <Db>(execution: Execution<Db>, db: Db): Promise<RenderedResponse> => {
  const { transactions } = execution.operation;
  if (transactions.by !== 'engine') return runHandler(execution, db);
  return transactions.run(db, (transaction) => runHandler(execution, transaction));
};

const runHandler = async <Db>(execution: Execution<Db>, db: Db): Promise<RenderedResponse> => {
  const { spec, cursors, transactions } = execution.operation;
  let last: { checked: HandlerResponse; rendered: RenderedResponse } | undefined;
  const returned = await callHandler(execution, db, (response) => {
    last = { checked: response, rendered: render(execution, response) };
    return response;
  });
  const response = await withSealedCursor(spec, returned, cursors);
  if (last?.checked === response) return last.rendered;
  if (transactions.by !== 'handler') return render(execution, response);
  throw new ContractBreach(
    `${spec.id} returned ${response.status}, which was not checked before it was committed`,
  );
};

/** Confirms the actor in a transaction of the engine, then calls the handler. */
const callHandler = async <Db>(
  { operation, ctx, request }: Execution<Db>,
  db: Db,
  checked: CallFacts<Db>['checked'],
): Promise<HandlerResponse> => {
  const { spec, handler, transactions } = operation;
  const actor = request.actor as AnyActor | undefined;
  const confirm = async (context: { readonly db: Db }) =>
    actor && operation.confirmActor(context, actor, spec);
  const confirmActor: CallFacts<Db>['confirmActor'] = async (context) => void (await confirm(context));
  try {
    const current = transactions.by === 'engine' ? await confirm({ db }) : actor;
    const call = createCall(operation, ctx, { db, actor: current, checked, confirmActor });
    return await handler(current === actor ? request : { ...request, actor: current }, call);
  } catch (error) {
    throw declared(spec, error);
  }
};

const render = <Db>({ operation, ctx }: Execution<Db>, response: HandlerResponse): RenderedResponse => {
  const { spec, serializers } = operation;
  if (isKnownToClient(spec, ctx, response)) {
    return renderResponse(spec, serializers, { status: 304, version: response.version });
  }
  const rendered = renderResponse(spec, serializers, response);
  const nextCursor = spec.pagination && (response.body as { nextCursor?: string }).nextCursor;
  if (nextCursor) rendered.headers.Link = `<${nextPage(ctx, nextCursor)}>; rel="next"`;
  return rendered;
};

/** Whether a 304 saves the serialisation of the body. A cached response is serialised for all clients. */
const isKnownToClient = (
  { etag, cache }: OperationSpec,
  ctx: KoaContext,
  response: HandlerResponse,
): response is HandlerResponse & { version: Version } =>
  etag === 'read' &&
  cache === null &&
  response.status === 200 &&
  response.version !== undefined &&
  isUnmodified(ctx.req.headers['if-none-match'], etagOf(response.version));

const isCached = (spec: OperationSpec): spec is OperationSpec & { cache: CacheSpec } => spec.cache !== null;

/** All parts of a request that select the response. If-None-Match describes only the client's copy. */
const cacheKeyOf = (
  { id, cache, vary }: OperationSpec & { cache: CacheSpec },
  request: AnyRequest,
): string => {
  const { params, query, cookies } = request;
  const { 'If-None-Match': _, ...headers } = request.headers as Record<string, unknown>;
  const representation = vary.includes('Accept') ? request.accepted : undefined;
  const actor = cache.scope === 'private' ? (request.actor as AnyActor | undefined) : undefined;
  const caller = actor && [actor.id, [...actor.scopes].sort()];
  return `${id} ${canonical([params, query, headers, cookies, representation, caller])}`;
};

const nextPage = (ctx: KoaContext, cursor: string): string => {
  const query = new URLSearchParams(ctx.querystring);
  query.set('cursor', cursor);
  return `?${query}`;
};

const send = <Db>({ operation, ctx }: Execution<Db>, response: RenderedResponse): void => {
  const { spec } = operation;
  const { status, headers, body, content } = response;
  const { res } = ctx;
  res.setHeader('Cache-Control', status < 400 ? spec.cacheControl : 'no-store');
  for (const name in headers) {
    const value = headers[name] as string | string[];
    // Middleware and the announcement of a deprecation set these headers too.
    if (name === 'Link') res.appendHeader(name, value);
    else if (name === 'Vary') ctx.vary(value);
    else res.setHeader(name, value);
  }
  if (isUnchanged(spec, ctx, headers.ETag)) {
    ctx.status = 304;
    return;
  }
  ctx.status = status;
  ctx.body = body ?? content ?? '';
  // Koa names a type even for an empty body.
  if (headers['Content-Type'] === undefined) res.removeHeader('Content-Type');
};

const isUnchanged = ({ etag }: OperationSpec, ctx: KoaContext, tag: string | string[] | undefined): boolean =>
  etag === 'read' && typeof tag === 'string' && isUnmodified(ctx.req.headers['if-none-match'], tag);

const keyOf = <Db>({ operation: { spec }, ctx, request }: Execution<Db>) => ({
  actorId: (request.actor as AnyActor | undefined)?.id ?? 'anonymous',
  operationId: spec.id,
  key: ctx.get('Idempotency-Key'),
  fingerprint: fingerprintOf(spec, request),
});

/** Returns the response to a final rejection, which is stored under the key. Rethrows any other error. */
const renderProblem = <Db>({ operation, ctx }: Execution<Db>, error: unknown): RenderedResponse => {
  if (!isFinal(error)) throw error;
  return {
    status: error.status,
    headers: { ...error.headers, 'Content-Type': 'application/problem+json' },
    body: operation.problemText(error, { requestId: ctx.state.requestId as string, path: ctx.path }),
  };
};

/** A problem that the operation does not declare, or with undeclared headers, becomes a ContractBreach. */
const declared = (spec: OperationSpec, error: unknown): unknown => {
  if (!(error instanceof Problem) || error instanceof BodyProblem) return error;
  if (!spec.problems.includes(error.code)) {
    return new ContractBreach(`${spec.id} threw ${error.code}, which it does not declare`, { cause: error });
  }
  const response = spec.responses[error.status];
  const undeclared = response && Object.keys(error.headers).find((name) => !response.headers[name]);
  return undeclared === undefined
    ? error
    : new ContractBreach(`${spec.id} ${error.status} does not declare the header ${undeclared}`, {
        cause: error,
      });
};
