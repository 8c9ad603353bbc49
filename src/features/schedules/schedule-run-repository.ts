import type { components } from '../../../generated/types.ts';
import { type Page, type PageRequest, readPage, type SortTerm } from '../../db/keyset.ts';
import { toPublicId, toUuid } from '../../lib/id.ts';
import type { DbContext } from '../context.ts';

export type ScheduleRun = components['schemas']['ScheduleRun'];

/** The key of a run. */
export type RunKey = { schedule: string; dueAt: Date };

export type RunRow = {
  due_at: string;
  job_id: string;
  state: ScheduleRun['state'];
  attempts: number;
  started_at: string | null;
  finished_at: string | null;
  error: string | null;
};

export const runColumns = ['due_at', 'job_id', 'state', 'attempts', 'started_at', 'finished_at', 'error'];

const lastDueFirst: SortTerm[] = [{ expression: 'due_at', field: 'due_at', descending: true }];

export const toRun = ({
  due_at,
  job_id,
  state,
  attempts,
  started_at,
  finished_at,
  error,
}: RunRow): ScheduleRun => ({
  dueAt: due_at,
  state,
  attempts,
  ...(started_at !== null && { startedAt: started_at }),
  ...(started_at !== null &&
    finished_at !== null && {
      finishedAt: finished_at,
      durationMs: Math.max(0, Date.parse(finished_at) - Date.parse(started_at)),
    }),
  ...(error !== null && { error }),
  jobId: toPublicId('job', job_id),
});

/** Returns a page of the runs of a schedule, the last due first. */
export const listScheduleRuns = (
  { db }: DbContext,
  { schedule, state }: { schedule: string; state?: ScheduleRun['state'] | undefined },
  page: PageRequest,
): Promise<Page<ScheduleRun>> => {
  const query = db('schedule_runs').select(runColumns).where({ schedule });
  if (state !== undefined) query.where({ state });
  return readPage(query, lastDueFirst, page, toRun);
};

/** Inserts a run that waits for its job. Throws if the due time has a run, or another run of the schedule is unfinished. */
export const insertRun = async ({ db }: DbContext, run: RunKey, jobId: string): Promise<void> => {
  await db('schedule_runs').insert({ ...toKey(run), job_id: toUuid(jobId) });
};

/** Stores that an attempt of a run begins. `attempt` is counted from 1. */
export const startAttempt = async (
  { db }: DbContext,
  run: RunKey,
  { attempt, now }: { attempt: number; now: Date },
): Promise<void> => {
  await db('schedule_runs')
    .where(toKey(run))
    .update({ state: 'running', attempts: attempt, started_at: now });
};

/** Stores the error of an attempt that will be repeated. No effect if a later attempt has begun. */
export const failAttempt = async (
  { db }: DbContext,
  run: RunKey,
  { attempt, error }: { attempt: number; error: string },
): Promise<void> => {
  await db('schedule_runs')
    .where({ ...toKey(run), attempts: attempt, state: 'running' })
    .update({ state: 'waiting', error });
};

/** Stores the success of a run, also as that of its schedule. */
export const completeRun = async ({ db }: DbContext, run: RunKey, now: Date): Promise<void> => {
  await db('schedules').where({ name: run.schedule }).update({ last_success_at: now });
  await db('schedule_runs').where(toKey(run)).update({ state: 'succeeded', finished_at: now, error: null });
};

/** Stores that a run has failed for good. */
export const abandonRun = async (
  { db }: DbContext,
  run: RunKey,
  { error, now }: { error: string; now: Date },
): Promise<void> => {
  await db('schedule_runs').where(toKey(run)).update({ state: 'failed', finished_at: now, error });
};

const toKey = ({ schedule, dueAt }: RunKey) => ({ schedule, due_at: dueAt });
