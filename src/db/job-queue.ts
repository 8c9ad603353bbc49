/** The queue of background jobs: pg-boss on the connections and the clock of this application. */
import type { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import type { Clock } from '../lib/clock.ts';
import type { Db } from './db.ts';
import { QUEUE_SCHEMA } from './job-queue-schema.ts';
import { runSql } from './statement.ts';

/** A worker whose process was killed loses its jobs after this time without a sign of life. pg-boss's least value. */
export const HEARTBEAT_SECONDS = 10;
/** How often one of the processes looks for lost jobs. */
export const SUPERVISION_SECONDS = 2;

/** One attempt of a job, as a worker has claimed it. */
export type ClaimedJob = {
  id: string;
  data: Record<string, unknown>;
  /** The number of attempts before this one. */
  retryCount: number;
  /** The number of the last attempt, from 1. A further one finds out that the last one was lost. */
  retryLimit: number;
};

export type JobQueue = {
  /** Starts the search for jobs whose worker was killed or took too long. They are retried at once. */
  supervise: () => Promise<void>;
  /** Claims at most `limit` due jobs of a kind: the highest priority first, then the oldest. */
  claim: (kind: string, limit: number) => Promise<ClaimedJob[]>;
  /** Reports that the jobs are still running. Returns the ids of those that this worker still holds. */
  touch: (kind: string, jobs: readonly ClaimedJob[]) => Promise<Set<string>>;
  /** Ends a job, in the transaction of `db` if it is one. Returns false if the worker no longer holds it. */
  complete: (db: Db, kind: string, job: ClaimedJob, result: object | undefined) => Promise<boolean>;
  /** Ends an attempt with its failure: the job is due again at `retryAt`, or ends without one. Returns like `complete`. */
  fail: (
    db: Db,
    kind: string,
    job: ClaimedJob,
    failure: { reason: string; retryAt?: Date | undefined },
  ) => Promise<boolean>;
  /** Makes a job due again as if it had not been claimed. */
  handBack: (kind: string, job: ClaimedJob) => Promise<void>;
  close: () => Promise<void>;
};

/** Loads pg-boss, which takes a tenth of a second. */
export const openJobQueue = async ({
  db,
  clock,
  log,
}: {
  db: Db;
  clock: Clock;
  log: Logger;
}): Promise<JobQueue> => {
  const { PgBoss } = await import('pg-boss');
  const sqlOf = (handle: Db) => ({
    executeSql: (text: string, values: unknown[] = []) => runSql(handle, atTimeOf(clock, text), values),
  });
  const boss: PgBoss = new PgBoss({
    db: sqlOf(db),
    schema: QUEUE_SCHEMA,
    migrate: false,
    schedule: false,
    registerInstance: false,
    openTelemetry: { enabled: false },
    superviseIntervalSeconds: SUPERVISION_SECONDS,
    monitorIntervalSeconds: SUPERVISION_SECONDS,
  });
  boss.on('error', (err) => log.warn({ err }, 'the supervision of jobs failed; it is repeated'));
  boss.on('warning', ({ message, data }) => log.warn({ data }, message));

  return {
    supervise: async () => void (await boss.start()),
    claim: async (kind, limit) =>
      boss.fetch(kind, { batchSize: limit, includeMetadata: true }) as Promise<ClaimedJob[]>,
    touch: async (kind, jobs) => new Set(settled(await boss.touch(kind, [...jobs]))),
    complete: async (handle, kind, job, result) =>
      settled(await boss.complete(kind, job, result ?? null, { db: sqlOf(handle) })).length === 1,
    fail: async (handle, kind, job, { reason, retryAt }) => {
      if (retryAt === undefined) await runSql(handle, withoutRetries, fenced(kind, job));
      const isHeld = settled(await boss.fail(kind, job, { reason }, { db: sqlOf(handle) })).length === 1;
      if (isHeld && retryAt !== undefined) await runSql(handle, postpone, [kind, job.id, retryAt]);
      return isHeld;
    },
    handBack: async (kind, job) => void (await runSql(db, handBack, fenced(kind, job))),
    // A job in hand is settled before, so there is nothing to wait for.
    close: () => boss.stop({ graceful: false, close: false }),
  };
};

/** The ids of the jobs that the worker held. pg-boss's types lack them. */
const settled = (response: object): string[] => (response as { settled: string[] }).settled;

const fenced = (kind: string, { id, retryCount }: ClaimedJob): unknown[] => [kind, id, retryCount];
const ifHeld = `name = $1 and id = $2 and state = 'active' and retry_count = $3`;

const withoutRetries = `update ${QUEUE_SCHEMA}.job set retry_limit = 0 where ${ifHeld}`;

const postpone = `update ${QUEUE_SCHEMA}.job set start_after = $3 where name = $1 and id = $2 and state = 'retry'`;

/** pg-boss counts an attempt at each claim of a job that has been started. */
const handBack = `
  update ${QUEUE_SCHEMA}.job set state = 'retry', started_on = null, heartbeat_on = null where ${ifHeld}`;

/** Replaces pg-boss's clock, so that a job is due by the same clock by which it was enqueued. */
const atTimeOf = (clock: Clock, text: string): string =>
  text.replaceAll(`${QUEUE_SCHEMA}.job_now()`, `timestamptz '${clock.now().toISOString()}'`);
