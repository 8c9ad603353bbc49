import { toUuid } from '../../lib/id.ts';
import type { Context, DbContext } from '../context.ts';

/** The facts about the content of a resumable upload. */
export type StoredContent = {
  /** The number of durable bytes. */
  length: number;
  /** Of the unfinished object in the storage. Undefined before the first byte. */
  token: string | undefined;
  /** When the lease of the request that writes the upload expires. */
  leaseExpiresAt: Date | undefined;
};

type ContentRow = { stored_bytes: number; storage_token: string | null; lease_expires_at: string | null };

/** Undefined unless the upload exists and is resumable. */
export const findContent = async (
  { db }: DbContext,
  uploadId: string,
): Promise<StoredContent | undefined> => {
  const row: ContentRow | undefined = await db('media_uploads')
    .where({ id: toUuid(uploadId), method: 'resumable' })
    .first('stored_bytes', 'storage_token', 'lease_expires_at');
  return (
    row && {
      length: row.stored_bytes,
      token: row.storage_token ?? undefined,
      leaseExpiresAt: row.lease_expires_at === null ? undefined : new Date(row.lease_expires_at),
    }
  );
};

/** The right to write an upload. */
export type Lease = { uploadId: string; leaseToken: string };

/** Gives a locked upload to a request, until this time. */
export const takeLease = async (
  { db }: DbContext,
  { uploadId, leaseToken }: Lease,
  expiresAt: Date,
): Promise<void> => {
  await db('media_uploads')
    .where({ id: toUuid(uploadId) })
    .update({ lease_token: leaseToken, lease_expires_at: expiresAt });
};

type LeasedChange = { length?: number; token?: string; receivedAt?: Date; leaseExpiresAt?: Date };

/** Changes an upload. Returns false if another request has its lease, or if it is gone. */
export const updateLeased = async (
  { db }: Pick<Context, 'db'>,
  { uploadId, leaseToken }: Lease,
  { length, token, receivedAt, leaseExpiresAt }: LeasedChange,
): Promise<boolean> => {
  const count = await db('media_uploads')
    .where({ id: toUuid(uploadId), lease_token: leaseToken })
    .update({
      ...(length !== undefined && { stored_bytes: length }),
      ...(token !== undefined && { storage_token: token }),
      ...(receivedAt && { received_at: receivedAt }),
      ...(leaseExpiresAt && { lease_expires_at: leaseExpiresAt }),
    });
  return count === 1;
};

/** Ends a lease. Does nothing if another request has it. */
export const releaseLease = async ({ db }: DbContext, { uploadId, leaseToken }: Lease): Promise<void> => {
  await db('media_uploads')
    .where({ id: toUuid(uploadId), lease_token: leaseToken })
    .update({ lease_token: null, lease_expires_at: null });
};
