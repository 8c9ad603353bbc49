import { Socket } from 'node:net';
import pg from 'pg';
import type { Logger } from 'pino';
import { pinnedConnection } from './session-settings.ts';

const TIMEOUT_MS = 5_000;

type Listening = {
  /** postgres://… */
  url: string;
  channel: string;
  /** Also called whenever the connection has been made: something may have been missed before. */
  onNotification: () => void;
  log: Logger;
};

/** Hears what other connections `notify`, on a connection of its own that comes back when it is lost. */
export const listenForNotifications = ({ url, channel, onNotification, log }: Listening) => {
  let connection: { client: pg.Client; socket: Socket } | undefined;
  let retry: NodeJS.Timeout | undefined;
  let isClosed = false;

  const connect = async (): Promise<void> => {
    const socket = new Socket();
    const client = new pg.Client({
      ...pinnedConnection(url),
      connectionTimeoutMillis: TIMEOUT_MS,
      // Only for `listen` itself: after it silence means that nothing was announced.
      query_timeout: TIMEOUT_MS,
      keepAlive: true,
      stream: () => socket,
    });
    connection = { client, socket };
    let isLost = false;
    const lose = (err: unknown) => {
      if (isLost || isClosed) return;
      isLost = true;
      log.warn({ err, channel }, 'the connection that listens for notifications was lost');
      socket.destroy();
      retry = setTimeout(() => {
        connecting = connect();
      }, TIMEOUT_MS).unref();
    };
    client.on('error', lose);
    client.on('end', () => lose(undefined));
    client.on('notification', onNotification);
    try {
      await client.connect();
      await client.query(`listen ${client.escapeIdentifier(channel)}`);
      onNotification();
    } catch (error) {
      lose(error);
    }
  };

  let connecting = connect();
  return {
    /** Does not wait for Postgres, which may have stopped. */
    close: async (): Promise<void> => {
      isClosed = true;
      clearTimeout(retry);
      const ended = connection?.client.end();
      connection?.socket.destroySoon();
      await Promise.allSettled([connecting, ended]);
    },
  };
};
