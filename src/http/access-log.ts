import type { Middleware } from 'koa';
import type { Logger } from 'pino';

/**
 * Logs one line per request when its response is sent or its client has disconnected (`aborted`). It never contains the
 * query string, which may hold secrets.
 */
export const accessLog = (log: Logger): Middleware =>
  function accessLog(ctx, next) {
    if (!log.isLevelEnabled('info')) return next();
    const startedAt = performance.now();
    ctx.res.on('close', () => {
      const { operationId, log } = ctx.state as { operationId?: string; log: Logger };
      log.info(
        {
          method: ctx.method,
          path: ctx.path,
          ...(operationId !== undefined && { operation: operationId }),
          status: ctx.status,
          durationMs: Math.round((performance.now() - startedAt) * 10) / 10,
          ...(!ctx.res.writableFinished && { aborted: true }),
        },
        'request',
      );
    });
    return next();
  };
