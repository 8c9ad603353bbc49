import { allowStatements } from '../../../db/connection-bounds.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { lockActiveUser } from '../../accounts/accounts-read-model.ts';
import { type JobContext, JobRejected, type RunningJob } from '../../jobs/job-kind.ts';
import type { CatalogueFormat, ImportMode } from './catalogue-file.ts';
import { type Import, lockImport } from './import-repository.ts';

/** A batch writes hundreds of rows with all their indexes, which takes longer than the statements of a request may. */
const STATEMENT_MS = 60_000;

/** JSON, stored with the job. */
export type ImportOrder = {
  fileId: string;
  ownerId: string;
  format: CatalogueFormat;
  mode: ImportMode;
  isDryRun: boolean;
};

/** One attempt of the job of an import. */
export type ImportRun = ImportOrder & { context: JobContext; job: RunningJob };

/** The context of a transaction of an import. The account of the import makes its events. */
export type ImportContext = JobContext & { actorId: string };

/**
 * Runs one transaction of the import, under the locks on its account and on the import itself. Throws a JobRejected if the
 * account may not import any more, or if the import is gone or belongs to a later attempt.
 */
export const inImport = <T>(
  { context, job, fileId, ownerId }: ImportRun,
  work: (context: ImportContext, found: Import) => Promise<T>,
): Promise<T> => {
  job.signal.throwIfAborted();
  return inTransaction(context, async (context) => {
    // Sent together: Postgres runs them in this order.
    const [, user, found] = await Promise.all([
      allowStatements(context.db, STATEMENT_MS),
      lockActiveUser(context, ownerId),
      lockImport(context, fileId, job.attempt),
    ]);
    if (!user || !context.scopesOf(user.role).includes('catalogue:import'))
      throw new JobRejected('the account may not import any more');
    if (!found) throw new JobRejected('the import is gone');
    return work({ ...context, actorId: ownerId }, found);
  });
};
