/** The package has no types of its own. These are the parts that we use. */
declare module '@20minutes/s3rver' {
  import type { RequestListener } from 'node:http';

  type Found = { key: string; size: number; lastModifiedDate: Date };
  type Store = {
    putBucket(name: string): Promise<unknown>;
    putContent(path: string, content: Buffer | NodeJS.ReadableStream): Promise<[size: number, md5: string]>;
    listObjects(bucket: string, options: { maxKeys: number }): Promise<{ objects: Found[] }>;
    getObject(
      bucket: string,
      key: string,
      range?: { start?: number; end?: number | string },
    ): Promise<unknown>;
  };
  export type S3Context = {
    method: string;
    path: string;
    query: Record<string, string | undefined>;
    status: number;
    body: unknown;
  };
  // biome-ignore lint/style/noDefaultExport: the package has a default export
  export default class S3rver {
    constructor(options: {
      directory: string;
      silent: boolean;
      vhostBuckets: boolean;
      allowMismatchedSignatures: boolean;
    });
    readonly store: Store;
    readonly middleware: ((context: S3Context, next: () => Promise<void>) => Promise<void>)[];
    readonly logger: { exceptions: { unhandle(): void }; close(): void };
    callback(): RequestListener;
  }
}
