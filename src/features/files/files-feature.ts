import type { Feature } from '../feature.ts';
import { expired } from '../retention.ts';
import { deleteDiscarded } from './file-cleanup.ts';
import * as files from './file-handlers.ts';

export const filesFeature = {
  handlers: [files],
  retention: [expired('files', 'expires_at'), { kind: 'discarded_objects', deleteSome: deleteDiscarded }],
} as const satisfies Feature;
