/**
 * Objects that are written in pieces, as multipart uploads of S3. S3 accepts no part below 5 MiB but the last one, and clients
 * end a piece anywhere. So all parts have one size, and the bytes after the last part are an object of their own, the rest,
 * until the next piece completes the part. Part and rest have fixed places, so an upload needs no other record than its length.
 */
import type { Readable } from 'node:stream';
import { untilBroken } from './piece-content.ts';
import type { S3Connection } from './s3-connection.ts';
import { toStorageError, unlessAbsent } from './s3-error.ts';
import { type ResumableWrites, requireKey, type UnfinishedObject, UploadLost } from './storage-gateway.ts';
import { PART_BYTES, partsOf } from './upload-parts.ts';

export const createS3Resumable = (connect: () => Promise<S3Connection>, Bucket: string): ResumableWrites => {
  /** The rest of an upload of this length. */
  const restOf = ({ key }: UnfinishedObject, length: number) => ({
    Bucket,
    Key: `${requireKey(key)}/${length}`,
  });
  const uploadOf = ({ key, token }: UnfinishedObject) => ({ Bucket, Key: requireKey(key), UploadId: token });

  const deleteRest = async ({ client, sdk }: S3Connection, object: UnfinishedObject, length: number) => {
    if (length % PART_BYTES === 0) return;
    // Otherwise the search for orphans deletes it later.
    await client.send(new sdk.DeleteObjectCommand(restOf(object, length))).catch(() => undefined);
  };

  /** The bytes after the last whole part. */
  async function* readRest({ client, sdk }: S3Connection, object: UnfinishedObject, length: number) {
    const size = length % PART_BYTES;
    if (size === 0) return;
    const found = await unlessAbsent(client.send(new sdk.GetObjectCommand(restOf(object, length))));
    if (found?.ContentLength !== size) throw new UploadLost('The rest of the upload is gone');
    yield* found.Body as Readable;
  }

  return {
    begin: async (key) => {
      const { client, sdk } = await connect();
      const begin = new sdk.CreateMultipartUploadCommand({ Bucket, Key: requireKey(key) });
      return (await client.send(begin)).UploadId as string;
    },

    append: async (object, { start, content, onStored }) => {
      const connection = await connect();
      const { client, sdk } = connection;
      const source = untilBroken(content);
      async function* all() {
        yield* readRest(connection, object, start);
        yield* source.chunks;
      }
      let position = start - (start % PART_BYTES);
      let before = start;
      try {
        for await (const { bytes } of partsOf(all(), PART_BYTES)) {
          const length = position + bytes.length;
          if (length > before) {
            if (bytes.length === PART_BYTES || length === object.size) {
              const PartNumber = position / PART_BYTES + 1;
              await client.send(new sdk.UploadPartCommand({ ...uploadOf(object), PartNumber, Body: bytes }));
            } else await client.send(new sdk.PutObjectCommand({ ...restOf(object, length), Body: bytes }));
            await onStored(length);
            await deleteRest(connection, object, before);
          }
          position = length;
          before = length;
        }
        source.requireEnd();
      } catch (error) {
        throw isLost(error)
          ? new UploadLost('The parts of the upload are gone', { cause: error })
          : toStorageError(error);
      }
    },

    // The store accepts no part of a completed upload.
    takeOver: async ({ token }) => token,

    finish: async (object) => {
      const { client, sdk } = await connect();
      const upload = uploadOf(object);
      const { key: Key, size } = object;
      try {
        const parts: { PartNumber?: number | undefined; ETag?: string | undefined }[] = [];
        let stored = 0;
        for await (const { Parts = [] } of sdk.paginateListParts({ client }, upload)) {
          for (const { PartNumber, ETag, Size = 0 } of Parts) {
            parts.push({ PartNumber, ETag });
            stored += Size;
          }
        }
        if (stored !== size) throw new UploadLost(`The store has ${stored} of ${size} bytes`);
        await client.send(
          new sdk.CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts: parts } }),
        );
      } catch (error) {
        // If the response to an earlier attempt is lost, there is no upload any more.
        const found = await client.send(new sdk.HeadObjectCommand({ Bucket, Key })).catch(() => undefined);
        if (found?.ContentLength === size) return;
        throw isLost(error) ? new UploadLost('The parts of the upload are gone', { cause: error }) : error;
      }
    },

    discard: async (object, length) => {
      const connection = await connect();
      const { client, sdk } = connection;
      await unlessAbsent(client.send(new sdk.AbortMultipartUploadCommand(uploadOf(object))));
      await deleteRest(connection, object, length);
    },
  };
};

const isLost = (error: unknown): boolean => (error as { name?: string }).name === 'NoSuchUpload';
