import { handler } from '../handler.ts';
import * as schedules from './schedule-repository.ts';
import * as runs from './schedule-run-repository.ts';

export const listSchedules = handler('listSchedules', async ({ query }, call) => {
  const { rows: items, ...rest } = await schedules.listSchedules(call, query);
  return { status: 200, body: { items, ...rest } };
});

export const listScheduleRuns = handler('listScheduleRuns', async ({ params, query }, call) => {
  const schedule = params.scheduleName;
  if (!(await schedules.hasSchedule(call, schedule))) throw call.problem('not_found');
  const { rows: items, ...rest } = await runs.listScheduleRuns(call, { schedule, state: query.state }, query);
  return { status: 200, body: { items, ...rest } };
});
