import type { Cron } from 'croner';
import type { ScheduleTiming } from '../schedule-timing.ts';
import { type TimeZone, timeZone } from './time-zone.ts';

/** The times at which a schedule is due. */
export type DueTimes = {
  /** The first due time after this moment. */
  nextAfter: (moment: Date) => Date;
  /** The last due time at or before this moment. Undefined if there was none. */
  lastUpTo: (moment: Date) => Date | undefined;
};

/**
 * Computes the due times of a schedule. Throws if its name or its cron line is malformed, for an unknown time zone, and for a
 * cron line that never fires after `now`.
 *
 * A cron line names times of the wall clock of its zone. If a clock change skips such a time, it is due at the moment of the
 * change; several skipped times are due once. If a clock change repeats it, only the first one is due. So a schedule with a
 * zone names its hours: `*` would mean an interval, which a clock change does not interrupt, and intervals are UTC.
 */
export const dueTimesOf = async ({ name, cron, zone }: ScheduleTiming, now: Date): Promise<DueTimes> => {
  const wrong = (fault: string): Error => new Error(`The schedule ${name} (${cron}) ${fault}`);
  // The names of jobs and schedules in the contract.
  if (!/^[a-z]+(?:[._][a-z]+)*$/.test(name))
    throw wrong('must have a name of lower-case words, with dots or underscores');
  const fields = cron.split(' ');
  // Croner also accepts seconds, years, nicknames and single dates.
  if (fields.length !== 5) throw wrong('must have five fields: minute, hour, day, month, weekday');
  if (zone !== undefined && fields[1]?.startsWith('*'))
    throw wrong('must name its hours, because it names a zone');
  const { Cron } = await import('croner');
  try {
    // Croner's own rules for clock changes differ between `30 2` and `0,30 2`, so it computes with the wall clock as if UTC.
    const line = new Cron(cron, { timezone: 'UTC', paused: true, mode: '5-part' });
    const times = onWallClock(line, timeZone(zone ?? 'UTC'));
    if (line.nextRun(now)) return times;
  } catch (error) {
    throw wrong(`is invalid: ${(error as Error).message}`);
  }
  throw wrong('never fires');
};

const onWallClock = (line: Cron, { wallClockOf, firstMomentOf }: TimeZone): DueTimes => {
  const nextAfter = (moment: Date): Date => {
    let wallClock = wallClockOf(moment);
    for (;;) {
      wallClock = line.nextRun(wallClock) as Date;
      const due = firstMomentOf(wallClock);
      // While the hour of a clock change repeats, times of the first hour come up again.
      if (due > moment) return due;
    }
  };
  return {
    nextAfter,
    lastUpTo: (moment) => {
      const [previous] = line.previousRuns(1, wallClockOf(moment));
      if (previous === undefined) return undefined;
      let last = firstMomentOf(previous);
      for (let next = nextAfter(last); next <= moment; next = nextAfter(next)) last = next;
      return last;
    },
  };
};
