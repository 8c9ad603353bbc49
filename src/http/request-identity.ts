import type { Middleware } from 'koa';
import type { Logger } from 'pino';
import { encodeBase32, newUuid } from '../lib/id.ts';

/**
 * Names the request: `X-Request-Id`, the caller's if it is a short word, else a new one, and the trace id of a
 * W3C `traceparent`. Finds them again in `ctx.state.requestId` and on every line of `ctx.state.log`.
 */
export const requestIdentity = (log: Logger): Middleware =>
  function requestIdentity(ctx, next) {
    const given = ctx.get('X-Request-Id');
    const requestId = /^[A-Za-z0-9._-]{1,64}$/.test(given) ? given : encodeBase32(newUuid(new Date()));
    ctx.state = new RequestState(requestId, traceIdOf(ctx.get('traceparent')), log);
    ctx.res.setHeader('X-Request-Id', requestId);
    return next();
  };

const traceIdOf = (traceparent: string): string | undefined =>
  /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/.exec(traceparent)?.[1];

/** Most requests log nothing of their own, so the logger that knows their names is made when it is asked for. */
class RequestState {
  readonly requestId: string;
  readonly #traceId: string | undefined;
  readonly #parent: Logger;
  #log: Logger | undefined;

  constructor(requestId: string, traceId: string | undefined, parent: Logger) {
    this.requestId = requestId;
    this.#traceId = traceId;
    this.#parent = parent;
  }

  get log(): Logger {
    const { requestId } = this;
    const traceId = this.#traceId;
    this.#log ??= this.#parent.child({ requestId, ...(traceId !== undefined && { traceId }) });
    return this.#log;
  }
}
