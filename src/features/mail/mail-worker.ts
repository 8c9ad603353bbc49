import type { Logger } from 'pino';
import { listenForNotifications } from '../../db/notifications.ts';
import type { MailDelivery } from './mail-delivery.ts';

/** For what no notification announces: retries, and mails whose notification was lost. */
const POLL_MS = 10_000;

export type MailWorker = {
  /** Takes no more mails, lets those in hand leave, and after `graceMs` breaks them off, to be sent again later. */
  stop: (graceMs: number) => Promise<void>;
};

type Parts = {
  /** Undefined behind a pooler that lends connections by the transaction: there nothing can be listened for. */
  listenUrl: string | undefined;
  delivery: MailDelivery;
  log: Logger;
};

/** Delivers as soon as there is something to deliver, for as long as the process runs. Several may work side by side. */
export const startMailWorker = ({ listenUrl, delivery, log }: Parts): MailWorker => {
  const stopping = new AbortController();
  const breaking = new AbortController();
  let isAsked = false;
  let work: Promise<void> | undefined;

  const deliver = async (): Promise<void> => {
    try {
      while (isAsked && !stopping.signal.aborted) {
        isAsked = false;
        await delivery.deliverDue(stopping.signal, breaking.signal);
      }
    } catch (err) {
      log.warn({ err }, 'mails could not be delivered');
    } finally {
      work = undefined;
    }
  };
  const wake = (): void => {
    isAsked = true;
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
