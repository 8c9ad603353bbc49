/** The connection to S3, or to another store with its protocol. Its packages load at the first use. */
import type { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

export type S3Settings = {
  bucket: string;
  region: string;
  /** The URL of a store other than AWS. It has the bucket in the path. */
  endpoint: string | undefined;
  /** Undefined: those of the environment, such as the role of the machine. */
  credentials: { accessKeyId: string; secretAccessKey: string } | undefined;
  /** The time limit from a request to the head of its response. */
  timeoutMs: number;
  /** The longest silence within a response, also when its reader pauses. */
  idleMs: number;
};

type Sdk = typeof import('@aws-sdk/client-s3');

export type S3Connection = {
  sdk: Sdk;
  client: S3Client;
  /** Returns a URL that everybody can use until `expiresAt`. Its request must have these headers of the command. */
  sign: (
    command: GetObjectCommand | PutObjectCommand,
    times: { now: Date; expiresAt: Date },
    headers?: readonly string[],
  ) => Promise<string>;
};

/** S3 accepts no longer validity. */
const WEEK_S = 7 * 24 * 60 * 60;

/** Loads the packages and creates the client, which connects at its first request. */
export const connectS3 = async (settings: S3Settings): Promise<S3Connection> => {
  const sdk = await import('@aws-sdk/client-s3');
  const { bucket: _, region, endpoint, credentials, timeoutMs, idleMs } = settings;
  const sockets = { keepAlive: true, maxSockets: Number.POSITIVE_INFINITY };
  const client = new sdk.S3Client({
    region,
    ...(endpoint !== undefined && { endpoint, forcePathStyle: true }),
    ...(credentials && { credentials }),
    // The first attempt and two more. They have the same effect as one.
    maxAttempts: 3,
    // Each request has the SHA-256 of its body in its signature. Other stores reject the trailers of the newer checksums.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: {
      connectionTimeout: Math.min(timeoutMs, 5_000),
      requestTimeout: timeoutMs,
      throwOnRequestTimeout: true,
      socketTimeout: idleMs,
      // Slow downloads must not delay other requests. The server limits its own requests.
      httpAgent: sockets,
      httpsAgent: sockets,
    },
  });
  return {
    sdk,
    client,
    sign: async (command, { now, expiresAt }, headers = []) => {
      const { getSignedUrl } = await import('@aws-sdk/s3-request-presigner');
      const seconds = Math.floor((expiresAt.getTime() - now.getTime()) / 1000);
      return getSignedUrl(client, command, {
        signingDate: now,
        expiresIn: Math.min(Math.max(seconds, 1), WEEK_S),
        signableHeaders: new Set(['host', ...headers]),
      });
    },
  };
};
