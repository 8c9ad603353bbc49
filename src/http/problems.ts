import type { Context, Middleware } from 'koa';
import type { Logger } from 'pino';
import { type Outage, outageOf } from '../db/outage.ts';
import { Overload, Problem } from '../errors.ts';
import type { Metrics } from './metrics.ts';

/**
 * The only place where something thrown becomes an answer, always application/problem+json. What is not a Problem
 * is a defect of ours: logged with all it has, answered with a body that is always the same.
 */
export const problems = (metrics?: Pick<Metrics, 'onUnavailable'>): Middleware =>
  async function problems(ctx, next) {
    try {
      await next();
      requireAnswer(ctx);
    } catch (error) {
      const problem = toProblem(error, ctx);
      if (problem.status === 503) metrics?.onUnavailable(causeOf(problem));
      answer(ctx, problem);
    }
  };

/** What the status obliges to, unless the problem says it more exactly. */
const headersByStatus: Record<number, Record<string, string>> = {
  401: { 'WWW-Authenticate': 'Bearer realm="tradepost"' },
  // The rest of the body is not wanted; without this the client could go on sending it.
  413: { Connection: 'close' },
  503: { 'Retry-After': '1' },
};

const answer = (ctx: Context, problem: Problem): void => {
  ctx.status = problem.status;
  ctx.set({ 'Cache-Control': 'no-store', ...headersByStatus[problem.status], ...problem.headers });
  ctx.set('Content-Type', 'application/problem+json');
  ctx.body = JSON.stringify(problem.toBody(ctx.state.requestId as string, ctx.path));
};

const toProblem = (error: unknown, ctx: Context): Problem => {
  if (error instanceof Problem) return error;
  if (error instanceof Overload) {
    const { message: detail, queue: cause, retryAfterSeconds } = error;
    return new Problem('unavailable', {
      detail,
      cause,
      headers: { 'Retry-After': String(retryAfterSeconds) },
    });
  }
  const log = ctx.state.log as Logger;
  const outage = outageOf(error);
  if (outage) {
    log.warn({ err: error, outage }, 'a dependency is not available');
    return new Problem('unavailable', { ...detailOf(outage, ctx), cause: error });
  }
  log.error({ err: error }, 'a defect was answered with 500');
  return new Problem('internal_error', { cause: error });
};

/** As the metrics name it. */
const causeOf = ({ cause }: Problem): string =>
  typeof cause === 'string' ? cause : (outageOf(cause) ?? 'other');

const detailOf = (outage: Outage, { method, req }: Context): { detail?: string } => {
  if (outage === 'read_only') return { detail: 'The database can only be read at the moment.' };
  if (outage === 'lock_timeout') return { detail: 'Another request is changing the same at the moment.' };
  const isRead = method === 'GET' || method === 'HEAD';
  if (outage !== 'connection_lost' || isRead) return {};
  const advice =
    req.headers['idempotency-key'] === undefined
      ? 'Look whether it has before you repeat the request.'
      : 'Repeat it with the same Idempotency-Key.';
  return { detail: `The database was lost during the request, which may have taken effect. ${advice}` };
};

/** Nobody answered, or @koa/router did without a body: its 405 and 501 come with an Allow header. */
const requireAnswer = (ctx: Context): void => {
  if (ctx.body !== undefined && ctx.body !== null) return;
  if (ctx.status === 404) throw new Problem('not_found', { detail: 'There is nothing at this address.' });
  if (ctx.status === 405 || ctx.status === 501) throw new Problem('method_not_allowed');
};
