/**
 * S3 on 127.0.0.1 by @20minutes/s3rver, with the operations that it lacks and with faults.
 *
 * It cannot prove these properties of a real store:
 * - The signatures of the operations that this file adds are not checked: to list uploads, their parts and objects, and to
 *   abort an upload. s3rver checks those of all other requests, but never the SHA-256 of a body, nor a Content-MD5.
 * - Its signature of a query has another encoding of `'`, `(`, `)` and `*`, so a URL for a name beyond ASCII cannot be used.
 * - It accepts parts of any size, more than 10,000 of them, and any permission of a known key.
 * - Its lists are in another order. Lists come from this file, all in pages of three.
 * - It completes an upload in place of the durable, replicated write of a store, and knows neither versions nor encryption.
 * - An object with metadata of a concurrent writer is possible. The bytes are whole, because this file replaces them by a rename.
 * - It knows no TLS, no host names with the bucket, no redirect to another region, and neither 429 nor `SlowDown`. A fault
 *   500 stands for them.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver, { type S3Context } from '@20minutes/s3rver';

/** The key that s3rver knows. */
export const s3Key = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };

/** How the store fails: before it reads the request, or when it responds. */
export type Fault =
  /** A status with a code, without effect. */
  | { status: number; code: string }
  /** The connection breaks before the request takes effect. */
  | 'reset'
  /** The request takes effect, and its response is lost. */
  | 'lost response'
  /** No response, and no effect. */
  | 'silence'
  /** The connection breaks within the body of the response. */
  | 'truncated'
  /** The response stops within its body, and the connection stays. */
  | 'stalled';

export type S3Server = Awaited<ReturnType<typeof startS3Server>>;

/** Lists have pages of this length. */
const PAGE = 3;

export const startS3Server = async () => {
  const directory = mkdtempSync(join(tmpdir(), 'tradepost-s3-'));
  const s3 = new S3rver({ directory, silent: true, vhostBuckets: false, allowMismatchedSignatures: false });
  const uploads = (bucket: string): string => join(directory, bucket, '._S3rver_uploads');
  // Readers of the earlier bytes are not disturbed, as in S3.
  const putContent = s3.store.putContent.bind(s3.store);
  s3.store.putContent = async (path, content) => {
    const temporary = join(directory, randomUUID());
    const measured = await putContent(temporary, content);
    await rename(temporary, path);
    return measured;
  };
  // s3rver takes a last byte at 0 for an absent one.
  const getObject = s3.store.getObject.bind(s3.store);
  s3.store.getObject = (bucket, key, range) =>
    getObject(bucket, key, range?.end === 0 ? { ...range, end: '0' } : range);
  // After the log and the XML of the response.
  s3.middleware.splice(2, 0, completeS3(s3, uploads));
  const serve = s3.callback();
  const faults: { matches: RegExp; fault: Fault }[] = [];
  const requests: { method: string; url: string; headers: IncomingMessage['headers'] }[] = [];
  const http = createServer((request, response) => {
    const { method = '', url = '', headers } = request;
    requests.push({ method, url, headers });
    const index = faults.findIndex(({ matches }) => matches.test(`${method} ${url}`));
    const [found] = index < 0 ? [] : faults.splice(index, 1);
    if (found && failAtOnce(found.fault, request, response)) return;
    if (found) spoil(found.fault, request, response);
    serve(request, response);
  });
  http.listen(0, '127.0.0.1');
  await new Promise((resolve) => http.once('listening', resolve));
  return {
    endpoint: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    /** All requests so far. */
    requests,
    createBucket: async (): Promise<string> => {
      const bucket = `bucket-${randomUUID()}`;
      await s3.store.putBucket(bucket);
      return bucket;
    },
    /** The next requests whose method and URL match have these faults, in their order. */
    fail: (matches: RegExp, ...next: Fault[]) => faults.push(...next.map((fault) => ({ matches, fault }))),
    /** The faults that no request has met. */
    faults,
    /** The ids of unfinished uploads. */
    unfinished: (bucket: string): Promise<string[]> => namesIn(uploads(bucket)),
    close: async () => {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
      s3.logger.exceptions.unhandle();
      s3.logger.close();
      rmSync(directory, { recursive: true });
    },
  };
};

const failAtOnce = (fault: Fault, request: IncomingMessage, response: ServerResponse): boolean => {
  if (fault === 'reset') request.socket.destroy();
  else if (typeof fault === 'object') {
    // The request is read first, so that the client gets the response.
    request.resume().once('end', () => {
      response.writeHead(fault.status, { 'content-type': 'application/xml' });
      response.end(
        `<?xml version="1.0"?><Error><Code>${fault.code}</Code><Message>A fault</Message></Error>`,
      );
    });
  } else return fault === 'silence';
  return true;
};

const spoil = (fault: Fault, { socket }: IncomingMessage, response: ServerResponse): void => {
  const write = response.write.bind(response) as (chunk: Buffer) => boolean;
  let isOver = false;
  const cut = (chunk: Buffer): boolean => {
    if (isOver) return true;
    isOver = true;
    if (fault !== 'lost response') write(chunk.subarray(0, chunk.length / 2));
    if (fault !== 'stalled') setImmediate(() => socket.destroy());
    return true;
  };
  response.write = cut as typeof response.write;
  response.end = ((chunk?: Buffer | string) => {
    cut(Buffer.from(chunk ?? ''));
    return response;
  }) as typeof response.end;
};

/** The operations that s3rver lacks: lists of uploads and parts, aborted uploads, lists beyond one page, an absent upload. */
const completeS3 =
  (s3: S3rver, uploads: (bucket: string) => string) =>
  async (context: S3Context, next: () => Promise<void>): Promise<void> => {
    const { method, path, query } = context;
    const [bucket = ''] = path.slice(1).split('/');
    const { uploadId } = query;
    const isPresent = async (): Promise<boolean> => (await namesIn(uploads(bucket))).includes(uploadId ?? '');
    if (uploadId !== undefined && !(await isPresent())) {
      context.status = 404;
      context.body = { Error: { Code: 'NoSuchUpload', Message: 'There is no such upload' } };
    } else if (uploadId !== undefined && method === 'DELETE') {
      await rm(join(uploads(bucket), uploadId), { recursive: true });
      context.status = 204;
    } else if (uploadId !== undefined && method === 'GET')
      context.body = await listParts(join(uploads(bucket), uploadId), query);
    else if (method === 'GET' && 'uploads' in query) context.body = await listUploads(uploads(bucket), query);
    else if (query['list-type'] === '2') context.body = await listObjects(s3, bucket, query);
    else await next();
  };

/** The folder appears with the first upload. */
const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

const listUploads = async (folder: string, query: S3Context['query']) => {
  const ids = (await namesIn(folder)).toSorted();
  const found = ids.filter((id) => id > (query['upload-id-marker'] ?? ''));
  const page = found.slice(0, PAGE);
  const Upload = page.map(async (id) => ({
    Key: await readFile(join(folder, id, 'key'), 'utf8'),
    UploadId: id,
    Initiated: (await stat(join(folder, id, 'key'))).mtime.toISOString(),
  }));
  return {
    ListMultipartUploadsResult: {
      IsTruncated: found.length > PAGE,
      ...(found.length > PAGE && { NextKeyMarker: 'any', NextUploadIdMarker: page.at(-1) }),
      Upload: await Promise.all(Upload),
    },
  };
};

const listParts = async (folder: string, query: S3Context['query']) => {
  const numbers = (await namesIn(folder)).filter((name) => /^\d+$/.test(name)).map(Number);
  const after = Number(query['part-number-marker'] ?? 0);
  const found = numbers.toSorted((a, b) => a - b).filter((number) => number > after);
  const page = found.slice(0, PAGE);
  const Part = page.map(async (number) => ({
    PartNumber: number,
    ETag: JSON.stringify(await readFile(join(folder, `${number}.md5`), 'utf8')),
    Size: (await stat(join(folder, String(number)))).size,
  }));
  return {
    ListPartsResult: {
      IsTruncated: found.length > PAGE,
      ...(found.length > PAGE && { NextPartNumberMarker: page.at(-1) }),
      Part: await Promise.all(Part),
    },
  };
};

/** s3rver finds its pages in another order than that of the keys, and makes tokens with a cipher that Node has no more. */
const listObjects = async (
  s3: S3rver,
  bucket: string,
  { 'continuation-token': after = '' }: S3Context['query'],
) => {
  const { objects } = await s3.store.listObjects(bucket, { maxKeys: 1_000_000 });
  const byKey = objects.filter(({ key }) => key > after).toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const page = byKey.slice(0, PAGE);
  const isTruncated = byKey.length > PAGE;
  return {
    ListBucketResult: {
      IsTruncated: isTruncated,
      ...(isTruncated && { NextContinuationToken: page.at(-1)?.key }),
      Contents: page.map(({ key, size, lastModifiedDate }) => ({
        Key: key,
        Size: size,
        LastModified: lastModifiedDate.toISOString(),
      })),
    },
  };
};
