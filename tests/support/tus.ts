/** Uploads by the client of the authors of tus. */

import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { type DetailedError, type HttpResponse, Upload, type UploadOptions } from 'tus-js-client';

export const tusPath = '/v1/resumable-media-uploads';

/** Content of a permitted type and about this size, unlike any other. */
export const archive = (size: number): Buffer => {
  const head = gzipSync(randomBytes(64));
  return Buffer.concat([head, randomBytes(Math.max(0, size - head.length))]);
};

type Sent = {
  /** The method and the status of every request. */
  requests: string[];
  /** The URL of the upload. */
  url: string;
  /** The id of the media file. */
  mediaId: string | undefined;
  error: Error | DetailedError | undefined;
};

export type TusTarget = { baseUrl: string; token: string };

/** Uploads to the end, or to an error that the client does not retry. */
export const sendByTus = (
  { baseUrl, token }: TusTarget,
  file: ConstructorParameters<typeof Upload>[0],
  options: Partial<UploadOptions> = {},
): Promise<Sent> =>
  new Promise((resolve) => {
    const requests: string[] = [];
    let mediaId: string | undefined;
    const end = (error?: Error) => resolve({ requests, url: upload.url ?? '', mediaId, error });
    const upload = new Upload(file, {
      endpoint: `${baseUrl}${tusPath}`,
      headers: { Authorization: `Bearer ${token}` },
      retryDelays: Array(200).fill(20),
      ...options,
      onAfterResponse: (request, response: HttpResponse) => {
        requests.push(`${request.getMethod()} ${response.getStatus()}`);
        mediaId = response.getHeader('Content-Location')?.replace('/v1/media/', '') ?? mediaId;
      },
      onSuccess: () => end(),
      onError: end,
    });
    upload.start();
  });
