import type { Middleware } from 'koa';

export type Lifecycle = { isDraining: () => boolean; drain: () => void };

/** Lets /readyz turn red before the server stops accepting. Draining is for good. */
export const createLifecycle = (): Lifecycle => {
  let draining = false;
  return {
    isDraining: () => draining,
    drain: () => {
      draining = true;
    },
  };
};

/** Asks clients to open their next connection elsewhere. Decided when the response is ready, which may be after SIGTERM. */
export const closeWhileDraining = ({ isDraining }: Lifecycle): Middleware =>
  async function closeWhileDraining(ctx, next) {
    await next();
    if (isDraining()) ctx.set('Connection', 'close');
  };
