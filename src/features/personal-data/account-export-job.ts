import { inTransaction } from '../../db/transaction.ts';
import { lockActiveUser } from '../accounts/accounts-read-model.ts';
import {
  deleteEarlierFiles,
  discardFile,
  publishFile,
  type WrittenFile,
  writeFile,
} from '../files/file-store.ts';
import { defineJob, type JobContext, JobRejected, type RunningJob } from '../jobs/job-kind.ts';
import { exportText } from './export-text.ts';

const MINUTE_MS = 60_000;
const EXPORT_LASTS_MS = 7 * 24 * 60 * MINUTE_MS;

const kind = 'account_export';

/**
 * Writes the data of an account to a file. Each attempt writes a file of its own, which nobody sees; the last transaction
 * publishes it, deletes the earlier export and ends the job.
 */
export const accountExportJob = defineJob<{ userId: string }>({
  name: 'account.export',
  timeLimitMs: 60 * MINUTE_MS,
  concurrency: 2,
  run: async (context, { userId }, job) => {
    const { role } = await requireActiveUser(context, userId);
    const owner = { id: userId, role, scopes: new Set<string>() };
    const startedAt = context.clock.now();
    const name = `tradepost-export-${startedAt.toISOString().slice(0, 10)}.json`;
    let shown = 0;
    const content = exportText(
      { ...context, problem: closed },
      {
        owner,
        onProgress: async (percent) => {
          if (Math.floor(percent) <= shown) return;
          shown = Math.floor(percent);
          await job.progress(shown);
        },
      },
    );
    const description = { kind, ownerId: userId, name, mediaType: 'application/json' } as const;
    const file = await writeFile(context, description, content, job.signal);
    await publish(context, { userId, file, job }).catch(async (error: unknown) => {
      await discardFile(context, file);
      throw error;
    });
    return undefined;
  },
});

type Finished = { userId: string; file: WrittenFile; job: RunningJob };

const publish = (context: JobContext, { userId, file, job }: Finished): Promise<void> =>
  inTransaction(context, async (context) => {
    // The account may have been closed or erased meanwhile.
    await requireActiveUser(context, userId);
    const expiresAt = new Date(context.clock.now().getTime() + EXPORT_LASTS_MS);
    if (!(await publishFile(context, file, expiresAt))) throw closed();
    await deleteEarlierFiles(context, { kind, ownerId: userId, id: file.id });
    await job.complete(context, { fileId: file.id });
  });

const closed = (): never => {
  throw new JobRejected('the account is closed');
};

const requireActiveUser = async (context: Pick<JobContext, 'db'>, userId: string) =>
  (await lockActiveUser(context, userId)) ?? closed();
