import type { Context } from './context.ts';
import type { Services } from './services.ts';

/** One value of a gauge, at the time of the read. */
export type Sample<Name extends string = string> = {
  gauge: Name;
  labels?: Readonly<Record<string, string>>;
  value: number;
};

/** Gauges of a feature, which /metrics reads together. */
export type Gauges<Name extends string = string> = Readonly<{
  gauges: readonly { name: Name; help: string }[];
  /** Runs for each request of /metrics, so it reads few rows by an index, however large the tables are. */
  read: (context: Pick<Context, 'db' | 'clock'> & Services) => Promise<Sample<Name>[]>;
}>;

/** A gauge counts no further rows, because a count of millions takes too long. */
export const MAX_COUNT = 10_000;
