import { handler } from '../handler.ts';
import { presentMedia } from './media.ts';
import { presentUpload } from './upload.ts';
import * as completion from './upload-completion.ts';
import { requireUploadLink } from './upload-link.ts';
import * as repository from './upload-repository.ts';
import * as service from './upload-service.ts';

export const createMediaUpload = handler('createMediaUpload', async ({ body, actor }, call) => {
  const upload = await service.createUpload(call, { ownerId: actor.id, method: 'direct', fields: body });
  const headers = { Location: `/v1/media-uploads/${upload.id}` };
  return { status: 201, headers, body: presentUpload(upload, await service.requestOf(call, upload)) };
});

export const getMediaUpload = handler('getMediaUpload', async ({ params, actor }, call) => {
  const upload = await repository.findUpload(call, { ...params, ownerId: actor.id });
  if (!upload) throw call.problem('not_found');
  return { status: 200, body: presentUpload(upload, await service.requestOf(call, upload)) };
});

export const cancelMediaUpload = handler('cancelMediaUpload', async ({ params, actor }, call) => {
  await service.cancelUpload(call, { ...params, ownerId: actor.id });
  return { status: 204 };
});

export const putMediaUploadContent = handler(
  'putMediaUploadContent',
  async ({ params: { uploadId }, query, body }, call) => {
    await requireUploadLink(call, uploadId, query);
    await service.receiveContent(call, uploadId, body);
    return call.checked({ status: 204 });
  },
);

export const completeMediaUpload = handler('completeMediaUpload', ({ params, actor }, call) =>
  completion.completeUpload(call, { ...params, ownerId: actor.id }, ({ media, isNew }) => {
    const presented = presentMedia(call, media);
    const headers = { Location: `/v1/media/${media.id}` };
    return call.checked(isNew ? { status: 201, headers, ...presented } : { status: 200, ...presented });
  }),
);
