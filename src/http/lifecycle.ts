import type { Middleware } from 'koa';

export type Lifecycle = { isDraining: () => boolean; drain: () => void };

/**
 * Creates the state of the shutdown: /readyz responds with 503 while the server still accepts requests. Draining never
 * ends.
 */
export const createLifecycle = (): Lifecycle => {
  let draining = false;
  return {
    isDraining: () => draining,
    drain: () => {
      draining = true;
    },
  };
};

/**
 * Sets `Connection: close` while the server drains, so that clients open their next connection elsewhere. Checked after
 * the handler, because SIGTERM may arrive during the request.
 */
export const closeWhileDraining = ({ isDraining }: Lifecycle): Middleware =>
  async function closeWhileDraining(ctx, next) {
    await next();
    if (isDraining()) ctx.set('Connection', 'close');
  };
