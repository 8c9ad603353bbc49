import type { Middleware } from 'koa';
import type { Logger } from 'pino';
import { encodeBase32, newUuid } from '../lib/id.ts';

/**
 * Sets `ctx.state.requestId` and `ctx.state.log`, whose lines carry the request id and the trace id of a W3C `traceparent`.
 * The request id is the client's `X-Request-Id` if that is a short word, otherwise a new one. The response returns it.
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

/** Creates the request's logger at its first use, because most requests log nothing. */
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
