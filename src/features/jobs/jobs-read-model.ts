/** The facts of jobs that other features may read. */
import type { Actor } from '../accounts/access/actor.ts';
import type { ProblemContext } from '../context.ts';
import { findJob, type Job, withoutFailure } from './job-record-repository.ts';

/** Returns a job as its reader may see it. Throws not_found, also for a job of another account. */
export const readJob = async (
  context: ProblemContext<'not_found'>,
  { actor, jobId }: { actor: Actor; jobId: string },
): Promise<Job> => {
  const isManaging = isManager(actor);
  const job = await findJob(context, { jobId, ownerId: isManaging ? undefined : actor.id });
  if (!job) throw context.problem('not_found');
  return isManaging ? job : withoutFailure(job);
};

export const isManager = ({ scopes }: Actor): boolean => scopes.has('jobs:manage');
