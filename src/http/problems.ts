import type { Context, Middleware } from 'koa';
import type { Logger } from 'pino';
import { Problem } from '../contract/problem.ts';
import { type Outage, outageOf } from '../db/outage.ts';
import { newProblem, Overload, renderProblem } from '../errors.ts';
import type { Metrics } from './metrics.ts';

/**
 * Turns every exception into an application/problem+json response; no other code does. An error that is neither a Problem,
 * an Overload nor an outage is a defect: the log receives its details, and the client receives the constant 500.
 */
export const problems = (metrics?: Pick<Metrics, 'onUnavailable'>): Middleware =>
  async function problems(ctx, next) {
    try {
      await next();
      requireResponse(ctx);
    } catch (error) {
      const problem = toProblem(error, ctx);
      if (problem.status === 503) metrics?.onUnavailable(causeOf(problem));
      respond(ctx, problem);
    }
  };

const respond = (ctx: Context, problem: Problem): void => {
  const { requestId } = ctx.state as { requestId: string };
  const { status, headers, body } = renderProblem(problem, { requestId, path: ctx.path });
  ctx.status = status;
  // The rest of the body is not needed. Otherwise the client could keep sending it.
  if (status === 413) ctx.set('Connection', 'close');
  ctx.set(headers);
  ctx.body = body;
};

const toProblem = (error: unknown, ctx: Context): Problem => {
  if (error instanceof Problem) return error;
  if (error instanceof Overload) {
    const { message: detail, queue: cause, retryAfterSeconds } = error;
    return newProblem('unavailable', {
      detail,
      cause,
      headers: { 'Retry-After': String(retryAfterSeconds) },
    });
  }
  const log = ctx.state.log as Logger;
  const outage = outageOf(error);
  if (outage) {
    log.warn({ err: error, outage }, 'the database is not available; the request was rejected with 503');
    return newProblem('unavailable', { ...detailOf(outage, ctx), cause: error });
  }
  log.error({ err: error }, 'a defect in the server made a request fail with 500');
  return newProblem('internal_error', { cause: error });
};

/** The label in the metrics. */
const causeOf = ({ cause }: Problem): string =>
  typeof cause === 'string' ? cause : (outageOf(cause) ?? 'other');

const detailOf = (outage: Outage, { method, req }: Context): { detail?: string } => {
  if (outage === 'read_only') return { detail: 'The database is read-only at the moment.' };
  if (outage === 'lock_timeout')
    return { detail: 'Another request is changing the same resource at the moment.' };
  const isRead = method === 'GET' || method === 'HEAD';
  if (outage !== 'connection_lost' || isRead) return {};
  const advice =
    req.headers['idempotency-key'] === undefined
      ? 'Check whether it has before you repeat the request.'
      : 'Repeat it with the same Idempotency-Key.';
  return { detail: `The database was lost during the request, which may have taken effect. ${advice}` };
};

/** Throws a problem if no route has responded. @koa/router sends 405 and 501 with an Allow header but without a body. */
const requireResponse = (ctx: Context): void => {
  if (ctx.body !== undefined && ctx.body !== null) return;
  if (ctx.status === 404) throw newProblem('not_found', { detail: 'No resource has this URL.' });
  if (ctx.status === 405 || ctx.status === 501) throw newProblem('method_not_allowed');
};
