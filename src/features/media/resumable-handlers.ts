/** The operations of the protocol tus 1.0 (https://tus.io/protocols/resumable-upload). */

import type { Context } from '../context.ts';
import { handler } from '../handler.ts';
import { sizeLimits } from './media-content.ts';
import * as service from './resumable-service.ts';
import { type Progress, tusVersion } from './resumable-upload.ts';
import { presentUpload } from './upload.ts';

const requireVersion = (
  { problem }: Pick<Context<'unsupported_tus_version'>, 'problem'>,
  { 'Tus-Resumable': version }: { 'Tus-Resumable': string },
): void => {
  if (version !== tusVersion) throw problem('unsupported_tus_version');
};

const headersOf = ({ offset, expiresAt, mediaId }: Progress) => ({
  'Upload-Offset': offset,
  'Upload-Expires': expiresAt.toUTCString(),
  ...(mediaId !== undefined && { 'Content-Location': `/v1/media/${mediaId}` }),
});

export const getResumableUploadSupport = handler('getResumableUploadSupport', async () => ({
  status: 204,
  headers: {
    'Tus-Version': tusVersion,
    'Tus-Extension': 'creation,expiration,termination',
    'Tus-Max-Size': sizeLimits.file,
  },
}));

export const createResumableUpload = handler('createResumableUpload', async ({ headers, actor }, call) => {
  requireVersion(call, headers);
  const { 'Upload-Length': size, 'Upload-Metadata': metadata } = headers;
  const upload = await service.createResumable(call, { ownerId: actor.id, size, metadata });
  const { 'Content-Location': _, ...progress } = headersOf(upload.progress);
  return { status: 201, headers: { ...progress, Location: `/v1/resumable-media-uploads/${upload.id}` } };
});

export const getResumableUpload = handler('getResumableUpload', async ({ params, headers, actor }, call) => {
  requireVersion(call, headers);
  const { upload, progress } = await service.readUpload(call, { ...params, ownerId: actor.id });
  const body = presentUpload(upload);
  return { status: 200, headers: { ...headersOf(progress), 'Upload-Length': upload.size }, body };
});

export const appendResumableUpload = handler(
  'appendResumableUpload',
  async ({ params, headers, body, actor }, call) => {
    requireVersion(call, headers);
    const piece = { offset: headers['Upload-Offset'], content: body };
    return service.appendContent(call, { ...params, ownerId: actor.id }, piece, (progress) =>
      call.checked({ status: 204, headers: headersOf(progress) }),
    );
  },
);

export const cancelResumableUpload = handler(
  'cancelResumableUpload',
  async ({ params, headers, actor }, call) => {
    requireVersion(call, headers);
    return service.cancelResumable(call, { ...params, ownerId: actor.id }, () =>
      call.checked({ status: 204 }),
    );
  },
);
