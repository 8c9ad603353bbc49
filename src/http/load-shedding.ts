import type { IncomingMessage } from 'node:http';
import type { Middleware, Next } from 'koa';
import { Problem } from '../errors.ts';

/** Operators need these most when the server has too much to do. */
const alwaysAnswered = new Set(['/livez', '/readyz', '/metrics']);

/**
 * Refuses a request at once while `max` others are worked on. A queue without a bound would make all of them too late:
 * their clients have given up by the time they are answered, and the work was for nothing.
 *
 * The connection stays open. To open another one costs both sides more than the refusal.
 */
export const loadShedding = (max: number): Middleware => {
  let inWork = 0;

  const work = async (next: Next): Promise<void> => {
    inWork += 1;
    try {
      await next();
    } finally {
      inWork -= 1;
    }
  };

  /** Not counted while its body is still on its way, so that slow uploads cannot take the places of all others. */
  const workWithBody = async (req: IncomingMessage, next: Next): Promise<void> => {
    let places = 1;
    let hasEnded = false;
    const take = (change: 0 | 1) => {
      if (hasEnded) return;
      inWork += change - places;
      places = change;
    };
    inWork += places;
    // A short body comes along with its head, and is complete after this turn of the event loop.
    setImmediate(() => {
      if (req.complete) return;
      take(0);
      req.once('end', () => take(1));
    });
    try {
      await next();
    } finally {
      take(0);
      hasEnded = true;
    }
  };

  return function loadShedding({ req, path }, next) {
    if (alwaysAnswered.has(path)) return next();
    if (inWork >= max) {
      throw new Problem('unavailable', {
        detail: 'The server has more requests than it can answer.',
        cause: 'overload',
      });
    }
    return hasBody(req) ? workWithBody(req, next) : work(next);
  };
};

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
