import type { Exchange, Next } from '../exchange.ts';

/** Invalidates cached responses after the commit of a success. */
export const invalidateTags = async (exchange: Exchange, db: unknown, next: Next): Promise<void> => {
  await next(exchange, db);
  const { spec, engine } = exchange.operation;
  if (exchange.rendered.status < 300) await engine.invalidate(spec.invalidates);
};
