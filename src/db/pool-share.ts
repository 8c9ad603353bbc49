import type { Knex } from 'knex';
import type pg from 'pg';

/**
 * The shares of a database's pool by name, each made when it is asked for first. A share gets half of the connections,
 * so that one of them alone cannot use up the pool.
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
 * A bulkhead: the same database, but the returned Knex uses at most `max` of its connections. So requests that wait for
 * one locked row wait for a slot, not with a connection that others need.
 *
 * It covers every way to a connection (queries, statements, transactions), as all of them ask Knex's client for it. A
 * wait for a slot takes no longer than one for a connection.
 */
const createPoolShare = (db: Knex, { max, acquireMs }: { max: number; acquireMs: number }): Knex => {
  const slots = createSlots(max, acquireMs);
  const pool: ConnectionSource = db.client;
  const share = db.withUserParams(db.userParams);
  Object.assign(share.client, {
    acquireConnection: async () => {
      await slots.take();
      try {
        return await pool.acquireConnection();
      } catch (error) {
        slots.give();
        throw error;
      }
    },
    releaseConnection: async (connection) => {
      slots.give();
      await pool.releaseConnection(connection);
    },
  } satisfies ConnectionSource);
  // Listeners of the database get the queries of its shares too.
  share.on('query', (query: unknown) => db.emit('query', query));
  return share;
};

/** As Knex's own types do not know it. */
type ConnectionSource = {
  acquireConnection: () => Promise<pg.Client>;
  releaseConnection: (connection: pg.Client) => Promise<void>;
};

/** Named like Knex's own error, as it means the same: no connection within the time. */
class PoolShareTimeoutError extends Error {
  override readonly name = 'KnexTimeoutError';
}

const createSlots = (max: number, timeoutMs: number) => {
  let free = max;
  const waiting = new Set<() => void>();
  return {
    take: (): Promise<void> | undefined => {
      if (free > 0) {
        free -= 1;
        return undefined;
      }
      return new Promise((resolve, reject) => {
        const go = () => {
          clearTimeout(timer);
          resolve();
        };
        const timer = setTimeout(() => {
          waiting.delete(go);
          reject(new PoolShareTimeoutError(`All ${max} connections of the share are in use`));
        }, timeoutMs);
        waiting.add(go);
      });
    },
    give: (): void => {
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
