import type { Middleware } from 'koa';

/**
 * Answers that are ready in the turn of the event loop in which their requests came leave one right after another at its
 * end. So whoever reads them on this machine, a proxy or a sidecar, is woken up once for all of them; to be woken up for
 * each costs twice what a short answer does. What had to wait for a database leaves at once: its requests come and go
 * spread out, and should.
 */
export const answersTogether = (): Middleware => {
  let turn: Promise<void> | undefined;
  const thisTurn = (): Promise<void> => {
    turn ??= new Promise((resolve) => {
      setImmediate(() => {
        turn = undefined;
        resolve();
      });
    });
    return turn;
  };
  return async function answersTogether(_ctx, next) {
    const cameIn = thisTurn();
    await next();
    if (cameIn === turn) await cameIn;
  };
};
