import type { ServerResponse } from 'node:http';
import { finished, type Readable } from 'node:stream';

/**
 * Waits for the first chunk of the stream or for its end. Rejects if the stream fails before, so the response is still
 * a problem. Koa listens for errors only when it sends; until then this listener keeps an error from ending the
 * process.
 */
export const firstChunk = (stream: Readable, res: ServerResponse): Promise<void> =>
  new Promise((resolve, reject) => {
    const destroy = () => stream.destroy();
    const begin = () => {
      res.off('close', destroy);
      resolve();
    };
    // The client has disconnected, or had before the handler returned.
    res.once('close', destroy);
    if (res.closed) destroy();
    stream.once('readable', begin);
    finished(stream, { writable: false }, (error) => {
      if (error && !res.closed) reject(error);
      else begin();
    });
  });
