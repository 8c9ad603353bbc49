/**
 * The lease of a request that writes a resumable upload. It is a row with a time, because a lock would hold a connection of the
 * database as long as the client sends.
 */
import { newUuid } from '../../lib/id.ts';
import type { Context } from '../context.ts';
import * as repository from './resumable-repository.ts';

/** As the contract says of `appendResumableUpload`. */
const LEASE_MS = 15_000;
const RENEWAL_MS = 5_000;

export type LeaseContext = Context<'upload_locked'>;

/** A lease, and when it is to be renewed. */
export type HeldLease = repository.Lease & { renewAt: Date };

const after = ({ clock }: Pick<Context, 'clock'>, ms: number): Date => new Date(clock.now().getTime() + ms);

/** Takes the lease of a locked upload. Throws upload_locked if another request has it. */
export const takeLease = async (
  context: LeaseContext,
  uploadId: string,
  { leaseExpiresAt }: Pick<repository.StoredContent, 'leaseExpiresAt'>,
): Promise<HeldLease> => {
  if (leaseExpiresAt && leaseExpiresAt > context.clock.now()) throw context.problem('upload_locked');
  const lease = { uploadId, leaseToken: newUuid(context.clock.now()), renewAt: after(context, RENEWAL_MS) };
  await repository.takeLease(context, lease, after(context, LEASE_MS));
  return lease;
};

/** Writes facts of the upload and renews the lease. Throws upload_locked if another request has it. */
export const recordLeased = async (
  context: LeaseContext,
  lease: HeldLease,
  change: Omit<Parameters<typeof repository.updateLeased>[2], 'leaseExpiresAt'> = {},
): Promise<void> => {
  const leaseExpiresAt = after(context, LEASE_MS);
  if (!(await repository.updateLeased(context, lease, { ...change, leaseExpiresAt })))
    throw context.problem('upload_locked', { detail: 'Another request has taken the upload over.' });
  lease.renewAt = after(context, RENEWAL_MS);
};

/** Passes content on, and renews the lease while it arrives. */
export async function* renewing(
  context: LeaseContext,
  lease: HeldLease,
  content: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of content) {
    if (context.clock.now() >= lease.renewAt) await recordLeased(context, lease);
    yield chunk;
  }
}

/** Runs work that takes long, and renews the lease meanwhile. The work may go on without the lease. */
export const whileLeased = async <Result>(
  context: LeaseContext,
  lease: HeldLease,
  work: () => Promise<Result>,
): Promise<Result> => {
  const timer = setInterval(() => void recordLeased(context, lease).catch(() => undefined), RENEWAL_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
};
