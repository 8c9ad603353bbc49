/** A schedule as administrators see it. */
export type ScheduleTiming = Readonly<{
  /** The database stores it, so it never changes. */
  name: string;
  description: string;
  /** Five fields: minute, hour, day of the month, month, weekday. */
  cron: string;
  /** The IANA name of the time zone of `cron`. UTC if undefined. */
  zone?: string;
}>;
