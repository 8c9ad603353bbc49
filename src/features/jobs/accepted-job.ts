import type { DbContext } from '../context.ts';
import { findJob, type Job } from './job-record-repository.ts';

/** The response of an operation that starts long work. */
export type AcceptedJob = {
  status: 202;
  headers: { Location: string; 'Retry-After': number };
  body: Job;
};

/** Returns the 202 for a job of the caller: where the client finds the job, and when to ask first. */
export const acceptedJob = async (context: DbContext, jobId: string): Promise<AcceptedJob> => {
  const job = await findJob(context, { jobId });
  if (!job) throw new Error(`The job ${jobId} does not exist`);
  const { failure: _, ...body } = job;
  return { status: 202, headers: { Location: `/v1/jobs/${jobId}`, 'Retry-After': 1 }, body };
};
