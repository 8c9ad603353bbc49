import type { Logger } from 'pino';
import { listenForNotifications } from '../../db/notifications.ts';
import type { MailDelivery } from './mail-delivery.ts';

/** Polling finds the mails without a notification: retries, and mails whose notification was lost. */
const POLL_MS = 10_000;

export type MailWorker = {
  /** Claims no more mails and waits for those in progress. After `graceMs` it aborts those, and they are retried later. */
  stop: (graceMs: number) => Promise<void>;
};

type Parts = {
  /** Undefined behind a pooler in transaction mode, which does not support LISTEN. */
  listenUrl: string | undefined;
  delivery: MailDelivery;
  log: Logger;
};

/** Delivers mails upon notification until it is stopped. Several processes may run a worker concurrently. */
export const startMailWorker = ({ listenUrl, delivery, log }: Parts): MailWorker => {
  const stopping = new AbortController();
  const breaking = new AbortController();
  let isNotified = false;
  let work: Promise<void> | undefined;

  const deliver = async (): Promise<void> => {
    try {
      while (isNotified && !stopping.signal.aborted) {
        isNotified = false;
        await delivery.deliverDue(stopping.signal, breaking.signal);
      }
    } catch (err) {
      log.warn({ err }, 'mail delivery failed');
    } finally {
      work = undefined;
    }
  };
  const wake = (): void => {
    isNotified = true;
    if (!stopping.signal.aborted) work ??= deliver();
  };

  const listener =
    listenUrl === undefined
      ? undefined
      : listenForNotifications({ url: listenUrl, channel: 'mails', onNotification: wake, log });
  const poll = setInterval(wake, POLL_MS);
  wake();

  return {
    stop: async (graceMs) => {
      stopping.abort();
      clearInterval(poll);
      const grace = setTimeout(() => breaking.abort(), graceMs);
      await Promise.all([listener?.close(), work]);
      clearTimeout(grace);
    },
  };
};
