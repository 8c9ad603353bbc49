import type { Middleware } from 'koa';

/**
 * Answers that are ready in one turn of the event loop leave one right after another at its end. So whoever reads them
 * on this machine, a proxy or a sidecar, is woken up once for all of them; to be woken up for each costs twice what a
 * short answer does. A request that comes alone waits for nothing.
 */
export const answersTogether = (): Middleware => {
  let endOfTurn: Promise<void> | undefined;
  const untilEndOfTurn = (): Promise<void> => {
    endOfTurn ??= new Promise((resolve) => {
      setImmediate(() => {
        endOfTurn = undefined;
        resolve();
      });
    });
    return endOfTurn;
  };
  return async function answersTogether(_ctx, next) {
    await next();
    await untilEndOfTurn();
  };
};
