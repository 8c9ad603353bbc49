import { attachment, inline } from '../../lib/content-disposition.ts';
import { handler } from '../handler.ts';
import { presentMedia } from './media.ts';
import * as repository from './media-repository.ts';
import * as service from './media-service.ts';
import * as upload from './media-upload.ts';

export const uploadMedia = handler('uploadMedia', ({ body, actor }, call) =>
  upload.uploadMedia(call, actor, body),
);

export const downloadMedia = handler('downloadMedia', async ({ params }, call) => {
  const file = await repository.findRendition(call, params);
  if (!file) throw call.problem('not_found');
  const { key, mediaKind, mediaName, mediaType, size, sha256 } = file;
  return {
    status: 200,
    // The bytes never change.
    version: `1-${sha256.toString('base64url')}` as const,
    mediaType,
    headers: {
      'Content-Disposition': mediaKind === 'image' ? inline(mediaName) : attachment(mediaName),
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox" as const,
      'Cross-Origin-Resource-Policy': 'cross-origin' as const,
    },
    body: {
      size,
      open: async (range) => {
        const content = await call.storage.get(key, range);
        // The media file was deleted since the row was read.
        if (!content) throw call.problem('not_found');
        return content;
      },
    },
  };
});

export const listMedia = handler('listMedia', async ({ query, actor }, call) => {
  const { rows, ...rest } = await repository.listMedia(call, actor.id, query);
  return { status: 200, body: { items: rows.map((media) => presentMedia(call, media).body), ...rest } };
});

export const getMedia = handler('getMedia', async ({ params, actor }, call) => {
  const media = await service.readMedia(call, { actor, ...params });
  return { status: 200, ...presentMedia(call, media) };
});

export const updateMedia = handler('updateMedia', async ({ params, body, actor }, call) => {
  const media = await service.updateMedia(call, { actor, ...params }, body);
  return { status: 200, ...presentMedia(call, media) };
});

export const deleteMedia = handler('deleteMedia', async ({ params, actor }, call) => {
  await service.deleteMedia(call, { actor, ...params });
  return { status: 204 };
});

export const restoreMedia = handler('restoreMedia', async ({ params, actor }, call) => {
  const media = await service.restoreMedia(call, { actor, ...params });
  return { status: 200, ...presentMedia(call, media) };
});
