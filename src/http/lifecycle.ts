import type { Middleware } from 'koa';

export type Lifecycle = {
  isDraining: () => boolean;
  drain: () => void;
  /** Aborted when the server accepts no further connections. */
  stopping: AbortSignal;
  stop: () => void;
};

/**
 * Creates the state of the shutdown. While the server drains, /readyz responds with 503 and the server still accepts requests;
 * then it stops. Neither state ever ends.
 */
export const createLifecycle = (): Lifecycle => {
  let draining = false;
  const stopping = new AbortController();
  return {
    isDraining: () => draining,
    drain: () => {
      draining = true;
    },
    stopping: stopping.signal,
    stop: () => stopping.abort(),
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
