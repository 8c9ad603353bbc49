import { createDownloadLink, findOwnFile } from '../../files/files-read-model.ts';
import { handler } from '../../handler.ts';
import { acceptedJob } from '../../jobs/accepted-job.ts';
import { mediaTypes } from './catalogue-file.ts';
import * as service from './catalogue-file-service.ts';

export const importCatalogue = handler('importCatalogue', ({ query, body, mediaType, actor }, call) => {
  const { mode, dryRun: isDryRun } = query;
  // The media type of bytes keeps the parameters of the client, such as a charset.
  const format = mediaType?.startsWith(mediaTypes.csv) ? 'csv' : 'jsonl';
  return service.startImport(call, actor, { format, mode, isDryRun, content: body });
});

export const listCatalogueImportFaults = handler(
  'listCatalogueImportFaults',
  async ({ params: { jobId }, query, actor }, call) => {
    const { rows: items, ...rest } = await service.listImportFaults(call, { actor, jobId }, query);
    return { status: 200, body: { items, ...rest } };
  },
);

export const exportCatalogue = handler('exportCatalogue', async ({ query, actor }, call) =>
  acceptedJob(call, await service.startExport(call, actor, query.format)),
);

export const getCatalogueExport = handler(
  'getCatalogueExport',
  async ({ params: { fileId }, actor }, call) => {
    const file = await findOwnFile(call, { fileId, ownerId: actor.id, kind: 'catalogue_export' });
    if (file?.expiresAt === undefined) throw call.problem('not_found');
    const link = await createDownloadLink(call, file);
    const { id, name, mediaType, size, createdAt, expiresAt } = file;
    const body = {
      ...{ id, name, mediaType, size, sha256: file.sha256.toString('hex'), createdAt, expiresAt },
      downloadUrl: link.url,
      downloadUrlExpiresAt: link.expiresAt.toISOString(),
    };
    return { status: 200, body };
  },
);
