import { handler } from '../handler.ts';
import type { Job } from './job-record-repository.ts';
import * as records from './job-record-repository.ts';
import * as service from './job-service.ts';
import { readJob } from './jobs-read-model.ts';

export const listJobs = handler('listJobs', async ({ query }, call) => {
  const { rows: items, ...rest } = await records.listJobs(call, query, query);
  return { status: 200, body: { items, ...rest } };
});

export const getJob = handler('getJob', async ({ params, actor }, call) => {
  const job = await readJob(call, { actor, ...params });
  return { status: 200, ...(isUnfinished(job) && { headers: { 'Retry-After': 1 } }), body: job };
});

const isUnfinished = ({ finishedAt }: Job): boolean => finishedAt === undefined;

export const cancelJob = handler('cancelJob', async ({ params, actor }, call) => {
  const job = await service.cancelJob(call, { actor, ...params });
  return { status: 200, body: job };
});

export const retryJob = handler('retryJob', async ({ params, actor }, call) => {
  const job = await service.retryJob(call, { actor, ...params });
  return { status: 200, body: job };
});

export const discardJob = handler('discardJob', async ({ params, actor }, call) => {
  await service.discardJob(call, { actor, ...params });
  return { status: 204 };
});
