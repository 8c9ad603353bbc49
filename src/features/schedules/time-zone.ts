/** Times of a wall clock are written as if the zone were UTC: 02:30 in Berlin is a Date of 02:30 UTC. */
export type TimeZone = {
  wallClockOf: (moment: Date) => Date;
  /** The first moment at which the wall clock shows this time; if a clock change skips the time, the moment of the change. */
  firstMomentOf: (wallClock: Date) => Date;
};

const DAY_MS = 24 * 60 * 60_000;

/** Returns the time zone of an IANA name. Throws a RangeError for an unknown name. */
export const timeZone = (name: string): TimeZone => {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });

  const offsetAt = (time: number): number => {
    const text = format.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value;
    const [, sign, hours, minutes, seconds = 0] =
      /^GMT([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(text ?? '') ?? [];
    if (sign === undefined) return 0;
    const size = Number(hours) * 3_600_000 + Number(minutes) * 60_000 + Number(seconds) * 1_000;
    return sign === '-' ? -size : size;
  };

  /** The moment between two moments with different offsets at which the offset changes. */
  const changeBetween = (from: number, to: number): number => {
    const before = offsetAt(from);
    let [low, high] = [from, to];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (offsetAt(middle) === before) low = middle;
      else high = middle;
    }
    return high;
  };

  return {
    wallClockOf: (moment) => new Date(moment.getTime() + offsetAt(moment.getTime())),
    firstMomentOf: (wallClock) => {
      const time = wallClock.getTime();
      // No offset exceeds a day, so these two offsets are in force before and after the time.
      const [from, to] = [time - DAY_MS, time + DAY_MS];
      const moments = [from, to].map((near) => time - offsetAt(near));
      const shown = moments.filter((moment) => moment + offsetAt(moment) === time);
      return new Date(shown.length > 0 ? Math.min(...shown) : changeBetween(from, to));
    },
  };
};
