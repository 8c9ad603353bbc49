import type { Logger } from 'pino';
import { onAnnouncement } from '../../db/announcement.ts';
import { startCoalescedWork } from '../../lib/coalesced-work.ts';
import type { Context } from '../context.ts';
import type { Services } from '../services.ts';
import { createWebhookDispatcher } from './webhook-dispatcher.ts';

/** Polling finds retries, and the deliveries that other processes have scheduled. */
const POLL_MS = 1_000;

type Parts = Pick<Context, 'db' | 'clock' | 'randomness'> &
  Pick<Services, 'secretBox' | 'webhooks'> & { log: Logger };

/**
 * Sends due deliveries until it is stopped. Several processes may run a worker: a lease keeps two of them from sending the
 * same attempt.
 */
export const startWebhookWorker = ({ log, ...context }: Parts, pollMs = POLL_MS) => {
  const breaking = new AbortController();
  const dispatcher = createWebhookDispatcher({
    ...context,
    log,
    breaking: breaking.signal,
    onFree: () => claiming.wake(),
  });
  const claiming = startCoalescedWork({
    work: dispatcher.claim,
    onError: (err) => log.warn({ err }, 'webhooks were not claimed; a retry follows'),
    pollMs,
  });
  const forget = onAnnouncement(context.db, 'webhooks', claiming.wake);

  return {
    /** Claims no more deliveries and waits for those in progress. After `graceMs` it breaks them off; they are repeated. */
    stop: async (graceMs: number): Promise<void> => {
      forget();
      const grace = setTimeout(() => breaking.abort(), graceMs);
      await claiming.stop();
      await dispatcher.settle();
      clearTimeout(grace);
    },
  };
};
