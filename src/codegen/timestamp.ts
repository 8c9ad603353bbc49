/** RFC 3339 timestamps, for generated validators and serializers. */

// RFC 3339 §5.6: `t` and `z` may be lower case. A space instead of `T`, or an offset without colon or minutes, is invalid.
const grammar = /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:\.(\d+))?(?:[Zz]|([+-])(\d\d):(\d\d))$/;

/**
 * Converts an RFC 3339 timestamp to UTC with milliseconds, and truncates further digits. Undefined if the text is no
 * RFC 3339 timestamp, or if the time is outside the years 1 to 9999 in UTC, which Postgres cannot store or RFC 3339 cannot write.
 */
export const canonicalTimestamp = (text: string): string | undefined => {
  const parts = grammar.exec(text);
  if (!parts) return undefined;
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map(Number) as Six;
  const [fraction = '', sign, offsetHour = '0', offsetMinute = '0'] = parts.slice(7);
  if (hour > 23 || minute > 59 || second > 60 || Number(offsetHour) > 23 || Number(offsetMinute) > 59) return;
  const at = new Date(0);
  // Date.UTC would interpret the year 99 as 1999.
  at.setUTCFullYear(year, month - 1, day);
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return undefined;
  const offset = (Number(offsetHour) * 60 + Number(offsetMinute)) * (sign === '-' ? -1 : 1);
  at.setUTCHours(hour, minute - offset, second, Number(fraction.slice(0, 3).padEnd(3, '0')));
  if (second === 60 && !isStartOfMonth(at)) return undefined;
  const isRepresentable = at.getUTCFullYear() >= 1 && at.getUTCFullYear() <= 9999;
  return isRepresentable ? at.toISOString() : undefined;
};

type Six = [number, number, number, number, number, number];

/** A leap second ends a month in UTC (RFC 3339 §5.7). It becomes the first second of the next month, as in Postgres. */
const isStartOfMonth = (at: Date): boolean =>
  at.getUTCDate() === 1 && at.getUTCHours() === 0 && at.getUTCMinutes() === 0 && at.getUTCSeconds() === 0;
