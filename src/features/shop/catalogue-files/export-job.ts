import { inTransaction } from '../../../db/transaction.ts';
import { lockActiveUser } from '../../accounts/accounts-read-model.ts';
import { discardFile, publishFile, type WrittenFile, writeFile } from '../../files/file-store.ts';
import { defineJob, type JobContext, JobRejected, type RunningJob } from '../../jobs/job-kind.ts';
import { exportText } from './catalogue-export.ts';
import { type CatalogueFormat, mediaTypes } from './catalogue-file.ts';

const MINUTE_MS = 60_000;
const EXPORT_LASTS_MS = 7 * 24 * 60 * MINUTE_MS;

export type ExportOrder = { ownerId: string; format: CatalogueFormat };

/** Writes the catalogue to a file. Each attempt writes a file of its own, which the last transaction publishes. */
export const catalogueExportJob = defineJob<ExportOrder>({
  name: 'catalogue.export',
  timeLimitMs: 60 * MINUTE_MS,
  concurrency: 1,
  run: async (context, { ownerId, format }, job) => {
    await requireExporter(context, ownerId);
    const name = `catalogue-${context.clock.now().toISOString().slice(0, 10)}.${format}`;
    const counts = { categories: 0, products: 0 };
    let shown = 0;
    // All statements of the export see the catalogue at one moment.
    const file = await inTransaction(context, (snapshot) => {
      const content = exportText(snapshot, format, {
        counts,
        onProgress: async (percent) => {
          if (percent <= shown) return;
          shown = percent;
          await job.progress(percent);
        },
      });
      const description = { kind: 'catalogue_export', ownerId, name, mediaType: mediaTypes[format] } as const;
      return writeFile(context, description, content, job.signal);
    });
    await publish(context, { ownerId, file, job, counts }).catch(async (error: unknown) => {
      await discardFile(context, file);
      throw error;
    });
    return undefined;
  },
});

type Finished = { ownerId: string; file: WrittenFile; job: RunningJob; counts: object };

const publish = (context: JobContext, { ownerId, file, job, counts }: Finished): Promise<void> =>
  inTransaction(context, async (context) => {
    await requireExporter(context, ownerId);
    const expiresAt = new Date(context.clock.now().getTime() + EXPORT_LASTS_MS);
    if (!(await publishFile(context, file, expiresAt))) throw rejected();
    await job.complete(context, { fileId: file.id, ...counts });
  });

const requireExporter = async (
  context: Pick<JobContext, 'db' | 'scopesOf'>,
  ownerId: string,
): Promise<void> => {
  const user = await lockActiveUser(context, ownerId);
  if (!user || !context.scopesOf(user.role).includes('catalogue:export')) throw rejected();
};

const rejected = (): JobRejected => new JobRejected('the account may not export any more');
