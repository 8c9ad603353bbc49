import type { DbContext } from '../context.ts';

export type JobCounts = {
  kind: string;
  waiting: number;
  running: number;
  failed: number;
  /** The start time of the waiting job with the earliest one. Undefined without a waiting job. */
  dueSince: Date | undefined;
};

/** Counts the jobs of each kind that wait, run or have failed, up to `limit` per kind and state. */
export const countJobs = async ({ db }: DbContext, limit: number): Promise<JobCounts[]> => {
  const { rows } = await db.raw<{
    rows: { kind: string; waiting: number; running: number; failed: number; due_since: string | null }[];
  }>(
    `select kind, least(coalesce(sum(count) filter (where states.state < 'active'), 0), ?)::int as waiting,
       coalesce(sum(count) filter (where states.state = 'active'), 0)::int as running,
       coalesce(sum(count) filter (where states.state = 'failed'), 0)::int as failed,
       min(first) filter (where states.state < 'active') as due_since
     from (select name as kind from pgboss.queue) as kinds,
       unnest('{created,retry,active,failed}'::pgboss.job_state[]) as states (state),
       lateral (
         select count(*) as count, min(start_after) as first from (
           select start_after from pgboss.job
           where name = kind and job.state = states.state and job.state in ('created', 'retry', 'active', 'failed')
           order by blocked, start_after limit ?
         ) as counted
       ) as counts
     group by kind order by kind`,
    [limit, limit],
  );
  return rows.map(({ due_since, ...counts }) => ({
    ...counts,
    dueSince: due_since === null ? undefined : new Date(due_since),
  }));
};
