import { findOwnFile } from '../../files/files-read-model.ts';
import { defineJob, JobRejected } from '../../jobs/job-kind.ts';
import { faultAt } from './catalogue-file.ts';
import { applyCategories, lockTree } from './category-batch.ts';
import { readTree } from './category-merge-repository.ts';
import { planCategories } from './category-plan.ts';
import {
  addCounts,
  addFaults,
  type Counts,
  claimImport,
  type Import,
  resetImport,
  updateImport,
} from './import-repository.ts';
import { type ImportOrder, type ImportRun, inImport } from './import-run.ts';
import { stageFile } from './import-staging.ts';
import { applyPlans, countPlans, mayReplan, planBatch } from './product-batch.ts';
import * as staging from './staging-repository.ts';

const MINUTE_MS = 60_000;
const CLEARED_AT_ONCE = 5_000;
const TRIES = 5;

/**
 * Imports a file: stages it, checks all its rows, and then applies the categories and one batch of products after another.
 * The staged rows that are left are the rest of the work, so another attempt goes on with them.
 */
export const catalogueImportJob = defineJob<ImportOrder>({
  name: 'catalogue.import',
  timeLimitMs: 120 * MINUTE_MS,
  concurrency: 1,
  run: async (context, order, job) => {
    const found = await claimImport(context, order.fileId, job.attempt);
    if (!found) throw new JobRejected('the import is gone');
    const run: ImportRun = { ...order, context, job };
    if (found.state === 'waiting') await stage(run);
    const checked = found.state === 'applying' ? found : await check(run);
    if (checked.state === 'applying') await apply(run, checked);
    await finish(run);
    return undefined;
  },
});

/** An earlier attempt may have left rows and faults. */
const stage = async (run: ImportRun): Promise<void> => {
  const { context, job, fileId, ownerId, format } = run;
  const clear = () => inImport(run, (context) => staging.deleteStaged(context, fileId, CLEARED_AT_ONCE));
  while ((await clear()) > 0);
  await inImport(run, (context) => resetImport(context, fileId));
  const file = await findOwnFile(context, { fileId, ownerId, kind: 'catalogue_import' });
  const bytes = file && (await context.storage.get(file.key));
  if (!bytes) throw new JobRejected('the file has expired');
  const progress = progressOf(run, 0, 30);
  await stageFile(run, { format, bytes: measured(bytes, (read) => progress(read / file.size)) });
  job.signal.throwIfAborted();
};

async function* measured(
  bytes: AsyncIterable<Uint8Array>,
  onRead: (total: number) => Promise<void>,
): AsyncGenerator<Uint8Array> {
  let total = 0;
  for await (const chunk of bytes) {
    yield chunk;
    total += chunk.length;
    await onRead(total);
  }
}

/** Plans all rows. Without a fault the import goes over to `applying`, except for a dry run, which only counts. */
const check = async (run: ImportRun): Promise<Pick<Import, 'state' | 'batchCount'>> => {
  const { context, fileId, format, mode, isDryRun } = run;
  const categories = await staging.readCategories(context, fileId);
  const plan = planCategories(categories, await readTree(context), mode);
  const faults = plan.faults.map(({ rows, fault }) => faultAt({ format, rows }, fault));
  const { batchCount } = await inImport(run, async (context, found) => {
    await addFaults(context, fileId, faults);
    return found;
  });
  const added = new Set(categories.map(({ category }) => category.slug));
  const progress = progressOf(run, 30, isDryRun ? 70 : 20);
  const products: Counts = { created: 0, updated: 0, unchanged: 0 };
  for (let batch = 1; batch <= batchCount; batch += 1) {
    const counts = await inImport(run, async (context) => {
      const staged = await staging.readBatch(context, { fileId, batch });
      const { plans, faults } = await planBatch(context, staged, { format, mode, added, isLocking: false });
      await addFaults(context, fileId, faults);
      return countPlans(plans);
    });
    for (const name of ['created', 'updated', 'unchanged'] as const) products[name] += counts[name];
    await progress(batch / batchCount);
  }
  return inImport(run, async (context, found) => {
    const isFaultless = found.faultCount === 0;
    if (isFaultless && isDryRun) {
      await addCounts(context, fileId, 'categories', countsOf(plan));
      await addCounts(context, fileId, 'products', products);
    }
    const state = isFaultless && !isDryRun ? 'applying' : 'waiting';
    await updateImport(context, fileId, { state });
    return { ...found, state };
  });
};

const countsOf = ({ created, updated, unchanged }: ReturnType<typeof planCategories>): Counts => ({
  created: created.length,
  updated: updated.length,
  unchanged,
});

const apply = async (run: ImportRun, { batchCount }: Pick<Import, 'batchCount'>): Promise<void> => {
  const progress = progressOf(run, 50, 50);
  await replanned(() => applyCategoriesOf(run));
  for (let batch = 1; batch <= batchCount; batch += 1) {
    await replanned(() => applyBatch(run, batch));
    await progress(batch / batchCount);
  }
};

/** A row that no longer fits is left out, with a fault. */
const applyCategoriesOf = async (run: ImportRun): Promise<void> => {
  const { fileId, format, mode } = run;
  await inImport(run, async (context) => {
    const staged = await staging.readCategories(context, fileId);
    if (staged.length === 0) return;
    const stored = await lockTree(
      context,
      staged.map(({ category }) => category.slug),
    );
    const plan = planCategories(staged, stored, mode);
    const faults = plan.faults.map(({ rows, fault }) => faultAt({ format, rows }, fault));
    await addFaults(context, fileId, faults);
    if (faults.length === 0) {
      await applyCategories(context, plan, stored);
      await addCounts(context, fileId, 'categories', countsOf(plan));
    }
    await staging.deleteCategories(context, fileId);
  });
  await run.context.cache.invalidate(['categories', 'products']);
};

const applyBatch = async (run: ImportRun, batch: number): Promise<void> => {
  const { fileId, format, mode } = run;
  await inImport(run, async (context) => {
    const staged = await staging.readBatch(context, { fileId, batch });
    if (staged.length === 0) return;
    const options = { format, mode, added: new Set<string>(), isLocking: true };
    const { plans, faults } = await planBatch(context, staged, options);
    await applyPlans(context, plans);
    await addFaults(context, fileId, faults);
    await Promise.all([
      addCounts(context, fileId, 'products', countPlans(plans)),
      staging.deleteBatch(context, { fileId, batch }),
    ]);
  });
  await run.context.cache.invalidate(['categories', 'products', 'product-pages']);
};

/** Repeats a transaction that a concurrent change of the shop has disturbed. */
const replanned = async (work: () => Promise<void>): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === TRIES || !mayReplan(error)) throw error;
    }
  }
};

const finish = (run: ImportRun): Promise<void> =>
  inImport(run, async (context, found) => {
    const { state, rowCount: rows, categories, products, faultCount: faults } = found;
    const outcome = state === 'applying' ? 'applied' : faults > 0 ? 'rejected' : 'checked';
    await updateImport(context, run.fileId, { state: 'finished' });
    await run.job.complete(context, { outcome, rows, categories, products, faults });
  });

/** Stores the progress within a part of the work. `done` is the share of the part. */
const progressOf = ({ job }: ImportRun, from: number, width: number) => {
  let shown = from;
  return async (done: number): Promise<void> => {
    const percent = Math.min(99, Math.floor(from + width * Math.min(1, done)));
    if (percent <= shown) return;
    shown = percent;
    await job.progress(percent);
  };
};
