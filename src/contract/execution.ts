import type { Context as KoaContext } from 'koa';
import type { Serializer } from '../../generated/serializers.js';
import { Problem } from '../errors.ts';
import type { AnyActor } from './authentication.ts';
import { isUnmodified } from './etag.ts';
import type { Answer, AnyRequest } from './handler-type.ts';
import { fingerprintOf, type IdempotencyStore, isFinal } from './idempotency.ts';
import type { OperationSpec } from './operation.ts';
import { ContractBreach, type Rendered, renderAnswer } from './response-writer.ts';

/** A checked request, about to have its effect. */
export type Execution<Db> = {
  spec: OperationSpec;
  ctx: KoaContext;
  request: AnyRequest;
  serializers: Record<string, Record<string, Serializer>>;
  run: (db: Db) => Promise<Answer>;
  db: Db;
  idempotency: IdempotencyStore<Db>;
};

/** Runs the handler, in the idempotency store's transaction if the operation declares one, and sends its answer. */
export const execute = async <Db>(execution: Execution<Db>): Promise<void> => {
  const { spec, db } = execution;
  if (spec.idempotency === null) return send(execution, await produce(execution, db));
  const { answer, replayed } = await execution.idempotency.run(
    keyOf(execution),
    (transaction) => produce(execution, transaction),
    (error) => renderRefusal(execution, error),
  );
  if (replayed) execution.ctx.set('Idempotent-Replayed', 'true');
  send(execution, answer);
};

const produce = async <Db>({ spec, ctx, serializers, run }: Execution<Db>, db: Db): Promise<Rendered> => {
  const answer = await run(db).catch((error: unknown) => {
    throw declared(spec, error);
  });
  const rendered = renderAnswer(spec, serializers, answer);
  const nextCursor = spec.pagination && (answer.body as { nextCursor?: string }).nextCursor;
  if (nextCursor) rendered.headers.Link = `<${nextPage(ctx, nextCursor)}>; rel="next"`;
  return rendered;
};

const nextPage = (ctx: KoaContext, cursor: string): string => {
  const query = new URLSearchParams(ctx.querystring);
  query.set('cursor', cursor);
  return `?${query}`;
};

const send = <Db>({ spec, ctx }: Execution<Db>, { status, headers, body }: Rendered): void => {
  ctx.set(headers);
  if (spec.etag === 'read' && headers.ETag && isUnmodified(ctx.req.headers['if-none-match'], headers.ETag)) {
    ctx.status = 304;
    return;
  }
  ctx.status = status;
  if (body !== undefined) ctx.body = body;
};

const keyOf = <Db>({ spec, ctx, request }: Execution<Db>) => ({
  actorId: (request.actor as AnyActor | undefined)?.id ?? 'anonymous',
  operationId: spec.id,
  key: ctx.get('Idempotency-Key'),
  fingerprint: fingerprintOf(ctx.path, request.body),
});

/** A refusal that will be the same next time, as it goes into the store. Anything else is thrown on. */
const renderRefusal = <Db>({ ctx }: Execution<Db>, error: unknown): Rendered => {
  if (!isFinal(error)) throw error;
  return {
    status: error.status,
    headers: { ...error.headers, 'Content-Type': 'application/problem+json' },
    body: JSON.stringify(error.toBody(ctx.state.requestId as string, ctx.path)),
  };
};

/** A problem that the operation does not declare is a defect of ours. */
const declared = (spec: OperationSpec, error: unknown): unknown =>
  error instanceof Problem && !spec.problems.includes(error.code)
    ? new ContractBreach(`${spec.id} threw ${error.code}, which it does not declare`, { cause: error })
    : error;
