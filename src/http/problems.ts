import type { Context, Middleware } from 'koa';
import type { Logger } from 'pino';
import { sqlStateOf } from '../db/postgres-error.ts';
import { Problem } from '../errors.ts';

/**
 * The only place where something thrown becomes an answer, always application/problem+json. What is not a Problem
 * is a defect of ours: logged with all it has, answered with a body that is always the same.
 */
export const problems = (): Middleware =>
  async function problems(ctx, next) {
    try {
      await next();
      requireAnswer(ctx);
    } catch (error) {
      answer(ctx, toProblem(error, ctx));
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
  const log = ctx.state.log as Logger;
  if (isOutage(error)) {
    log.warn({ err: error }, 'a dependency is not available');
    return new Problem('unavailable', { cause: error });
  }
  log.error({ err: error }, 'a defect was answered with 500');
  return new Problem('internal_error', { cause: error });
};

/** Nobody answered, or @koa/router did without a body: its 405 and 501 come with an Allow header. */
const requireAnswer = (ctx: Context): void => {
  if (ctx.body !== undefined && ctx.body !== null) return;
  if (ctx.status === 404) throw new Problem('not_found', { detail: 'There is nothing at this address.' });
  if (ctx.status === 405 || ctx.status === 501) throw new Problem('method_not_allowed');
};

const unreachable = new Set(
  'ECONNREFUSED ECONNRESET EPIPE ETIMEDOUT EHOSTUNREACH ENETUNREACH ENOTFOUND EAI_AGAIN'.split(' '),
);

/** Postgres out of reach, out of connections or on its way down: it mends by itself, so clients may try again. */
const isOutage = (error: unknown): boolean => {
  const { code, name, message } = error as { code?: unknown; name?: unknown; message?: unknown };
  const state = sqlStateOf(error);
  return (
    name === 'KnexTimeoutError' ||
    (typeof code === 'string' && unreachable.has(code)) ||
    (state !== undefined && (state.startsWith('08') || state.startsWith('57P') || state.startsWith('53'))) ||
    (typeof message === 'string' && message === 'Connection terminated unexpectedly')
  );
};
