import type { Actor } from '../accounts/access/actor.ts';
import { recordAuditEvent } from '../audit/audit-event-repository.ts';
import type { Context } from '../context.ts';
import { enqueueJob } from '../jobs/enqueue-job.ts';
import type { Services } from '../services.ts';
import { accountExportJob } from './account-export-job.ts';
import { readPages } from './page-reader.ts';
import type { AccountExport, ExportContext, ListPart, ValuePart } from './personal-data.ts';

type Part = ListPart<unknown> | ValuePart<unknown>;

/** The size of all lists together, in characters of JSON. The export is composed in memory. */
const MAX_CHARACTERS = 16_000_000;

/** A list of large items has small pages, and is truncated first. A value is not truncated. */
const pageSizeOf = (part: Part): number => ('read' in part ? Number.MAX_SAFE_INTEGER : part.pageSize);

/**
 * Returns the data of an account: the part of each feature, lists of large items last. Reads one page after another, so
 * an export takes one connection. Throws invalid_token if the account is gone.
 */
export const exportAccount = async (
  context: ExportContext & Pick<Services, 'personalData'>,
  owner: Actor,
): Promise<AccountExport> => {
  const budget = { characters: MAX_CHARACTERS };
  const values: Record<string, unknown> = {};
  const shortened: string[] = [];
  const parts = Object.entries<Part>(context.personalData.exports);
  for (const [name, part] of parts.toSorted(([, a], [, b]) => pageSizeOf(b) - pageSizeOf(a))) {
    if ('read' in part) {
      values[name] = await part.read(context, owner);
      continue;
    }
    const { pageSize, readPage } = part;
    const { rows, isShortened } = await readPages(budget, pageSize, (page) => readPage(context, owner, page));
    values[name] = rows;
    if (isShortened) shortened.push(name);
  }
  await recordAuditEvent(context, { action: 'user.exported', actorId: owner.id, target: owner.id });
  // The type ExportParts guarantees the members, but Object.entries loses the type of each.
  return { exportedAt: context.clock.now().toISOString(), ...values, shortened } as AccountExport;
};

/**
 * Starts the job that exports an account to a file, and returns its id; or the id of the one that is unfinished. Runs in the
 * transaction that has confirmed the actor.
 */
export const startExport = async (context: Context, { id: userId }: Actor): Promise<string> => {
  const jobId = await enqueueJob(context, accountExportJob, { userId }, { ownerId: userId, key: userId });
  await recordAuditEvent(context, { action: 'user.export_started', actorId: userId, target: userId });
  return jobId;
};
