import { Socket } from 'node:net';
import pg from 'pg';
import type { Logger } from 'pino';
import { type ConnectionBounds, endWhenSilent, onUnusable } from './connection-bounds.ts';
import { sendQuery } from './send-query.ts';

/**
 * Connections that send a query before the last one is answered. So one of them carries hundreds of requests at a
 * time, in few packets, and none waits for a connection; but a slow query holds up what comes behind it.
 */
export type Pipeline = {
  /** Undefined, and nothing sent, while there is no connection; asking for one makes one. */
  run: (query: pg.QueryConfig) => Promise<pg.QueryResult> | undefined;
  /** Waits for no query: by then nobody wants its answer, and it may hang. */
  close: () => Promise<void>;
};

/** Two, so that one reads while Postgres works for the other; more only divide the packets. */
export const PIPELINE_CONNECTIONS = 2;

export const createPipeline = (config: pg.ClientConfig, bounds: ConnectionBounds, log: Logger): Pipeline => {
  const lanes = Array.from({ length: PIPELINE_CONNECTIONS }, () => createLane(config, bounds, log));
  let turn = 0;
  return {
    run: (query) => {
      turn = (turn + 1) % lanes.length;
      return lanes[turn]?.run(query);
    },
    close: async () => {
      await Promise.all(lanes.map(({ close }) => close()));
    },
  };
};

type Connection = { client: pg.Client; socket: Socket };

/** One connection. When it is lost its queries fail, and the next query begins a new one. */
const createLane = (config: pg.ClientConfig, bounds: ConnectionBounds, log: Logger): Pipeline => {
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
      log.warn({ err }, 'a pipelined database connection was lost');
      socket.destroy();
    });
    try {
      await client.connect();
      endWhenSilent(client, bounds);
      onUnusable(client, () => {
        if (connection?.client === client) connection = undefined;
        // Sends nothing more, and closes after the last response.
        void client.end();
      });
      // It may have been lost in the same turn of the event loop in which it was made.
      if (!isLost) connection = { client, socket };
    } catch (err) {
      // Not more than a remark: the same query goes by the pool, and fails there if Postgres is away.
      log.debug({ err }, 'a pipelined database connection was not made');
      socket.destroy();
    }
  };

  const send = createSender();
  return {
    run: (query) => {
      if (connection) return send(connection, query);
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

/**
 * What is asked within one turn of the event loop leaves in one write, as each wakes Postgres up and costs more than
 * the rest of the query. Under TLS this socket is not what pg writes to, and nothing is held back.
 */
const createSender = () => {
  let held: Socket | undefined;
  return ({ client, socket }: Connection, query: pg.QueryConfig): Promise<pg.QueryResult> => {
    if (held !== socket) {
      held = socket;
      socket.cork();
      setImmediate(() => {
        socket.uncork();
        if (held === socket) held = undefined;
      });
    }
    return sendQuery(client, query);
  };
};
