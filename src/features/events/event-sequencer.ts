import type { Logger } from 'pino';
import { onAnnouncement } from '../../db/announcement.ts';
import type { Context } from '../context.ts';
import { sequenceEvents } from './event-position-repository.ts';

/** Polling finds the events of processes without a sequencer, and those of processes that were killed. */
const POLL_MS = 1_000;

type Parts = Pick<Context, 'db' | 'clock'> & { log: Logger };

/**
 * Sequences events whenever this process has committed some, until it is stopped. Several processes may run a sequencer:
 * a lock lets one work at a time.
 */
export const startEventSequencer = ({ log, ...context }: Parts, pollMs = POLL_MS) => {
  let isStopped = false;
  let isDue = false;
  let work: Promise<void> | undefined;

  const sequence = async (): Promise<void> => {
    try {
      while (isDue && !isStopped) {
        isDue = false;
        await sequenceEvents(context);
      }
    } catch (err) {
      log.warn({ err }, 'the sequencing of events failed; a retry follows');
    } finally {
      work = undefined;
    }
  };
  const wake = (): void => {
    isDue = true;
    if (!isStopped) work ??= sequence();
  };

  const forget = onAnnouncement(context.db, 'events', wake);
  const poll = setInterval(wake, pollMs).unref();
  wake();

  return {
    /** Waits for the work in progress. */
    stop: async (): Promise<void> => {
      isStopped = true;
      forget();
      clearInterval(poll);
      await work;
    },
  };
};
