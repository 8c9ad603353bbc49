import type { components } from '../../../generated/types.ts';
import { type Page, type PageRequest, readPage, type SortTerm } from '../../db/keyset.ts';
import type { DbContext } from '../context.ts';
import type { ScheduleTiming } from '../schedule-timing.ts';
import { type RunRow, runColumns, toRun } from './schedule-run-repository.ts';

type Schedule = components['schemas']['Schedule'];

type ScheduleRow = {
  name: string;
  description: string;
  cron: string;
  zone: string;
  next_due_at: string;
};
type Listed = ScheduleRow & (RunRow | { due_at: null });

const columns = ['name', 'description', 'cron', 'zone', 'next_due_at'];

const byName: SortTerm[] = [{ expression: 'name', field: 'name' }];

const toSchedule = (row: Listed): Schedule => ({
  name: row.name,
  description: row.description,
  cron: row.cron,
  zone: row.zone,
  nextRunAt: row.next_due_at,
  ...(row.due_at !== null && { lastRun: toRun(row) }),
});

/** Returns a page of the schedules with their last runs, in the order of their names. */
export const listSchedules = ({ db }: DbContext, page: PageRequest): Promise<Page<Schedule>> => {
  const query = db('schedules')
    .select([...columns, ...runColumns])
    .joinRaw(
      `left join lateral (
         select ${runColumns.join()} from schedule_runs where schedule = schedules.name order by due_at desc limit 1
       ) last_run on true`,
    );
  return readPage(query, byName, page, toSchedule);
};

export const hasSchedule = async ({ db }: DbContext, name: string): Promise<boolean> =>
  (await db('schedules').where({ name }).first('name')) !== undefined;

/**
 * Stores schedules and their next due times. A schedule that is stored keeps its due time, which may be a missed one, unless
 * its cron line or its zone has changed.
 */
export const saveSchedules = async (
  { db }: DbContext,
  schedules: readonly (Required<ScheduleTiming> & { nextDueAt: Date })[],
): Promise<void> => {
  // All processes lock the rows in the same order.
  const sorted = schedules.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  await db.raw(
    `insert into schedules (name, description, cron, zone, next_due_at)
     select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
     on conflict (name) do update set description = excluded.description, cron = excluded.cron, zone = excluded.zone,
       next_due_at = case when (schedules.cron, schedules.zone) = (excluded.cron, excluded.zone)
         then schedules.next_due_at else excluded.next_due_at end
     where (schedules.description, schedules.cron, schedules.zone)
       is distinct from (excluded.description, excluded.cron, excluded.zone)`,
    [
      sorted.map(({ name }) => name),
      sorted.map(({ description }) => description),
      sorted.map(({ cron }) => cron),
      sorted.map(({ zone }) => zone),
      sorted.map(({ nextDueAt }) => nextDueAt),
    ],
  );
};

/** Returns the names of the schedules that are due and have no unfinished run. */
export const findDueSchedules = (context: DbContext, now: Date): Promise<string[]> =>
  selectDue(context, now).orderBy('name').pluck('name');

/**
 * Locks a schedule and returns the due time that it waits for. Undefined if it is not due any more, has an unfinished run, or
 * is locked by another process.
 */
export const lockDueSchedule = async (
  context: DbContext,
  name: string,
  now: Date,
): Promise<Date | undefined> => {
  const row = await selectDue(context, now).where({ name }).forUpdate().skipLocked().first('next_due_at');
  return row && new Date(row.next_due_at);
};

const selectDue = ({ db }: DbContext, now: Date) =>
  db<ScheduleRow>('schedules')
    .where('next_due_at', '<=', now)
    .whereNotExists((runs) =>
      runs.from('schedule_runs').whereRaw('schedule = schedules.name').whereNull('finished_at'),
    );

/** Stores the next due time of a schedule that the transaction has locked. */
export const updateNextDueTime = async ({ db }: DbContext, name: string, nextDueAt: Date): Promise<void> => {
  await db('schedules').where({ name }).update({ next_due_at: nextDueAt });
};

export type ScheduleProgress = { name: string; nextDueAt: Date; lastSuccessAt: Date | undefined };

/** Lists the next due time and the last success of every schedule. */
export const listProgress = async ({ db }: DbContext): Promise<ScheduleProgress[]> => {
  const rows = await db('schedules')
    .select<{ name: string; next_due_at: string; last_success_at: string | null }[]>(
      'name',
      'next_due_at',
      'last_success_at',
    )
    .orderBy('name');
  return rows.map(({ name, next_due_at, last_success_at }) => ({
    name,
    nextDueAt: new Date(next_due_at),
    lastSuccessAt: last_success_at === null ? undefined : new Date(last_success_at),
  }));
};
