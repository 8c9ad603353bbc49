import { setTimeout } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Clock } from '../lib/clock.ts';
import type { Db } from './db.ts';
import { runInTransaction } from './transaction.ts';

const INTERVAL_MS = 60_000;
/** The interval until the first measurement has succeeded. */
const RETRY_MS = 1_000;
/** The shortest of several round trips has the smallest error: at most half of the round trip. */
const SAMPLES = 3;
/** A slower measurement is less accurate than the last offset, so it is discarded. */
const MAX_ROUND_TRIP_MS = 1_000;

export type DatabaseClock = Clock & {
  /** Measures the offset to the database's clock. Keeps the last offset if the database fails or responds slowly. */
  measure: () => Promise<void>;
  /** Measures every minute. Returns a function that stops the timer. */
  start: () => () => Promise<void>;
};

/**
 * Creates a clock that returns the database's time: the time of this machine plus a measured offset. So processes on
 * machines with different clocks agree on every expiry. Until the first measurement the offset is 0.
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
      log.warn(
        { err, offsetMs },
        'the time of the database could not be measured; the last offset stays in use',
      );
    }
  };
  const measureRepeatedly = async (signal: AbortSignal): Promise<void> => {
    for (;;) {
      await setTimeout(offsetMs === undefined ? RETRY_MS : INTERVAL_MS, undefined, { signal, ref: false });
      await measure();
    }
  };
  return {
    now: () => new Date(local.now().getTime() + (offsetMs ?? 0)),
    measure,
    start: () => {
      const stopping = new AbortController();
      const done = measureRepeatedly(stopping.signal).catch((error: unknown) => {
        if (!stopping.signal.aborted) throw error;
      });
      return () => {
        stopping.abort();
        return done;
      };
    },
  };
};

/** In a transaction, so that no round trip includes the wait for a connection. */
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
