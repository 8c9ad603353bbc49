/**
 * A process that loads a server through a fixed number of connections, each with one request in flight. Node's sockets
 * and a few lines of parsing cost a third of a full client. That matters because client and server share the machine.
 */
import { connect, type Socket } from 'node:net';
import { createHistogram, type RecordableHistogram } from 'node:perf_hooks';
import { createTraffic, type OperationName, readPath, type Traffic, type TrafficSource } from './traffic.ts';

export type LoadOrder = {
  port: number;
  seconds: number;
  connections: number;
} & ({ operation: OperationName; source: TrafficSource } | { path: string });
/** The latencies, in ms, are medians and 99th percentiles of all requests. */
export type LoadResult =
  | { perSecond: number; responses: number; p50Ms: number; p99Ms: number }
  | { failure: string };

type Run = Traffic & { until: number; responses: number; latencies: RecordableHistogram };

const load = async (order: LoadOrder): Promise<LoadResult> => {
  const { port, seconds, connections } = order;
  const traffic = 'path' in order ? readPath(order.path) : createTraffic(order.operation, order.source);
  const startedAt = performance.now();
  const latencies = createHistogram();
  const run: Run = { ...traffic, until: startedAt + seconds * 1000, responses: 0, latencies };
  await Promise.all(Array.from({ length: connections }, () => drive(connect(port, '127.0.0.1'), run)));
  const { responses } = run;
  return {
    responses,
    perSecond: responses / ((performance.now() - startedAt) / 1000),
    p50Ms: latencies.percentile(50) / 1000,
    p99Ms: latencies.percentile(99) / 1000,
  };
};

const drive = (socket: Socket, run: Run): Promise<void> =>
  new Promise((resolve, reject) => {
    let pending: Buffer | undefined;
    let sentAt = 0;
    const send = () => {
      sentAt = performance.now();
      socket.write(run.next());
    };
    socket.setNoDelay(true);
    socket.on('connect', send);
    socket.on('error', reject);
    socket.on('end', () => reject(new Error('The server closed a connection')));
    socket.on('data', (chunk: Buffer) => {
      const response = pending ? Buffer.concat([pending, chunk]) : chunk;
      const status = readStatus(response);
      pending = status === undefined ? response : undefined;
      if (status === undefined) return;
      const isRight = run.rightStatuses.includes(status);
      const now = performance.now();
      if (isRight) run.responses += 1;
      // Whole microseconds, because a histogram records integers.
      if (isRight) run.latencies.record(Math.max(1, Math.round((now - sentAt) * 1000)));
      if (isRight && now < run.until) return send();
      socket.destroy();
      if (isRight) resolve();
      else reject(new Error(response.toString().slice(0, 600)));
    });
  });

/** The status, once the response is complete. */
const readStatus = (response: Buffer): number | undefined => {
  const end = response.indexOf('\r\n\r\n');
  if (end === -1) return undefined;
  const head = response.toString('latin1', 0, end);
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  const complete =
    length === undefined
      ? response.subarray(-5).equals(lastChunk)
      : response.length === end + 4 + Number(length);
  return complete ? Number(head.slice(9, 12)) : undefined;
};

const lastChunk = Buffer.from('0\r\n\r\n');

process.on('message', (order: LoadOrder) => {
  load(order).then(
    (result) => process.send?.(result),
    (error: Error) => process.send?.({ failure: error.message }),
  );
});
// Without its runner the process has no purpose.
process.on('disconnect', () => process.exit());
