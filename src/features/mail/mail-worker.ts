import type { Logger } from 'pino';
import type { Db } from '../../db/database.ts';
import { listenForNotifications } from '../../db/notifications.ts';
import type { Clock } from '../../lib/clock.ts';
import type { MailDelivery } from './mail-delivery.ts';
import { deleteFinishedMails } from './outbox-repository.ts';

/** For what no notification announces: retries, and mails whose notification was lost. */
const POLL_MS = 10_000;
const KEPT_MS = 7 * 24 * 3_600_000;

export type MailWorker = {
  /** Takes no more mails, lets those in hand leave, and after `graceMs` breaks them off, to be sent again later. */
  stop: (graceMs: number) => Promise<void>;
};

type Parts = {
  db: Db;
  /** Undefined behind a pooler that lends connections by the transaction: there nothing can be listened for. */
  listenUrl: string | undefined;
  delivery: MailDelivery;
  clock: Clock;
  log: Logger;
};

/** Delivers as soon as there is something to deliver, for as long as the process runs. Several may work side by side. */
export const startMailWorker = ({ db, listenUrl, delivery, clock, log }: Parts): MailWorker => {
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
  const sweep = async (): Promise<void> => {
    try {
      await deleteFinishedMails(db, new Date(clock.now().getTime() - KEPT_MS));
    } catch (err) {
      log.debug({ err }, 'old mails could not be deleted');
    }
  };

  const listener =
    listenUrl === undefined
      ? undefined
      : listenForNotifications({ url: listenUrl, channel: 'mails', onNotification: wake, log });
  let swept: Promise<void>;
  const visit = (): void => {
    wake();
    swept = sweep();
  };
  const poll = setInterval(visit, POLL_MS);
  visit();

  return {
    stop: async (graceMs) => {
      stopping.abort();
      clearInterval(poll);
      const grace = setTimeout(() => breaking.abort(), graceMs);
      await Promise.all([listener?.close(), work, swept]);
      clearTimeout(grace);
    },
  };
};
