import type { Knex } from 'knex';
import type { components } from '../../../generated/types.ts';
import { newestIdFirst, type Page, type PageRequest, readPage } from '../../db/keyset.ts';
import { withProblems } from '../../db/postgres-error.ts';
import { toPublicId, toUuid } from '../../lib/id.ts';
import type { Context, DbContext } from '../context.ts';
import type { JobData } from './job-kind.ts';

export type Job = components['schemas']['Job'];

type QueueState = 'created' | 'retry' | 'active' | 'completed' | 'failed' | 'cancelled';

type JobRow = {
  id: string;
  kind: string;
  owner_id: string | null;
  progress: number;
  created_at: string;
  state: QueueState;
  data: JobData;
  output: Record<string, unknown> | null;
  retry_count: number;
  start_after: string;
  started_on: string | null;
  completed_on: string | null;
};

const states: Record<QueueState, Job['state']> = {
  created: 'waiting',
  retry: 'waiting',
  active: 'running',
  completed: 'succeeded',
  failed: 'failed',
  cancelled: 'cancelled',
};

/** Our part of each job and pg-boss's. */
const selectJobs = ({ db }: DbContext): Knex.QueryBuilder =>
  db.select('*').from(
    db('jobs')
      .join('pgboss.job as queued', (join) =>
        join.on('queued.name', 'jobs.kind').andOn('queued.id', 'jobs.id'),
      )
      .select('jobs.*')
      .select(
        'queued.state',
        'queued.data',
        'queued.output',
        'queued.retry_count',
        'queued.start_after',
        'queued.started_on',
        'queued.completed_on',
      )
      .as('jobs'),
  );

const toJob = (row: JobRow): Job => ({
  id: toPublicId('job', row.id),
  kind: row.kind,
  state: states[row.state],
  progress: row.state === 'completed' ? 100 : row.progress,
  attempts: row.started_on === null ? row.retry_count : row.retry_count + 1,
  ...(row.owner_id !== null && { ownerId: toPublicId('usr', row.owner_id) }),
  ...(row.state === 'completed' && row.output !== null && { result: row.output }),
  ...failureOf(row),
  createdAt: row.created_at,
  startAfter: row.start_after,
  ...(row.started_on !== null && { startedAt: row.started_on }),
  ...(row.completed_on !== null && { finishedAt: row.completed_on }),
});

/** The worker writes `reason`; pg-boss writes `value.message` if the worker was killed. */
const failureOf = ({ state, output }: JobRow): Pick<Job, 'failure'> => {
  if (state === 'completed' || output === null) return {};
  const { reason, value } = output as { reason?: string; value?: { message?: string } };
  const failure = reason ?? value?.message;
  return failure === undefined ? {} : { failure };
};

export type JobFilter = {
  state?: readonly Job['state'][] | undefined;
  kind?: string | undefined;
  ownerId?: string | undefined;
};

/** Returns a page of the jobs that match all filters, the newest first. */
export const listJobs = async (
  { db }: DbContext,
  { state: wanted, kind, ownerId }: JobFilter,
  page: PageRequest,
): Promise<Page<Job>> => {
  const query = selectJobs({ db });
  if (kind !== undefined) query.where({ kind });
  if (ownerId !== undefined) query.where({ owner_id: toUuid(ownerId) });
  if (wanted !== undefined) {
    const included = Object.entries(states).filter(([, state]) => wanted.includes(state));
    query.whereIn(
      'state',
      included.map(([queueState]) => queueState),
    );
  }
  return readPage(query, newestIdFirst, page, toJob);
};

/** Returns a page of the jobs of an account as it may see them, the newest first. */
export const listOwnJobs = async (
  context: DbContext,
  ownerId: string,
  page: PageRequest,
): Promise<Page<Job>> => {
  const { rows, ...rest } = await listJobs(context, { ownerId }, page);
  return { rows: rows.map(withoutFailure), ...rest };
};

/** Returns a job as its owner may see it: the text of a failure may tell about the inside of the server. */
export const withoutFailure = ({ failure: _, ...job }: Job): Job => job;

/** Undefined if there is no such job, or if it belongs to another account than `ownerId`. */
export const findJob = async (
  { db }: DbContext,
  { jobId, ownerId }: { jobId: string; ownerId?: string | undefined },
): Promise<Job | undefined> => {
  const query = selectJobs({ db }).where({ id: toUuid(jobId) });
  if (ownerId !== undefined) query.where({ owner_id: toUuid(ownerId) });
  const row: JobRow | undefined = await query.first();
  return row && toJob(row);
};

type Change = { jobId: string; kind: string; now: Date };

/** Cancels an unfinished job and returns its data. Undefined if it is finished. */
export const cancelUnfinishedJob = async (
  { db }: DbContext,
  { jobId, kind, now }: Change,
): Promise<JobData | undefined> => {
  const [row] = await db('pgboss.job')
    .where({ name: kind, id: toUuid(jobId) })
    .whereIn('state', ['created', 'retry', 'active'])
    .update({ state: 'cancelled', completed_on: now }, ['data']);
  return (row as Pick<JobRow, 'data'> | undefined)?.data;
};

/**
 * Makes a failed job due for one more attempt, which is its last. Returns false if it has not failed. Throws job_unfinished if
 * another job with its key waits or runs.
 */
export const retryFailedJob = async (
  { db, problem }: Pick<Context<'job_unfinished'>, 'db' | 'problem'>,
  { jobId, kind, now }: Change,
): Promise<boolean> => {
  const retried = db('pgboss.job')
    .where({ name: kind, id: toUuid(jobId), state: 'failed' })
    .update({
      state: 'retry',
      completed_on: null,
      start_after: now,
      retry_limit: db.raw('retry_count + 2'),
    });
  // The unique index of pg-boss for unfinished jobs with a key.
  return (await withProblems(retried, { job_common_i6: () => problem('job_unfinished') })) > 0;
};

/** Deletes a failed job. Returns false if it has not failed. */
export const deleteFailedJob = async ({ db }: DbContext, jobId: string, kind: string): Promise<boolean> => {
  const id = toUuid(jobId);
  if ((await db('pgboss.job').where({ name: kind, id, state: 'failed' }).delete()) === 0) return false;
  await db('jobs').where({ id }).delete();
  return true;
};

/** Deletes at most `limit` jobs that were finished at `before` or earlier. Returns their number. */
export const deleteFinishedJobs = async ({ db }: DbContext, before: Date, limit: number): Promise<number> => {
  // An index has the finished jobs of each queue by their time.
  const { rowCount } = await db.raw<{ rowCount: number }>(
    `with finished as (
       delete from pgboss.job where (name, id) in (
         select old.name, old.id from pgboss.queue
         cross join lateral (
           select name, id from pgboss.job
           where name = queue.name and completed_on <= :before limit :limit for update skip locked
         ) as old limit :limit)
       returning id
     )
     delete from jobs using finished where jobs.id = finished.id`,
    { before, limit },
  );
  return rowCount;
};

/** Deletes all jobs of an account, in any state. */
export const deleteJobsOf = async ({ db }: DbContext, userId: string): Promise<void> => {
  const own = db('jobs').where({ owner_id: toUuid(userId) });
  await db('pgboss.job').whereIn(['name', 'id'], own.clone().select('kind', 'id')).delete();
  await own.delete();
};
