import { accounts, type Examples, type Given, given } from '../../support/example-given.ts';

const threeSchedules: Given = async (world, db) => {
  await world.schedules();
  const schedule = await db('schedules').where({ name: 'sweep' }).first();
  await db('schedules').insert({ ...schedule, name: 'the_last' });
};

const fourRuns: Given = async (world, db) => {
  await world.schedules();
  const run = await db('schedule_runs').where({ state: 'failed' }).first();
  await db('schedule_runs').insert({ ...run, due_at: new Date(0) });
};

const noRuns: Given = async (world, db) => {
  await world.schedules();
  await db('schedule_runs').delete();
};

export const examples: Examples = {
  listSchedules: {
    firstPage: given(threeSchedules, { query: { limit: 2 } }),
    lastPage: given(accounts),
  },
  listScheduleRuns: {
    firstPage: given(fourRuns, { query: { limit: 3 } }),
    lastPage: given(noRuns),
    not_found: given(accounts),
  },
};
