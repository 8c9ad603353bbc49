import type { Feature } from '../feature.ts';
import { expired } from '../retention.ts';
import * as avatar from './avatar-handlers.ts';
import { presentMedia } from './media.ts';
import * as media from './media-handlers.ts';
import { mediaJob } from './media-job.ts';
import { deleteMediaOf, listAllMedia } from './media-repository.ts';
import * as resumable from './resumable-handlers.ts';
import { presentUpload } from './upload.ts';
import * as uploads from './upload-handlers.ts';
import { listUploads } from './upload-repository.ts';

const DAY_MS = 24 * 3_600_000;
/** As the contract says of `restoreMedia`. */
const DELETED_MEDIA_LASTS_MS = 30 * DAY_MS;

export const mediaFeature = {
  handlers: [avatar, media, uploads, resumable],
  // An upload needs no transaction, which would stay open meanwhile.
  ownTransactions: [
    'uploadMedia',
    'putMediaUploadContent',
    'completeMediaUpload',
    'setAvatar',
    'appendResumableUpload',
    'cancelResumableUpload',
  ],
  scopes: {
    'media:read': ['editor', 'admin'],
    'media:write': ['editor', 'admin'],
  },
  jobs: [mediaJob],
  seed: {
    tables: ['media'],
    load: async () => (await import('./seed/media-seed.ts')).plantMedia,
  },
  personalData: {
    exports: {
      media: {
        pageSize: 100,
        readPage: async (context, { id }, page) => {
          const { rows, ...rest } = await listAllMedia(context, id, page);
          return { rows: rows.map((one) => presentMedia(context, one).body), ...rest };
        },
      },
      mediaUploads: {
        pageSize: 100,
        readPage: async (context, { id }, page) => {
          const { rows, ...rest } = await listUploads(context, id, page);
          return { rows: rows.map((one) => presentUpload(one)), ...rest };
        },
      },
    },
    erase: (context, { id }) => deleteMediaOf(context, id),
  },
  retention: [expired('media_uploads', 'expires_at'), expired('media', 'deleted_at', DELETED_MEDIA_LASTS_MS)],
} as const satisfies Feature;
