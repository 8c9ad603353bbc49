/**
 * Objects in a bucket of S3, or of another store with its protocol. A key of the storage is a key of the bucket. The bucket
 * may have versions: then a deleted object leaves one.
 */
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Clock } from '../lib/clock.ts';
import { checkContent } from './content-check.ts';
import { connectS3, type S3Connection, type S3Settings } from './s3-connection.ts';
import { toStorageError, unlessAbsent } from './s3-error.ts';
import { createS3Resumable } from './s3-resumable.ts';
import { type ByteRange, keyPattern, requireKey, type StorageGateway } from './storage-gateway.ts';
import { PART_BYTES, partsOf } from './upload-parts.ts';

/** The store copies so many bytes within the time limit of a request. */
const COPY_BYTES = 64 * 1024 * 1024;

type Options = S3Settings & {
  clock: Clock;
  /** Whether clients can reach the store, so that `downloadUrl` returns URLs. */
  isPublic: boolean;
};

/** Creates the storage. The client of S3 loads at its first use. */
export const createS3Storage = ({ clock, isPublic, ...settings }: Options): StorageGateway => {
  const { bucket: Bucket } = settings;
  let connection: Promise<S3Connection> | undefined;
  const connect = (): Promise<S3Connection> => {
    connection ??= connectS3(settings);
    return connection;
  };

  return {
    put: async (key, content, options) => {
      const object = { Bucket, Key: requireKey(key), ContentType: options.type };
      const { signal } = options;
      const { chunks, measured } = checkContent(content, options);
      let upload: Upload | undefined;
      try {
        for await (const { bytes, isLast } of partsOf(chunks, PART_BYTES)) {
          const connected = await connect();
          // The parts of a small object are one request, which stores it as a whole.
          if (isLast && !upload) await putWhole(connected, { ...object, Body: bytes }, signal);
          else {
            upload ??= await beginUpload(connected, object, signal);
            await upload.add(bytes);
          }
        }
        await upload?.complete();
        return measured;
      } catch (error) {
        await upload?.discard();
        throw signal?.aborted ? signal.reason : toStorageError(error);
      }
    },

    get: async (key, range) => {
      const Key = requireKey(key);
      const { client, sdk } = await connect();
      // S3 has no notation for a range without bytes.
      if (range && range.end <= range.start) {
        const found = await unlessAbsent(client.send(new sdk.HeadObjectCommand({ Bucket, Key })));
        return found && Readable.from([]);
      }
      const found = await unlessAbsent(
        client.send(new sdk.GetObjectCommand({ Bucket, Key, ...(range && { Range: rangeHeader(range) }) })),
      );
      return found?.Body as Readable | undefined;
    },

    stat: async (key) => {
      const Key = requireKey(key);
      const { client, sdk } = await connect();
      const found = await unlessAbsent(client.send(new sdk.HeadObjectCommand({ Bucket, Key })));
      return found && toObject({ Key, Size: found.ContentLength, LastModified: found.LastModified });
    },

    copy: async (key, other) => {
      const [source, Key] = [requireKey(key), requireKey(other)];
      const connected = await connect();
      const { client, sdk } = connected;
      const found = await unlessAbsent(client.send(new sdk.HeadObjectCommand({ Bucket, Key: source })));
      if (!found) return false;
      const { ContentLength: size = 0, ContentType = 'application/octet-stream' } = found;
      const CopySource = `${Bucket}/${source}`;
      try {
        const copied =
          size <= COPY_BYTES
            ? client.send(new sdk.CopyObjectCommand({ Bucket, Key, CopySource }))
            : copyInParts(connected, { Bucket, Key, ContentType }, { CopySource, size });
        return (await unlessAbsent<unknown>(copied.then(() => true))) === true;
      } catch (error) {
        throw toStorageError(error);
      }
    },

    delete: async (key) => {
      const Key = requireKey(key);
      const { client, sdk } = await connect();
      await client.send(new sdk.DeleteObjectCommand({ Bucket, Key }));
    },

    list: async function* () {
      const { client, sdk } = await connect();
      for await (const { Contents = [] } of sdk.paginateListObjectsV2({ client }, { Bucket })) {
        for (const found of Contents) if (keyPattern.test(found.Key ?? '')) yield toObject(found);
      }
    },

    discardUnfinished: async (before) => discardUploads(await connect(), Bucket, before),

    resumable: createS3Resumable(connect, Bucket),

    downloadUrl: async (key, { expiresAt, type, disposition }) => {
      const Key = requireKey(key);
      if (!isPublic) return undefined;
      const { sdk, sign } = await connect();
      const response = {
        ResponseContentType: type,
        ResponseContentDisposition: disposition,
        ResponseCacheControl: 'no-store',
      };
      const download = new sdk.GetObjectCommand({ Bucket, Key, ...response });
      return sign(download, { now: clock.now(), expiresAt });
    },

    uploadUrl: async (key, { expiresAt, type, size }) => {
      const Key = requireKey(key);
      if (!isPublic) return undefined;
      const { sdk, sign } = await connect();
      const upload = new sdk.PutObjectCommand({ Bucket, Key, ContentType: type, ContentLength: size });
      return sign(upload, { now: clock.now(), expiresAt }, ['content-length', 'content-type']);
    },
  };
};

type NewObject = { Bucket: string; Key: string; ContentType: string };

const putWhole = async (
  { client, sdk }: S3Connection,
  object: NewObject & { Body: Buffer },
  signal: AbortSignal | undefined,
): Promise<void> => {
  await client.send(new sdk.PutObjectCommand(object), abortable(signal));
};

/** An object in parts. It appears with `complete`. */
type Upload = {
  /** Stores the next part. The caller may change the bytes afterwards. */
  add: (bytes: Buffer) => Promise<void>;
  /** Copies a range of another object as the next part. */
  addCopy: (source: string, range: ByteRange) => Promise<void>;
  complete: () => Promise<void>;
  /** Deletes the parts. If the store fails meanwhile, `discardUnfinished` deletes them later. */
  discard: () => Promise<void>;
};

const beginUpload = async (
  { client, sdk }: S3Connection,
  { ContentType, ...place }: NewObject,
  signal: AbortSignal | undefined,
): Promise<Upload> => {
  const mark = randomUUID();
  const begin = new sdk.CreateMultipartUploadCommand({ ...place, ContentType, Metadata: { upload: mark } });
  const { UploadId } = await client.send(begin, abortable(signal));
  const upload = { ...place, UploadId };
  const parts: { PartNumber: number; ETag: string | undefined }[] = [];

  /** Whether the object in the store is of this upload. */
  const isStored = async (): Promise<boolean> => {
    const found = await client.send(new sdk.HeadObjectCommand(place)).catch(() => undefined);
    return found?.Metadata?.upload === mark;
  };
  return {
    add: async (bytes) => {
      const PartNumber = parts.length + 1;
      const part = new sdk.UploadPartCommand({ ...upload, PartNumber, Body: bytes });
      parts.push({ PartNumber, ETag: (await client.send(part, abortable(signal))).ETag });
    },
    addCopy: async (CopySource, range) => {
      const PartNumber = parts.length + 1;
      const CopySourceRange = rangeHeader(range);
      const part = new sdk.UploadPartCopyCommand({ ...upload, PartNumber, CopySource, CopySourceRange });
      parts.push({ PartNumber, ETag: (await client.send(part)).CopyPartResult?.ETag });
    },
    complete: async () => {
      const complete = new sdk.CompleteMultipartUploadCommand({
        ...upload,
        MultipartUpload: { Parts: parts },
      });
      try {
        await client.send(complete, abortable(signal));
      } catch (error) {
        // If the response to the first attempt is lost, the next attempt finds no upload any more.
        if (!(await isStored())) throw error;
      }
    },
    discard: async () => {
      await client.send(new sdk.AbortMultipartUploadCommand(upload)).catch(() => undefined);
    },
  };
};

const copyInParts = async (
  connected: S3Connection,
  object: NewObject,
  { CopySource, size }: { CopySource: string; size: number },
): Promise<void> => {
  const upload = await beginUpload(connected, object, undefined);
  try {
    for (let start = 0; start < size; start += COPY_BYTES)
      await upload.addCopy(CopySource, { start, end: Math.min(start + COPY_BYTES, size) });
    await upload.complete();
  } catch (error) {
    await upload.discard();
    throw error;
  }
};

/** Deletes the parts of all uploads that began before this time. Returns the number of these uploads. */
const discardUploads = async (
  { client, sdk }: S3Connection,
  Bucket: string,
  before: Date,
): Promise<number> => {
  let count = 0;
  let next: { KeyMarker?: string | undefined; UploadIdMarker?: string | undefined } = {};
  for (;;) {
    const page = await client.send(new sdk.ListMultipartUploadsCommand({ Bucket, ...next }));
    for (const { Key = '', UploadId, Initiated } of page.Uploads ?? []) {
      if (!keyPattern.test(Key) || !Initiated || Initiated >= before) continue;
      await unlessAbsent(client.send(new sdk.AbortMultipartUploadCommand({ Bucket, Key, UploadId })));
      count += 1;
    }
    if (!page.IsTruncated) return count;
    next = { KeyMarker: page.NextKeyMarker, UploadIdMarker: page.NextUploadIdMarker };
  }
};

const abortable = (signal: AbortSignal | undefined) => (signal ? { abortSignal: signal } : {});

/** `end` of the header is the last byte. */
const rangeHeader = ({ start, end }: ByteRange): string => `bytes=${start}-${end - 1}`;

type Found = { Key?: string | undefined; Size?: number | undefined; LastModified?: Date | undefined };

const toObject = ({ Key, Size, LastModified }: Found) => ({
  key: Key as string,
  size: Size as number,
  storedAt: LastModified as Date,
});
