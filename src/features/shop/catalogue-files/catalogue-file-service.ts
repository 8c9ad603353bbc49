import type { Readable } from 'node:stream';
import type { CallFacts } from '../../../contract/handler-call.ts';
import type { Db } from '../../../db/db.ts';
import type { Page, PageRequest } from '../../../db/keyset.ts';
import { inTransaction } from '../../../db/transaction.ts';
import type { Actor } from '../../accounts/access/actor.ts';
import type { Context, ProblemContext } from '../../context.ts';
import { discardFile, publishFile, writeUpload } from '../../files/file-store.ts';
import { type AcceptedJob, acceptedJob } from '../../jobs/accepted-job.ts';
import { enqueueJob, enqueueOwnJob } from '../../jobs/enqueue-job.ts';
import { readJob } from '../../jobs/jobs-read-model.ts';
import type { Services } from '../../services.ts';
import { type CatalogueFault, type CatalogueFormat, mediaTypes } from './catalogue-file.ts';
import { catalogueExportJob } from './export-job.ts';
import { catalogueImportJob } from './import-job.ts';
import { insertImport, listFaults } from './import-repository.ts';
import type { ImportOrder } from './import-run.ts';

const IMPORT_LASTS_MS = 7 * 24 * 3_600_000;

type StartContext = Context<'import_unfinished' | 'too_many_jobs' | 'storage_full'> &
  Pick<Services, 'storage'> &
  Pick<CallFacts<Db>, 'checked' | 'confirmActor'>;
type NewImport = Omit<ImportOrder, 'fileId' | 'ownerId'> & { content: Readable };

/**
 * Stores the file of an import and adds its job, and returns the response. The upload needs no transaction, which would stay
 * open meanwhile. Throws import_unfinished, too_many_jobs, storage_full, the problems of the upload, and those of `confirmActor`.
 */
export const startImport = async (
  context: StartContext,
  { id: ownerId }: Actor,
  { content, ...order }: NewImport,
): Promise<AcceptedJob> => {
  const name = `catalogue-${context.clock.now().toISOString().slice(0, 10)}.${order.format}`;
  const description = {
    kind: 'catalogue_import',
    ownerId,
    name,
    mediaType: mediaTypes[order.format],
  } as const;
  const file = await writeUpload(context, description, content);
  try {
    return await inTransaction(context, async (context) => {
      await context.confirmActor(context);
      const createdAt = context.clock.now();
      await publishFile(context, file, new Date(createdAt.getTime() + IMPORT_LASTS_MS));
      const data: ImportOrder = { ...order, fileId: file.id, ownerId };
      // A dry run changes nothing, so it may run beside an import.
      const key = order.isDryRun ? {} : { key: 'shop' };
      const jobId = await enqueueOwnJob(context, catalogueImportJob, data, { ownerId, ...key });
      if (jobId === undefined) {
        const { name: kind, ownerLimit } = catalogueImportJob;
        const detail = `At most ${ownerLimit} jobs of the kind ${kind} may wait.`;
        throw context.problem('too_many_jobs', { detail });
      }
      if (!(await insertImport(context, { fileId: file.id, jobId, createdAt })))
        throw context.problem('import_unfinished', { detail: `Wait for the job ${jobId}, or cancel it.` });
      return context.checked(await acceptedJob(context, jobId));
    });
  } catch (error) {
    await discardFile(context, file);
    throw error;
  }
};

/** Adds the job of an export, and returns its id; or the id of the one that is unfinished. */
export const startExport = (
  context: Context,
  { id: ownerId }: Actor,
  format: CatalogueFormat,
): Promise<string> =>
  enqueueJob(context, catalogueExportJob, { ownerId, format }, { ownerId, key: `${ownerId} ${format}` });

/** Returns a page of the faults of an import, for its owner or for a manager of jobs. Throws not_found. */
export const listImportFaults = async (
  context: ProblemContext<'not_found'>,
  target: { actor: Actor; jobId: string },
  page: PageRequest,
): Promise<Page<CatalogueFault>> => {
  await readJob(context, target);
  const faults = await listFaults(context, target.jobId, page);
  if (!faults) throw context.problem('not_found');
  return faults;
};
