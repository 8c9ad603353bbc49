import type { Middleware } from 'koa';

/**
 * Responses completed in the same event-loop tick as their requests are flushed together at the end of that tick. A proxy
 * or sidecar on this machine then wakes up once for all of them; one wake-up per response costs twice as much as a short
 * response. A response that waited for the database is flushed at once: such responses are spread over time anyway.
 */
export const coalescedResponses = (): Middleware => {
  let tick: Promise<void> | undefined;
  const currentTick = (): Promise<void> => {
    tick ??= new Promise((resolve) => {
      setImmediate(() => {
        tick = undefined;
        resolve();
      });
    });
    return tick;
  };
  return async function coalescedResponses(_ctx, next) {
    const arrivalTick = currentTick();
    await next();
    if (arrivalTick === tick) await arrivalTick;
  };
};
