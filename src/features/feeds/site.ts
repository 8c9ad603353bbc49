import type { Config } from '../../config.ts';

/** Returns the URL of a web page of the shop. The path has no leading slash. */
export const siteUrl = ({ webUrl }: Pick<Config, 'webUrl'>, path: string): string =>
  `${webUrl.replace(/\/$/, '')}/${path}`;

/** Returns the latest of the times, which are all in UTC with milliseconds; without one, the beginning of 1970. */
export const latest = (times: readonly (string | undefined)[]): string =>
  times.reduce<string>(
    (last, time) => (time !== undefined && time > last ? time : last),
    new Date(0).toISOString(),
  );
