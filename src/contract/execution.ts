import { Readable } from 'node:stream';
import type { Context as KoaContext } from 'koa';
import type { Serializer } from '../../generated/serializers.js';
import { Problem } from '../errors.ts';
import { firstChunk } from '../lib/first-chunk.ts';
import type { AnyActor } from './authentication.ts';
import { BodyProblem } from './body-problem.ts';
import { type CursorSeal, withSealedCursor } from './cursor-seal.ts';
import { etagOf, isUnmodified, type Version } from './etag.ts';
import type { AnyRequest, HandlerResponse } from './handler-type.ts';
import { canonical, fingerprintOf, type IdempotencyStore, isFinal } from './idempotency.ts';
import type { CacheSpec, OperationSpec } from './operation.ts';
import type { ResponseCache } from './response-cache.ts';
import { ContractBreach, type RenderedResponse, renderResponse } from './response-writer.ts';

/**
 * The opener of a handler's transaction also commits it: nobody, as it only reads; the engine, around all of it (`run`); or
 * the handler itself, which then has its success checked before its last commit.
 */
export type Transactions<Db> =
  | { by: 'nobody' | 'handler' }
  | { by: 'engine'; run: <T>(db: Db, work: (transaction: Db) => Promise<T>) => Promise<T> };

/** A checked request, about to have its effect. */
export type Execution<Db> = {
  spec: OperationSpec;
  ctx: KoaContext;
  request: AnyRequest;
  serializers: Record<string, Record<string, Serializer>>;
  /** The handler; `checked` is what its call offers by that name. */
  run: (db: Db, checked: <const A extends HandlerResponse>(response: A) => A) => Promise<HandlerResponse>;
  db: Db;
  transactions: Transactions<Db>;
  idempotency: IdempotencyStore<Db>;
  responseCache: ResponseCache;
  cursors: CursorSeal;
  invalidate: (tags: readonly string[]) => Promise<void>;
};

/** Takes the answer from where the contract says that it may come from, and sends it. */
export const execute = async <Db>(execution: Execution<Db>): Promise<void> => {
  const { spec, ctx } = execution;
  if (isCached(spec)) {
    const key = cacheKeyOf(spec, execution.request);
    return send(execution, await execution.responseCache(spec, key, () => produce(execution, execution.db)));
  }
  const hasKey = spec.idempotency !== null && ctx.req.headers['idempotency-key'] !== undefined;
  const response = hasKey ? await produceOnce(execution) : await produce(execution, execution.db);
  if (spec.invalidates.length > 0 && response.status < 300) await execution.invalidate(spec.invalidates);
  if (response.content instanceof Readable) await firstChunk(response.content, ctx.res);
  send(execution, response);
};

/** The handler's answer in one transaction with its idempotency key, or the one that the key got before. */
const produceOnce = async <Db>(execution: Execution<Db>): Promise<RenderedResponse> => {
  const { response, replayed } = await execution.idempotency.run(
    execution.db,
    keyOf(execution),
    (transaction) => produce(execution, transaction),
    (error) => renderRefusal(execution, error),
  );
  if (replayed) execution.ctx.set('Idempotent-Replayed', 'true');
  return response;
};

/** The response is serialised before its transaction commits, so a response that breaks the contract stores nothing. */
const produce = <Db>(execution: Execution<Db>, db: Db): Promise<RenderedResponse> => {
  const { transactions } = execution;
  if (transactions.by !== 'engine') return runHandler(execution, db);
  return transactions.run(db, (transaction) => runHandler(execution, transaction));
};

const runHandler = async <Db>(execution: Execution<Db>, db: Db): Promise<RenderedResponse> => {
  const { spec, cursors, run, transactions } = execution;
  let checked: { response: HandlerResponse; rendered: RenderedResponse } | undefined;
  const check = <const A extends HandlerResponse>(response: A): A => {
    checked = { response, rendered: render(execution, response) };
    return response;
  };
  const given = await run(db, check).catch((error: unknown) => {
    throw declared(spec, error);
  });
  const response = await withSealedCursor(spec, given, cursors);
  if (checked?.response === response) return checked.rendered;
  if (transactions.by !== 'handler') return render(execution, response);
  throw new ContractBreach(
    `${spec.id} returned ${response.status}, which was not checked before it was committed`,
  );
};

const render = <Db>(
  { spec, ctx, serializers }: Execution<Db>,
  response: HandlerResponse,
): RenderedResponse => {
  if (isKnownToClient(spec, ctx, response)) {
    const { version } = response;
    return renderResponse(spec, serializers, { status: 304, version });
  }
  const rendered = renderResponse(spec, serializers, response);
  const nextCursor = spec.pagination && (response.body as { nextCursor?: string }).nextCursor;
  if (nextCursor) rendered.headers.Link = `<${nextPage(ctx, nextCursor)}>; rel="next"`;
  return rendered;
};

/** Then the body need not be written. A cached answer is written for others too. */
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

/** All that may select the response. Conditions are about the client's copy of it. */
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

const send = <Db>(
  { spec, ctx }: Execution<Db>,
  { status, headers, body, content }: RenderedResponse,
): void => {
  const { Link, Vary, ...own } = headers;
  ctx.set('Cache-Control', status < 400 ? spec.cacheControl : 'no-store');
  ctx.set(own);
  // Others have written to these too: deprecation, CORS.
  if (Link) ctx.append('Link', Link);
  if (Vary) ctx.vary(Vary);
  if (spec.etag === 'read' && headers.ETag && isUnmodified(ctx.req.headers['if-none-match'], headers.ETag)) {
    ctx.status = 304;
    return;
  }
  ctx.status = status;
  if (body !== undefined) ctx.body = body;
  else if (content) ctx.body = content;
};

const keyOf = <Db>({ spec, ctx, request }: Execution<Db>) => ({
  actorId: (request.actor as AnyActor | undefined)?.id ?? 'anonymous',
  operationId: spec.id,
  key: ctx.get('Idempotency-Key'),
  fingerprint: fingerprintOf(spec, request),
});

/** A refusal that will be the same next time, as it goes into the store. Anything else is thrown on. */
const renderRefusal = <Db>({ ctx }: Execution<Db>, error: unknown): RenderedResponse => {
  if (!isFinal(error)) throw error;
  return {
    status: error.status,
    headers: { ...error.headers, 'Content-Type': 'application/problem+json' },
    body: JSON.stringify(error.toBody(ctx.state.requestId as string, ctx.path)),
  };
};

/** A problem that the operation does not declare, or not with these headers, is a defect of ours. */
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
