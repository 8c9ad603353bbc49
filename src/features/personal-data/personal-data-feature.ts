import { IDEMPOTENCY_KEYS_LAST_MS } from '../../db/idempotency-store.ts';
import type { Feature } from '../feature.ts';
import { expired } from '../retention.ts';
import { eraseDueAccounts } from './account-erasure.ts';
import { accountExportJob } from './account-export-job.ts';
import * as exports from './export-handlers.ts';
import { deleteIdempotencyKeys } from './idempotency-key-repository.ts';

/** Exports and erases the parts of all features. Stored responses belong to no other feature. */
export const personalDataFeature = {
  handlers: [exports],
  jobs: [accountExportJob],
  retention: [
    expired('idempotency_keys', 'created_at', IDEMPOTENCY_KEYS_LAST_MS),
    { kind: 'accounts', deleteSome: eraseDueAccounts },
  ],
  personalData: { erase: (context, { id }) => deleteIdempotencyKeys(context, id) },
} as const satisfies Feature;
