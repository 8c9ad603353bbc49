import { absent, accounts, type Examples, type Given, given, jobs } from '../../support/example-given.ts';

const failed = { path: { jobId: 'job_01kkhn8afrmy0cqqc5mj9wxk4c' } };

/** A second dead letter, so that there is a second page. */
const twoDeadLetters: Given = async (world, db) => {
  await world.jobs();
  const [job] = await db('pgboss.job').where({ state: 'failed' });
  const id = '00000000-0000-7000-8000-000000000000';
  await db('pgboss.job').insert({ ...job, id, output: JSON.stringify(job.output) });
  await db('jobs').insert({ id, kind: job.name, created_at: job.created_on });
};

/** A dead letter of the customer, who already has as many waiting jobs of the kind as one may have. */
const manyWaitingJobs: Given = async (world, db) => {
  await world.jobs();
  const { id, name } = await db('pgboss.job').where({ state: 'active' }).first('id', 'name');
  await db('pgboss.job').where({ id }).update({ state: 'failed' });
  const own = await db('jobs').where({ id }).first();
  for (let n = 0; n < 20; n += 1) {
    const more = `00000000-0000-7000-8000-0000000000${n + 10}`;
    await db('pgboss.job').insert({ id: more, name });
    await db('jobs').insert({ ...own, id: more });
  }
};

/** A dead letter with a key, and a waiting job with the same key. */
const sameTask: Given = async (world, db) => {
  await world.jobs();
  const id = '00000000-0000-7000-8000-000000000000';
  const keyed = { policy: 'exclusive', singleton_key: 'same' };
  const [{ name }] = await db('pgboss.job').where({ state: 'failed' }).update(keyed, ['name']);
  await db('pgboss.job').insert({ id, name, ...keyed });
};

export const examples: Examples = {
  listJobs: {
    deadLetters: given(twoDeadLetters, {
      query: { state: ['failed'], kind: 'mail.deliver', limit: 1 },
    }),
    lastPage: given(accounts),
  },
  getJob: { running: given(jobs), not_found: given(accounts, { path: { jobId: absent('job') } }) },
  cancelJob: {
    cancelled: given(jobs),
    not_found: given(accounts, { path: { jobId: absent('job') } }),
    job_finished: given(jobs, { ...failed, as: 'admin' }),
  },
  retryJob: {
    waiting: given(jobs, failed),
    not_found: given(accounts, { path: { jobId: absent('job') } }),
    job_not_failed: given(jobs),
    job_unfinished: given(sameTask, failed),
    too_many_jobs: given(manyWaitingJobs),
  },
  discardJob: {
    204: given(jobs, failed),
    not_found: given(accounts, { path: { jobId: absent('job') } }),
    job_not_failed: given(jobs),
  },
};
