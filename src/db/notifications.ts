import { Socket } from 'node:net';
import pg from 'pg';
import type { Logger } from 'pino';
import { pinnedConnection } from './session-settings.ts';

const TIMEOUT_MS = 5_000;
const RETRY_MS = 5_000;

type Listening = {
  /** postgres://… */
  url: string;
  channel: string;
  /** Also called each time the connection has been established, because notifications may have been missed before. */
  onNotification: () => void;
  log: Logger;
};

/**
 * Listens for notifications of a channel on a connection of its own. A lost connection is opened again after five seconds.
 */
export const listenForNotifications = ({ url, channel, onNotification, log }: Listening) => {
  let connection: { client: pg.Client; socket: Socket } | undefined;
  let retry: NodeJS.Timeout | undefined;
  let isClosed = false;

  const connect = async (): Promise<void> => {
    const socket = new Socket();
    const client = new pg.Client({
      ...pinnedConnection(url),
      connectionTimeoutMillis: TIMEOUT_MS,
      // For the `listen` statement only: afterwards silence means that there is no notification.
      query_timeout: TIMEOUT_MS,
      keepAlive: true,
      stream: () => socket,
    });
    connection = { client, socket };
    let isLost = false;
    const onLost = (err: unknown) => {
      if (isLost || isClosed) return;
      isLost = true;
      log.warn({ err, channel }, 'the connection that listens for notifications was lost; a retry follows');
      socket.destroy();
      retry = setTimeout(() => void connect(), RETRY_MS).unref();
    };
    client.on('error', onLost);
    client.on('end', () => onLost(undefined));
    client.on('notification', onNotification);
    try {
      await client.connect();
      await client.query(`listen ${client.escapeIdentifier(channel)}`);
      onNotification();
    } catch (error) {
      onLost(error);
    }
  };

  void connect();
  return {
    /** Closes the connection without waiting for Postgres, which may have stopped, or for `connect`, which pg then never settles. */
    close: async (): Promise<void> => {
      isClosed = true;
      clearTimeout(retry);
      const ended = connection?.client.end();
      connection?.socket.destroySoon();
      await ended;
    },
  };
};
