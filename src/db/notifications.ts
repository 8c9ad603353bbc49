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
  let client: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  let isClosed = false;

  const connect = async (): Promise<void> => {
    const fresh = new pg.Client({
      ...pinnedConnection(url),
      connectionTimeoutMillis: TIMEOUT_MS,
      keepAlive: true,
    });
    client = fresh;
    let isLost = false;
    const lose = (err: unknown) => {
      if (isLost || isClosed) return;
      isLost = true;
      log.warn({ err, channel }, 'the connection that listens for notifications was lost');
      fresh.end().catch(() => {});
      retry = setTimeout(() => {
        connecting = connect();
      }, TIMEOUT_MS).unref();
    };
    fresh.on('error', lose);
    fresh.on('end', () => lose(undefined));
    fresh.on('notification', onNotification);
    try {
      await fresh.connect();
      await fresh.query(`listen ${fresh.escapeIdentifier(channel)}`);
      onNotification();
    } catch (error) {
      lose(error);
    }
  };

  let connecting = connect();
  return {
    close: async (): Promise<void> => {
      isClosed = true;
      clearTimeout(retry);
      await connecting;
      await client?.end().catch(() => {});
    },
  };
};
