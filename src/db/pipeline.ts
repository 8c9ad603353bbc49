import { Socket } from 'node:net';
import pg from 'pg';
import type { Logger } from 'pino';
import { type ConnectionBounds, destroyWhenSilent, onUnusable } from './connection-bounds.ts';
import { sendBatched } from './send-query.ts';

/**
 * Pipelined connections: each sends a query before the response to the previous one. So a connection carries hundreds of
 * concurrent requests in few packets, and no request waits for a connection. A slow query delays all queries behind it.
 */
export type Pipeline = {
  /** Sends the query. Returns undefined without sending it while there is no connection, and then opens one. */
  run: (query: pg.QueryConfig) => Promise<pg.QueryResult> | undefined;
  /** Closes the connections without waiting for pending queries, which may hang. No request needs their results. */
  close: () => Promise<void>;
};

/** Two: one receives results while Postgres executes queries of the other. More would only split the packets. */
export const PIPELINE_CONNECTIONS = 2;

/** Creates a pipeline. Its connections open at their first query, and queries alternate between them. */
export const createPipeline = (config: pg.ClientConfig, bounds: ConnectionBounds, log: Logger): Pipeline => {
  const connections = Array.from({ length: PIPELINE_CONNECTIONS }, () =>
    createPipelinedConnection(config, bounds, log),
  );
  let next = 0;
  return {
    run: (query) => {
      next = (next + 1) % connections.length;
      return connections[next]?.run(query);
    },
    close: async () => {
      await Promise.all(connections.map(({ close }) => close()));
    },
  };
};

type Connection = { client: pg.Client; socket: Socket };

/** One connection. When it is lost, its queries fail and the next query opens a new one. */
const createPipelinedConnection = (
  config: pg.ClientConfig,
  bounds: ConnectionBounds,
  log: Logger,
): Pipeline => {
  let connection: Connection | undefined;
  let connecting: Promise<void> | undefined;
  let isClosed = false;

  const connect = async (): Promise<void> => {
    const socket = new Socket();
    const client = new pg.Client({ ...config, pipeline: true, keepAlive: true, stream: () => socket });
    let isLost = false;
    client.on('error', (err) => {
      if (isLost) return;
      isLost = true;
      if (connection?.client === client) connection = undefined;
      log.warn({ err }, 'a pipelined database connection was lost; the next query opens a new one');
      socket.destroy();
    });
    try {
      await client.connect();
      destroyWhenSilent(client, bounds);
      onUnusable(client, () => {
        if (connection?.client === client) connection = undefined;
        // Sends no further query and closes after the last response.
        void client.end();
      });
      // The connection may have been lost in the event-loop tick in which it was established.
      if (!isLost) connection = { client, socket };
    } catch (err) {
      // Debug level only: the query falls back to the pool and fails there if Postgres is unreachable.
      log.debug({ err }, 'a pipelined database connection could not be opened; its queries use the pool');
      socket.destroy();
    }
  };

  return {
    run: (query) => {
      if (connection) return sendBatched(connection.client, query);
      if (!isClosed) {
        connecting ??= connect().finally(() => {
          connecting = undefined;
        });
      }
      return undefined;
    },
    close: async () => {
      isClosed = true;
      await connecting;
      const last = connection;
      connection = undefined;
      const ended = last?.client.end();
      last?.socket.destroySoon();
      await ended;
    },
  };
};
