import type { IncomingMessage } from 'node:http';
import type { Middleware, Next } from 'koa';
import { newProblem } from '../errors.ts';

/** Operators need these routes most during overload. */
const neverShed = new Set(['/livez', '/readyz', '/metrics']);

/**
 * Rejects a request with 503 at once while `max` other requests are in progress. An unbounded queue would delay every
 * response until its client has given up, so all work would be wasted.
 *
 * The connection stays open, because a new one costs both sides more than the rejection.
 */
export const loadShedding = (max: number): Middleware => {
  let inProgress = 0;

  const track = async (next: Next): Promise<void> => {
    inProgress += 1;
    try {
      await next();
    } finally {
      inProgress -= 1;
    }
  };

  /** A request does not count while its body arrives, so slow uploads cannot use up the limit. */
  const trackWithBody = async (req: IncomingMessage, next: Next): Promise<void> => {
    let counted = 1;
    let hasEnded = false;
    const count = (change: 0 | 1) => {
      if (hasEnded) return;
      inProgress += change - counted;
      counted = change;
    };
    inProgress += counted;
    // A short body arrives with its header section and is complete at the end of this event-loop tick.
    setImmediate(() => {
      if (req.complete) return;
      count(0);
      req.once('end', () => count(1));
    });
    try {
      await next();
    } finally {
      count(0);
      hasEnded = true;
    }
  };

  return function loadShedding({ req, path }, next) {
    if (neverShed.has(path)) return next();
    if (inProgress >= max) {
      throw newProblem('unavailable', {
        detail: 'The server is overloaded.',
        cause: 'overload',
      });
    }
    return hasBody(req) ? trackWithBody(req, next) : track(next);
  };
};

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
