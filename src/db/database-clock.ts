import { setTimeout } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Clock } from '../lib/clock.ts';
import type { Db } from './db.ts';
import { runInTransaction } from './transaction.ts';

const EVERY_MS = 60_000;
/** Until the first measurement has succeeded. */
const RETRY_MS = 1_000;
/** The shortest of several round trips has the smallest error, which is half of it at most. */
const SAMPLES = 3;
/** The result of a slower measurement is worse than the last offset. */
const MAX_ROUND_TRIP_MS = 1_000;

export type DatabaseClock = Clock & {
  /** Asks the database for its time. Without a response, or after a slow one, the last offset stays. */
  measure: () => Promise<void>;
  /** Measures again every minute. Returns how to stop that. */
  start: () => () => Promise<void>;
};

/**
 * The database's time: that of this machine, and an offset. So processes on machines whose clocks differ agree about what
 * has expired. Until the first measurement the offset is 0.
 */
export const createDatabaseClock = ({
  db,
  local,
  log,
}: {
  db: Db;
  local: Clock;
  log: Logger;
}): DatabaseClock => {
  let offsetMs: number | undefined;

  const measure = async (): Promise<void> => {
    try {
      const measured = await measureOffset(db, local);
      if (offsetMs === undefined || measured.roundTripMs <= MAX_ROUND_TRIP_MS) ({ offsetMs } = measured);
    } catch (err) {
      log.warn({ err, offsetMs }, 'the time of the database is not known, the last offset stays');
    }
  };
  const measureUntil = async (signal: AbortSignal): Promise<void> => {
    for (;;) {
      await setTimeout(offsetMs === undefined ? RETRY_MS : EVERY_MS, undefined, { signal, ref: false });
      await measure();
    }
  };
  return {
    now: () => new Date(local.now().getTime() + (offsetMs ?? 0)),
    measure,
    start: () => {
      const stopping = new AbortController();
      const done = measureUntil(stopping.signal).catch((error: unknown) => {
        if (!stopping.signal.aborted) throw error;
      });
      return () => {
        stopping.abort();
        return done;
      };
    },
  };
};

/** In a transaction, so that the time to get a connection is no part of a round trip. */
const measureOffset = (db: Db, local: Clock): Promise<{ offsetMs: number; roundTripMs: number }> =>
  runInTransaction(db, async (tx) => {
    const samples = [];
    for (let count = 0; count < SAMPLES; count += 1) {
      const sentAt = local.now().getTime();
      const { rows } = await tx.raw<{ rows: [{ now: string }] }>('select clock_timestamp() as now');
      const roundTripMs = local.now().getTime() - sentAt;
      const offsetMs = Math.round(Date.parse(rows[0].now) - sentAt - roundTripMs / 2);
      samples.push({ offsetMs, roundTripMs });
    }
    return samples.reduce((best, next) => (next.roundTripMs < best.roundTripMs ? next : best));
  });
