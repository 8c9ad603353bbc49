import { HEARTBEAT_SECONDS } from '../../db/job-queue.ts';
import { query } from '../../db/statement.ts';
import { toPublicId, toUuid } from '../../lib/id.ts';
import type { DbContext } from '../context.ts';
import type { JobData } from './job-kind.ts';

export type NewJob = {
  uuid: string;
  kind: string;
  data: JobData;
  ownerId: string | undefined;
  key: string | undefined;
  priority: number;
  now: Date;
  startAfter: Date;
  attempts: number;
  timeLimitMs: number;
};

/** After its time limit a worker ends an attempt itself; pg-boss ends the attempt of a worker that does not. */
const EXPIRY_MARGIN_SECONDS = 30;

/**
 * SQL that adds a job for each row of `source`, with `data` in SQL, and returns their ids. It continues a `with`. `first` is
 * the number of the placeholder of the first of `jobValues`. The queue of a kind comes into being with its first job. Writes
 * pg-boss's table directly, which its documentation allows: one statement without a load of the package. pg-boss itself
 * neither retries with a delay nor deletes a job: the worker and the retention do.
 */
export const insertionFrom = (source: string, data: string, first: number): string => {
  const [id, kind, owner, key, priority, now, startAfter, attempts, expiry] = [
    ...['uuid', 'text', 'uuid', 'text', 'integer', 'timestamptz', 'timestamptz', 'integer', 'integer'],
  ].map((type, index) => `$${first + index}::${type}`);
  return `queue as (
    insert into pgboss.queue (name, policy, retry_limit, retry_delay, retry_backoff, expire_seconds,
      retention_seconds, deletion_seconds, partition, table_name, created_on, updated_on)
    values (${kind}, 'standard', 0, 0, false, 900, 1209600, 0, false, 'job_common', ${now}, ${now})
    on conflict do nothing
  ), queued as (
    insert into pgboss.job (id, name, data, singleton_key, policy, priority, created_on, start_after, keep_until,
      retry_limit, retry_delay, retry_backoff, expire_seconds, deletion_seconds, heartbeat_seconds)
    select ${id}, ${kind}, ${data}, ${key}, case when ${key} is null then 'standard' else 'exclusive' end, ${priority},
      ${now}, ${startAfter}, ${startAfter} + interval '100 years', ${attempts}, 0, false, ${expiry}, 0, ${HEARTBEAT_SECONDS}
    ${source}
    on conflict do nothing
    returning id
  )
  insert into jobs (id, kind, owner_id, created_at) select id, ${kind}, ${owner}, ${now} from queued returning id`;
};

/** Returns the values of `insertionFrom`. */
export const valuesOf = (job: Omit<NewJob, 'data'>): unknown[] => [
  job.uuid,
  job.kind,
  job.ownerId === undefined ? null : toUuid(job.ownerId),
  job.key ?? null,
  job.priority,
  job.now,
  job.startAfter,
  job.attempts,
  Math.ceil(job.timeLimitMs / 1_000) + EXPIRY_MARGIN_SECONDS,
];

const insertion = `with ${insertionFrom('', '$1::jsonb', 2)}`;

/** Adds a job. Returns its id, or undefined if another job with its key waits or runs. */
export const insertJob = async ({ db }: DbContext, job: NewJob): Promise<string | undefined> => {
  const [row] = await query<{ id: string }>(db, insertion, [job.data, ...valuesOf(job)]);
  return row && toPublicId('job', row.id);
};

/** Returns the id of the job with this key that waits or runs. */
export const findJobByKey = async (
  { db }: DbContext,
  kind: string,
  key: string,
): Promise<string | undefined> => {
  const [row] = await query<{ id: string }>(
    db,
    `select id from pgboss.job
     where name = $1 and singleton_key = $2 and policy = 'exclusive' and state <= 'active'`,
    [kind, key],
  );
  return row && toPublicId('job', row.id);
};

/** Returns how many jobs of a kind wait for an owner. */
export const countWaitingJobs = async ({ db }: DbContext, kind: string, ownerId: string): Promise<number> => {
  const [row] = await query<{ count: number }>(
    db,
    `select count(*) from jobs join pgboss.job queued on queued.name = jobs.kind and queued.id = jobs.id
     where jobs.owner_id = $2 and jobs.kind = $1 and queued.state < 'active'`,
    [kind, toUuid(ownerId)],
  );
  return row?.count ?? 0;
};

/** Returns those of the kinds that have a due job. */
export const findDueKinds = async (
  { db }: DbContext,
  kinds: readonly string[],
  now: Date,
): Promise<string[]> => {
  const rows = await query<{ kind: string }>(
    db,
    `select kind from unnest($1::text[]) as kind where exists (
       select from pgboss.job where name = kind and state < 'active' and not blocked and start_after <= $2)`,
    [kinds, now],
  );
  return rows.map(({ kind }) => kind);
};

/** Stores the progress of a job in percent. */
export const updateProgress = async ({ db }: DbContext, jobId: string, percent: number): Promise<void> => {
  await query(db, 'update jobs set progress = $2 where id = $1', [toUuid(jobId), percent]);
};
