/** The errors of S3 that mean something to the storage. */
import { StorageFull } from './storage-gateway.ts';

type S3Error = { name?: string; $metadata?: { httpStatusCode?: number } };

/** The response to a HEAD has no body, so the client knows only its status. An absent bucket is no absent object. */
const absent = new Set(['NoSuchKey', 'NoSuchUpload', 'NotFound']);

export const unlessAbsent = <T>(found: Promise<T>): Promise<T | undefined> =>
  found.catch((error: S3Error) => {
    if (absent.has(error.name ?? '')) return undefined;
    throw error;
  });

/** AWS has no limit. These are the codes of Ceph and of MinIO, whose status is 507 besides. */
const full = new Set(['QuotaExceeded', 'XMinioStorageFull', 'XMinioAdminBucketQuotaExceeded']);

export const toStorageError = (error: unknown): unknown => {
  const { name = '', $metadata } = (error ?? {}) as S3Error;
  return full.has(name) || $metadata?.httpStatusCode === 507
    ? new StorageFull('The bucket has no space for the file', { cause: error })
    : error;
};
