/** Imports and exports of catalogues through the SDK, with their jobs. */
import type { Schemas } from '@tradepost/client';
import type { TestApp, Tradepost } from './test-app.ts';

type Format = 'csv' | 'jsonl';
type Options = NonNullable<Parameters<Tradepost['catalogueFiles']['importCatalogue']>[0]>;

export type ImportResult = {
  outcome: 'applied' | 'rejected' | 'checked';
  rows: number;
  categories: { created: number; updated: number; unchanged: number };
  products: { created: number; updated: number; unchanged: number };
  faults: number;
};

const types = { csv: 'text/csv', jsonl: 'application/jsonl' };

/** A file for the SDK. */
export const fileOf = (content: string | Uint8Array, format: Format = 'csv'): Blob =>
  new Blob([content as string], { type: types[format] });

/** Imports a file, and returns the result of the job with its faults. */
export const importFile = async (
  app: Pick<TestApp, 'runJobs'>,
  admin: Tradepost,
  body: Blob,
  options: Partial<Omit<Options, 'body'>> = {},
): Promise<ImportResult & { jobId: string; list: Schemas['CatalogueFault'][] }> => {
  const { id: jobId } = await admin.catalogueFiles.importCatalogue({ body, ...options });
  await app.runJobs();
  const job = await admin.jobs.get({ jobId });
  if (job.state !== 'succeeded') throw new Error(`The import is ${job.state}: ${job.failure}`);
  const list: Schemas['CatalogueFault'][] = [];
  for await (const fault of admin.catalogueFiles.listCatalogueImportFaults({ jobId, limit: 100 }))
    list.push(fault);
  return { ...(job.result as ImportResult), jobId, list };
};

/** Exports the catalogue, and returns the text of the file. */
export const exportFile = async (
  app: Pick<TestApp, 'runJobs' | 'fetch' | 'deps'>,
  admin: Tradepost,
  format: Format,
): Promise<string> => {
  const { id: jobId } = await admin.catalogueFiles.exportCatalogue({ format });
  await app.runJobs();
  const job = await admin.jobs.get({ jobId });
  if (job.state !== 'succeeded') throw new Error(`The export is ${job.state}: ${job.failure}`);
  const { fileId } = job.result as { fileId: string };
  const { downloadUrl } = await admin.catalogueFiles.catalogueExport({ fileId });
  const response = await app.fetch(downloadUrl.replace(app.deps.config.publicUrl, ''));
  return response.text();
};
