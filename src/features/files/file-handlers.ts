import { attachment } from '../../lib/content-disposition.ts';
import { handler } from '../handler.ts';
import { contentOf } from './file-content.ts';
import { requireLink } from './file-link.ts';
import * as repository from './file-repository.ts';

export const downloadFile = handler('downloadFile', async ({ params: { fileId }, query }, call) => {
  await requireLink(call, fileId, query);
  const file = await repository.findFile(call, fileId, call.clock.now());
  if (!file) throw call.problem('not_found');
  const { name, mediaType, sha256 } = file;
  return {
    status: 200,
    // The bytes never change.
    version: `1-${sha256.toString('base64url')}` as const,
    mediaType,
    headers: {
      'Content-Disposition': attachment(name),
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox" as const,
    },
    body: contentOf(call, file, query.expires),
  };
});
