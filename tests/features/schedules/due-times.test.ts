import { describe, expect, test } from '@jest/globals';
import { dueTimesOf } from '../../../src/features/schedules/due-times.ts';
import { collectContributions } from '../../../src/features.ts';

const newYear = new Date('2026-01-01T00:00:00Z');

const dueTimes = (cron: string, zone?: string) =>
  dueTimesOf({ name: 'report', description: 'Writes a report.', cron, ...(zone && { zone }) }, newYear);

/** All due times between two moments, as `month-day hour:minute` in UTC. */
const listDue = async (
  cron: string,
  zone: string | undefined,
  from: string,
  to: string,
): Promise<string[]> => {
  const { nextAfter } = await dueTimes(cron, zone);
  const all: string[] = [];
  for (let due = nextAfter(new Date(from)); due < new Date(to); due = nextAfter(due)) {
    all.push(due.toISOString().slice(5, 16).replace('T', ' '));
  }
  return all;
};

describe('the due times', () => {
  test.each<[rule: string, cron: string, zone: string | undefined, from: string, to: string, due: string[]]>([
    [
      'are in UTC without a zone',
      '30 2 * * *',
      undefined,
      '2026-03-28',
      '2026-03-30',
      ['03-28 02:30', '03-29 02:30'],
    ],
    [
      'end an interval at no day',
      '0 */8 * * *',
      undefined,
      '2026-03-28T20:00Z',
      '2026-03-29T20:00Z',
      ['03-29 00:00', '03-29 08:00', '03-29 16:00'],
    ],
    // Berlin, 29 March: 01:59:59 (UTC+1) is followed by 03:00 (UTC+2).
    [
      'move a skipped time to the clock change',
      '30 2 * * *',
      'Europe/Berlin',
      '2026-03-28',
      '2026-03-30T12:00Z',
      ['03-28 01:30', '03-29 01:00', '03-30 00:30'],
    ],
    [
      'merge several skipped times',
      '*/20 2 * * *',
      'Europe/Berlin',
      '2026-03-29',
      '2026-03-30T00:15Z',
      ['03-29 01:00', '03-30 00:00'],
    ],
    [
      'merge a skipped time with a due one',
      '0 2,3 * * *',
      'Europe/Berlin',
      '2026-03-29',
      '2026-03-30',
      ['03-29 01:00'],
    ],
    [
      'keep the times beside a skipped hour',
      '15 1,3 * * *',
      'Europe/Berlin',
      '2026-03-29',
      '2026-03-30T00:00Z',
      ['03-29 00:15', '03-29 01:15', '03-29 23:15'],
    ],
    [
      'move a skipped time of a single day',
      '30 2 29 3 *',
      'Europe/Berlin',
      '2026-01-01',
      '2027-12-31',
      ['03-29 01:00', '03-29 00:30'],
    ],
    // Berlin, 25 October: 02:59:59 (UTC+2) is followed by 02:00 (UTC+1).
    [
      'take the first of repeated times',
      '30 2 * * *',
      'Europe/Berlin',
      '2026-10-24',
      '2026-10-26T12:00Z',
      ['10-24 00:30', '10-25 00:30', '10-26 01:30'],
    ],
    [
      'take the first of each repeated time',
      '0,30 2 * * *',
      'Europe/Berlin',
      '2026-10-24T23:00Z',
      '2026-10-26T00:00Z',
      ['10-25 00:00', '10-25 00:30'],
    ],
    [
      'go on after a repeated hour',
      '0 1-3 * * *',
      'Europe/Berlin',
      '2026-10-24T22:00Z',
      '2026-10-25T22:00Z',
      ['10-24 23:00', '10-25 00:00', '10-25 02:00'],
    ],
    // Havana, 8 March: midnight is skipped.
    [
      'move a skipped midnight',
      '0 0 * * *',
      'America/Havana',
      '2026-03-07T12:00Z',
      '2026-03-09T12:00Z',
      ['03-08 05:00', '03-09 04:00'],
    ],
    // Lord Howe Island: half an hour.
    [
      'move a time skipped by half an hour',
      '15 2 * * *',
      'Australia/Lord_Howe',
      '2026-10-03T12:00Z',
      '2026-10-04T18:00Z',
      ['10-03 15:30', '10-04 15:15'],
    ],
    [
      'take the first of a repeated half hour',
      '45 1 * * *',
      'Australia/Lord_Howe',
      '2026-04-04T12:00Z',
      '2026-04-05T18:00Z',
      ['04-04 14:45', '04-05 15:15'],
    ],
    // Chile, 5 April: 23:59:59 is followed by 23:00 of the same day.
    [
      'take the first of a repeated last hour',
      '30 23 * * *',
      'America/Santiago',
      '2026-04-03T12:00Z',
      '2026-04-06T12:00Z',
      ['04-04 02:30', '04-05 02:30', '04-06 03:30'],
    ],
    ['find the leap day', '0 0 29 2 *', undefined, '2097-01-01', '2105-01-01', ['02-29 00:00']],
  ])('%s', async (_rule, cron, zone, from, to, due) => {
    expect(await listDue(cron, zone, from, to)).toEqual(due);
  });

  test.each([
    ['*/7 0-4 * * *', 'Europe/Berlin', '2026-03-28T20:00Z'],
    ['*/7 0-4 * * *', 'Europe/Berlin', '2026-10-24T20:00Z'],
    ['*/7 0-4 * * *', 'Australia/Lord_Howe', '2026-04-04T12:00Z'],
    ['3 0-23/2 * * 1-5', 'America/St_Johns', '2026-11-01T00:00Z'],
    ['*/5 * * * *', undefined, '2026-10-25T00:00Z'],
  ])('grow, and the last one up to a moment is one of them: %s %s', async (cron, zone, from) => {
    const { nextAfter, lastUpTo } = await dueTimes(cron, zone);
    let last = nextAfter(new Date(from));
    for (let count = 0; count < 60; count += 1) {
      const next = nextAfter(last);
      expect(next.getTime()).toBeGreaterThan(last.getTime());
      expect(lastUpTo(last)).toEqual(last);
      const justBefore = new Date(next.getTime() - 1);
      expect(lastUpTo(justBefore)).toEqual(last);
      expect(nextAfter(justBefore)).toEqual(next);
      last = next;
    }
  });
});

test('a time that a clock change repeats is not due again', async () => {
  const { nextAfter, lastUpTo } = await dueTimes('30 2 * * *', 'Europe/Berlin');
  const first = new Date('2026-10-25T00:30:00Z');
  for (const within of ['2026-10-25T01:10:00Z', '2026-10-25T01:30:00Z', '2026-10-25T01:50:00Z']) {
    expect(lastUpTo(new Date(within))).toEqual(first);
    expect(nextAfter(new Date(within))).toEqual(new Date('2026-10-26T01:30:00Z'));
  }
});

describe('a schedule is rejected', () => {
  test('for a name that the contract does not allow', async () => {
    const timing = { name: 'Monthly report', description: '', cron: '0 3 * * *' };
    await expect(dueTimesOf(timing, newYear)).rejects.toThrow('must have a name of lower-case words, with');
  });

  test.each<[reason: string, cron: string, zone: string | undefined, fault: RegExp]>([
    ['for a day that no month has', '0 0 31 2 *', undefined, /never fires/],
    ['for a day that its months lack', '0 0 31 4,6,9,11 *', 'Europe/Berlin', /never fires/],
    ['for an unknown time zone', '0 3 * * *', 'Mars/Olympus', /is invalid: .*Mars\/Olympus/],
    ['for a minute that no hour has', '61 * * * *', undefined, /is invalid: .*61/],
    ['for a word', 'every hour', undefined, /must have five fields/],
    ['for a nickname', '@daily', undefined, /must have five fields/],
    ['for seconds', '0 0 3 * * *', undefined, /must have five fields/],
    ['for a single date', '2026-06-01T00:00:00', undefined, /must have five fields/],
    ['for an interval of hours in a zone', '*/5 * * * *', 'Europe/Berlin', /must name its hours/],
  ])('%s', async (_reason, cron, zone, fault) => {
    await expect(dueTimes(cron, zone)).rejects.toThrow(fault);
    await expect(dueTimes(cron, zone)).rejects.toThrow('The schedule report (');
  });
});

test('every schedule of the features fires', async () => {
  const { schedules } = collectContributions();
  for (const schedule of schedules) {
    const { nextAfter } = await dueTimesOf(schedule, newYear);
    expect(nextAfter(newYear).getTime()).toBeGreaterThan(newYear.getTime());
  }
});
