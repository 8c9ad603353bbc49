import { createDownloadLink, findOwnFile } from '../files/files-read-model.ts';
import { handler } from '../handler.ts';
import { acceptedJob } from '../jobs/accepted-job.ts';
import * as exports from './export-service.ts';

export const exportAccount = handler('exportAccount', async ({ actor }, call) => {
  const body = await exports.exportAccount(call, actor);
  const name = `tradepost-${body.account.username}-${body.exportedAt.slice(0, 10)}.json`;
  return { status: 200, headers: { 'Content-Disposition': `attachment; filename="${name}"` }, body };
});

export const startAccountExport = handler('startAccountExport', async ({ actor }, call) =>
  acceptedJob(call, await exports.startExport(call, actor)),
);

export const getAccountExport = handler('getAccountExport', async ({ params: { fileId }, actor }, call) => {
  const file = await findOwnFile(call, { fileId, ownerId: actor.id, kind: 'account_export' });
  if (file?.expiresAt === undefined) throw call.problem('not_found');
  const link = await createDownloadLink(call, file);
  const { ownerId: _, key: __, kind: ___, ...shown } = file;
  const body = {
    ...shown,
    expiresAt: file.expiresAt,
    sha256: file.sha256.toString('hex'),
    downloadUrl: link.url,
    downloadUrlExpiresAt: link.expiresAt.toISOString(),
  };
  return { status: 200, body };
});
