import type { Feature } from '../feature.ts';
import { expired } from '../retention.ts';
import { deleteDiscarded, deleteOrphans } from './file-cleanup.ts';
import * as files from './file-handlers.ts';
import { listFiles } from './file-repository.ts';

export const filesFeature = {
  handlers: [files],
  retention: [expired('files', 'expires_at'), { kind: 'discarded_objects', deleteSome: deleteDiscarded }],
  personalData: {
    exports: {
      files: { pageSize: 100, readPage: (context, { id }, page) => listFiles(context, id, page) },
    },
  },
  schedules: [
    {
      name: 'orphan_files',
      description: 'Deletes stored bytes that belong to no file.',
      cron: '17 3 * * *',
      run: async (context, { signal }) => {
        const count = await deleteOrphans(context, signal);
        if (count > 0) context.log.info({ count }, 'stored bytes that belong to no file were deleted');
      },
    },
  ],
} as const satisfies Feature;
