import type { Logger } from 'pino';
import { onAnnouncement } from '../../db/announcement.ts';
import { startCoalescedWork } from '../../lib/coalesced-work.ts';
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
  const sequencing = startCoalescedWork({
    work: () => sequenceEvents(context),
    onError: (err) => log.warn({ err }, 'the sequencing of events failed; a retry follows'),
    pollMs,
  });
  const forget = onAnnouncement(context.db, 'events', sequencing.wake);

  return {
    /** Waits for the work in progress. */
    stop: async (): Promise<void> => {
      forget();
      await sequencing.stop();
    },
  };
};
