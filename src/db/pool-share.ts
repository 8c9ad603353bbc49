import type { Knex } from 'knex';
import type pg from 'pg';

/**
 * Returns the share of a name in the database's connection pool, created at its first use. A share holds half of the
 * connections at most, so no single share can exhaust the pool.
 */
export const createPoolShares = (db: Knex, acquireMs: number): ((name: string) => Knex) => {
  const max = Math.max(1, Math.floor((db.client.pool as { max: number }).max / 2));
  const shares = new Map<string, Knex>();
  return (name) => {
    const share = shares.get(name) ?? createPoolShare(db, { max, acquireMs });
    shares.set(name, share);
    return share;
  };
};

/**
 * A bulkhead: the returned Knex uses the same database, but at most `max` of its connections. So a crowd of requests for
 * one locked row waits for slots and leaves the other connections free.
 *
 * The limit covers queries, statements and transactions, because all of them acquire connections from Knex's client. The
 * wait for a slot has the same time limit as the wait for a connection.
 */
const createPoolShare = (db: Knex, { max, acquireMs }: { max: number; acquireMs: number }): Knex => {
  const slots = createSlots(max, acquireMs);
  const pool: ConnectionSource = db.client;
  const share = db.withUserParams(db.userParams);
  Object.assign(share.client, {
    acquireConnection: async () => {
      await slots.acquire();
      try {
        return await pool.acquireConnection();
      } catch (error) {
        slots.release();
        throw error;
      }
    },
    releaseConnection: async (connection) => {
      slots.release();
      await pool.releaseConnection(connection);
    },
  } satisfies ConnectionSource);
  // Listeners of the database receive the queries of its shares too.
  share.on('query', (query: unknown) => db.emit('query', query));
  return share;
};

/** Methods of Knex's client that its types lack. */
type ConnectionSource = {
  acquireConnection: () => Promise<pg.Client>;
  releaseConnection: (connection: pg.Client) => Promise<void>;
};

/** Has the name of Knex's own error, because it means the same: no connection within the time limit. */
class PoolShareTimeoutError extends Error {
  override readonly name = 'KnexTimeoutError';
}

const createSlots = (max: number, timeoutMs: number) => {
  let free = max;
  const waiting = new Set<() => void>();
  return {
    acquire: (): Promise<void> | undefined => {
      if (free > 0) {
        free -= 1;
        return undefined;
      }
      return new Promise((resolve, reject) => {
        const proceed = () => {
          clearTimeout(timer);
          resolve();
        };
        const timer = setTimeout(() => {
          waiting.delete(proceed);
          reject(new PoolShareTimeoutError(`All ${max} connections of the share are in use`));
        }, timeoutMs);
        waiting.add(proceed);
      });
    },
    release: (): void => {
      const [next] = waiting;
      if (next === undefined) {
        free += 1;
        return;
      }
      waiting.delete(next);
      next();
    },
  };
};
