import { inTransaction } from '../../db/transaction.ts';
import type { Actor } from '../accounts/access/actor.ts';
import { recordAuditEvent } from '../audit/audit-event-repository.ts';
import type { Context } from '../context.ts';
import type { Services } from '../services.ts';
import { announceJobs, mayWait } from './enqueue-job.ts';
import { cancelUnfinishedJob, deleteFailedJob, type Job, retryFailedJob } from './job-record-repository.ts';
import { readJob } from './jobs-read-model.ts';

type Target = { actor: Actor; jobId: string };

/** Throws not_found or job_finished. Idempotent. */
export const cancelJob = (
  context: Context<'not_found' | 'job_finished'> & Pick<Services, 'rulesOfJobs'>,
  target: Target,
): Promise<Job> =>
  inTransaction(context, async (context) => {
    const { kind, state } = await readJob(context, target);
    if (state === 'cancelled') return readJob(context, target);
    const { actor, jobId } = target;
    const data = await cancelUnfinishedJob(context, { jobId, kind, now: context.clock.now() });
    const cancelled = await readJob(context, target);
    // A concurrent call may have cancelled it in between.
    if (cancelled.state !== 'cancelled') throw context.problem('job_finished');
    if (data === undefined) return cancelled;
    await context.rulesOfJobs.get(kind)?.abandoned?.(context, data, 'it was cancelled');
    await recordAuditEvent(context, {
      action: 'job.cancelled',
      actorId: actor.id,
      target: jobId,
      details: { kind },
    });
    return cancelled;
  });

/** Throws not_found, job_not_failed, job_unfinished or too_many_jobs. */
export const retryJob = (
  context: Context<'not_found' | 'job_not_failed' | 'job_unfinished' | 'too_many_jobs'> &
    Pick<Services, 'rulesOfJobs'>,
  target: Target,
): Promise<Job> =>
  inTransaction(context, async (context) => {
    const { kind, ownerId } = await readJob(context, target);
    const { actor, jobId } = target;
    const limit = context.rulesOfJobs.get(kind)?.ownerLimit;
    if (ownerId !== undefined && limit !== undefined && !(await mayWait(context, { kind, ownerId, limit })))
      throw context.problem('too_many_jobs', {
        detail: `At most ${limit} jobs of the kind ${kind} may wait.`,
      });
    const isRetried = await retryFailedJob(context, { jobId, kind, now: context.clock.now() });
    if (!isRetried) throw context.problem('job_not_failed');
    announceJobs(context);
    await recordAuditEvent(context, {
      action: 'job.retried',
      actorId: actor.id,
      target: jobId,
      details: { kind },
    });
    return readJob(context, target);
  });

/** Throws not_found or job_not_failed. */
export const discardJob = (context: Context<'not_found' | 'job_not_failed'>, target: Target): Promise<void> =>
  inTransaction(context, async (context) => {
    const { kind } = await readJob(context, target);
    const { actor, jobId } = target;
    if (!(await deleteFailedJob(context, jobId, kind))) throw context.problem('job_not_failed');
    await recordAuditEvent(context, {
      action: 'job.discarded',
      actorId: actor.id,
      target: jobId,
      details: { kind },
    });
  });
