import type { Middleware } from 'koa';
import type { Logger } from 'pino';
import { encodeBase32, newUuid } from '../lib/id.ts';

/**
 * Names the request: `X-Request-Id`, the caller's if it is a short word, else a new one, and the trace id of a
 * W3C `traceparent`. Finds them again in `ctx.state.requestId` and on every line of `ctx.state.log`.
 */
export const requestIdentity = (log: Logger): Middleware =>
  async function requestIdentity(ctx, next) {
    const given = ctx.get('X-Request-Id');
    const requestId = /^[A-Za-z0-9._-]{1,64}$/.test(given) ? given : encodeBase32(newUuid(new Date()));
    const traceId = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/.exec(
      ctx.get('traceparent'),
    )?.[1];
    ctx.state.requestId = requestId;
    ctx.state.log = log.child({ requestId, ...(traceId !== undefined && { traceId }) });
    ctx.set('X-Request-Id', requestId);
    await next();
  };
